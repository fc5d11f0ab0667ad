import type { Site } from "../article/site.ts";
import { addressOf } from "./address.ts";
import { type FeedKind, feedTitle } from "./feed/compose.ts";
import { oneLine } from "./plain-text.ts";
import { representationsOf } from "./registry.ts";
import type { Alternate, Representation } from "./representation.ts";
import type { Resource, ResourceKind } from "./resource.ts";

/** What people call a format, by its media type or, where that says too little, its name. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  "application/atom+xml": "Atom",
  "application/feed+json": "JSON Feed",
  "application/json": "JSON",
  "application/rss+xml": "RSS",
  ninjs: "ninjs",
  "text/html": "HTML",
  "text/markdown": "Markdown",
};

/**
 * Where else a resource can be had: its other representations, and for pages also the feeds of the
 * site and of the article. Each title names the thing and the format.
 */
export function alternatesOf(
  resource: Resource,
  self: Representation,
  id: string,
  site: Site,
): Alternate[] {
  const own = representationsOf(resource.kind)
    .filter((other) => other !== self)
    .map((other) => alternate(resource.kind, id, other, titleOf(resource, site), site));
  if (self.mediaType !== "text/html") return own;
  const feeds = resource.kind === "feed" ? [] : siteFeeds(site);
  if (resource.kind !== "article") return [...own, ...feeds];
  const { article } = resource;
  return [...own, ...feedsOf({ kind: "articleQuotes", article }, id, site), ...feeds];
}

/** The feeds of the whole site. */
export function siteFeeds(site: Site): Alternate[] {
  return feedsOf({ kind: "feed", articles: [] }, "", site);
}

function feedsOf(resource: Resource<FeedKind>, id: string, site: Site): Alternate[] {
  return representationsOf(resource.kind)
    .filter(({ feed }) => feed)
    .map((format) => alternate(resource.kind, id, format, feedTitle(resource, site), site));
}

function alternate(
  kind: ResourceKind,
  id: string,
  { name, mediaType, extension }: Representation,
  title: string,
  site: Site,
): Alternate {
  const format = FORMAT_NAMES[name] ?? FORMAT_NAMES[mediaType] ?? mediaType;
  return {
    title: `${title} (${format})`,
    mediaType,
    url: addressOf(site, kind, id, extension),
  };
}

function titleOf(resource: Resource, site: Site): string {
  switch (resource.kind) {
    case "feed":
    case "summaries":
    case "quotes":
    case "topic":
    case "speaker":
    case "articleQuotes":
      return feedTitle(resource, site);
    case "article":
    case "sections":
    case "summary":
      return oneLine(resource.article.title) || resource.article.slug;
    case "front":
    case "articles":
      return oneLine(site.title);
    case "speakers":
    case "topics":
    case "search":
    case "opml":
      return `${oneLine(site.title)}: ${resource.kind}`;
  }
}
