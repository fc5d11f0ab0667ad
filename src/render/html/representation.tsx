import type { RenderContext, Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";
import { quotesPage, speakerPage, speakersPage, topicPage, topicsPage } from "./archive-pages.tsx";
import { articlePage } from "./article-page.tsx";
import { feedsPage } from "./feeds-page.tsx";
import { frontPage } from "./front-page.tsx";
import { searchPage } from "./search-page.tsx";

type PageKind =
  | "front"
  | "article"
  | "quotes"
  | "speakers"
  | "speaker"
  | "topics"
  | "topic"
  | "search"
  | "feed";

/** Pages for people. */
export const html: Representation<PageKind> = {
  name: "html",
  mediaType: "text/html",
  extension: "",
  kinds: ["front", "article", "quotes", "speakers", "speaker", "topics", "topic", "search", "feed"],
  render: renderPage,
};

function renderPage(resource: Resource<PageKind>, context: RenderContext): string {
  switch (resource.kind) {
    case "front":
      return frontPage(resource.articles, context);
    case "article":
      return articlePage(resource.article, context);
    case "quotes":
      return quotesPage(resource.quotes, context);
    case "speakers":
      return speakersPage(resource.speakers, context);
    case "speaker":
      return speakerPage(resource.speaker, resource.quotes, context);
    case "topics":
      return topicsPage(resource.topics, context);
    case "topic":
      return topicPage(resource.topic, resource.articles, context);
    case "feed":
      return feedsPage(resource.articles[0], context);
    case "search":
      return searchPage(resource.query, resource.hits, context);
  }
}
