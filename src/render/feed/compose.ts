import type { Site } from "../../article/site.ts";
import { addressOf } from "../address.ts";
import { oneLine } from "../plain-text.ts";
import type { RenderContext } from "../representation.ts";
import type { Resource } from "../resource.ts";
import { safeUrl } from "../safe-url.ts";
import { shownQuotes } from "../shown.ts";
import { articleEntry, quoteEntry } from "./entry.ts";
import { NewsFeed } from "./news-feed.ts";
import type { NewsItem } from "./news-item.ts";

/** The kinds of resources that can be subscribed to. */
export type FeedKind = "feed" | "summaries" | "quotes" | "topic" | "speaker" | "articleQuotes";

/** Describes a resource as a feed, once for all formats. */
export function composeFeed(resource: Resource<FeedKind>, context: RenderContext): NewsFeed {
  const { site, self, next, archive } = context;
  const { id, title, home } = nameOf(resource, site);
  const siteAuthors = site.authors.length > 0 ? site.authors : [{ name: site.title }];
  const feed = new NewsFeed({
    id: `tag:${site.tagAuthority}:${id}`,
    title,
    description: oneLine(site.description),
    language: resource.kind === "articleQuotes" ? resource.article.language : site.language,
    ...(site.licence && { copyright: oneLine(site.licence) }),
    ...(site.hub && { hub: site.hub }),
    namespace: `${site.url}/ns`,
    authors: siteAuthors.map(({ name, url }) => {
      const link = safeUrl(url, site);
      return { name: oneLine(name), ...(link && { link }) };
    }),
    links: {
      self,
      home,
      ...(next !== undefined && { next }),
      ...(archive?.current && { current: archive.current }),
      ...(archive?.previous && { previousArchive: archive.previous }),
      ...(archive?.next && { nextArchive: archive.next }),
    },
  });
  for (const item of entriesOf(resource, site)) feed.addItem(item);
  return feed;
}

/** The title of a feed, for its head and for the links that lead to it. */
export function feedTitle(resource: Resource<FeedKind>, site: Site): string {
  return nameOf(resource, site).title;
}

function entriesOf(resource: Resource<FeedKind>, site: Site): NewsItem[] {
  switch (resource.kind) {
    case "feed":
    case "topic":
      return resource.articles.map((article) => articleEntry(article, site, "full"));
    case "summaries":
      return resource.articles.map((article) => articleEntry(article, site, "digest"));
    case "quotes":
    case "speaker":
      return resource.quotes.map((quote) => quoteEntry(quote, site));
    case "articleQuotes":
      return shownQuotes(resource.article).map((quote) =>
        quoteEntry({ article: resource.article, quote }, site),
      );
  }
}

interface FeedName {
  /** The specific part of the feed's tag: URI; free of titles and addresses, so that it lasts. */
  readonly id: string;
  readonly title: string;
  readonly home: string;
}

function nameOf(resource: Resource<FeedKind>, site: Site): FeedName {
  const name = oneLine(site.title);
  switch (resource.kind) {
    case "feed":
      return { id: "feed", title: name, home: `${site.url}/` };
    case "summaries":
      return { id: "summaries", title: `${name}: summaries`, home: `${site.url}/` };
    case "quotes":
      return { id: "quotes", title: `${name}: quotes`, home: addressOf(site, "quotes") };
    case "topic": {
      const { id, name: topic } = resource.topic;
      const home = addressOf(site, "topic", id);
      return {
        id: `topics/${encodeURIComponent(id.toWellFormed())}`,
        title: `${name}: ${oneLine(topic)}`,
        home,
      };
    }
    case "speaker": {
      const { id, name: speaker } = resource.speaker;
      const home = addressOf(site, "speaker", id);
      return {
        id: `speakers/${encodeURIComponent(id.toWellFormed())}`,
        title: `${name}: quotes by ${oneLine(speaker)}`,
        home,
      };
    }
    case "articleQuotes": {
      const { id, slug, title } = resource.article;
      return {
        id: `${id.replace(/^tag:[^:]*:/u, "")}/quotes`,
        title: `${name}: quotes from ${oneLine(title) || slug}`,
        home: addressOf(site, "article", slug),
      };
    }
  }
}
