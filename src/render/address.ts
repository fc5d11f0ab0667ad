import type { Site } from "../article/site.ts";
import type { ResourceKind } from "./resource.ts";

/** Path of each kind of resource without an extension; `:id` stands for a slug or an id. */
export const PATHS: Readonly<Record<ResourceKind, string>> = {
  front: "/",
  feed: "/feed",
  summaries: "/summaries",
  articles: "/articles",
  article: "/articles/:id",
  sections: "/articles/:id/sections",
  summary: "/articles/:id/summary",
  articleQuotes: "/articles/:id/quotes",
  quotes: "/quotes",
  speakers: "/speakers",
  speaker: "/speakers/:id",
  topics: "/topics",
  topic: "/topics/:id",
  opml: "/opml",
  search: "/search",
};

/**
 * Absolute address of a representation.
 *
 * @param id slug or id, for kinds that have one
 * @param extension without the dot; empty for HTML
 */
export function addressOf(site: Site, kind: ResourceKind, id = "", extension = ""): string {
  return `${site.url}${pathOf(kind, id, extension)}`;
}

/** The same address from the root of the site, for links inside our own pages. */
export function pathOf(kind: ResourceKind, id = "", extension = ""): string {
  const path = PATHS[kind].replace(":id", encodeURIComponent(id.toWellFormed()));
  return `${path}${extension && `.${extension}`}`;
}

/** Absolute address of an article's page. */
export function articleAddress(site: Site, slug: string): string {
  return addressOf(site, "article", slug);
}

/** The page that says which feed and which widget to paste where. */
export const FEEDS_PAGE = "/feeds";

/** What a widget shows: an article's summary, by its slug, or one quote, by its id. */
export type WidgetKind = "articles" | "quotes";

/** Absolute address of a widget's page, the one that may be framed. */
export function widgetAddress(site: Site, kind: WidgetKind, id: string): string {
  return `${site.url}/embed/${kind}/${encodeURIComponent(id.toWellFormed())}`;
}

/** Absolute address of the oEmbed answer for one of our pages. */
export function oembedAddress(site: Site, page: string, format: "json" | "xml"): string {
  return `${site.url}/oembed?url=${encodeURIComponent(page)}&format=${format}`;
}

/** Absolute address of the site's own picture in one of the ratios that search engines ask for. */
export function cardAddress(site: Site, ratio: "16x9" | "4x3" | "1x1"): string {
  return `${site.url}/card/${ratio}.png`;
}
