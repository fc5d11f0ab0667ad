import { PATHS } from "../address.ts";
import type { RenderContext, Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";
import { articleJson, quoteJson, sectionsJson, summaryJson } from "./article.ts";

type JsonKind =
  | "article"
  | "sections"
  | "summary"
  | "articleQuotes"
  | "articles"
  | "speakers"
  | "topics"
  | "search";

/** The plain JSON of the API. Feeds and quote lists have JSON Feed under the same extension. */
export const json: Representation<JsonKind> = {
  name: "json",
  mediaType: "application/json",
  extension: "json",
  kinds: [
    "article",
    "sections",
    "summary",
    "articleQuotes",
    "articles",
    "speakers",
    "topics",
    "search",
  ],
  render: (resource, context) => JSON.stringify(jsonOf(resource, context)),
};

function jsonOf(resource: Resource<JsonKind>, { site, next, alternates }: RenderContext): unknown {
  switch (resource.kind) {
    case "article":
      return {
        ...articleJson(resource.article, site),
        alternates: alternates.map(({ mediaType, url }) => ({ type: mediaType, url })),
      };
    case "sections":
      return { sections: sectionsJson(resource.article) };
    case "summary":
      return summaryJson(resource.article);
    case "articleQuotes": {
      const url = `${site.url}${PATHS.article.replace(":id", resource.article.slug)}`;
      return {
        quotes: resource.article.quotes.map((quote) => quoteJson(resource.article, quote, url)),
      };
    }
    case "articles":
      return { articles: resource.articles.map((article) => articleJson(article, site)), next };
    case "speakers":
      return {
        speakers: resource.speakers.map(({ speaker, ...counts }) => ({ ...speaker, ...counts })),
        next,
      };
    case "topics":
      return { topics: resource.topics.map(({ topic, articles }) => ({ ...topic, articles })) };
    case "search":
      return {
        query: resource.query,
        results: resource.hits.map(({ article, snippet, marks }) => ({
          slug: article.slug,
          title: article.title,
          snippet,
          marks,
        })),
      };
  }
}
