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
  search: "/search",
};

/**
 * Absolute address of a representation.
 *
 * @param id slug or id, for kinds that have one
 * @param extension without the dot; empty for HTML
 */
export function addressOf(site: Site, kind: ResourceKind, id = "", extension = ""): string {
  const path = PATHS[kind].replace(":id", encodeURIComponent(id.toWellFormed()));
  return `${site.url}${path}${extension && `.${extension}`}`;
}

/** Absolute address of an article's page. */
export function articleAddress(site: Site, slug: string): string {
  return addressOf(site, "article", slug);
}
