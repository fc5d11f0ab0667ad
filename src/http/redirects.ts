import type { Hono } from "hono";
import type { Site } from "../article/site.ts";
import { cacheHeaders, FIXED } from "./cache-policy.ts";

/** Addresses of feeds that people and readers guess, and where the feeds are. */
const GUESSED: Readonly<Record<string, string>> = {
  "/atom": "/feed.atom",
  "/atom.xml": "/feed.atom",
  "/feed.xml": "/feed.rss",
  "/feed/atom": "/feed.atom",
  "/feed/json": "/feed.json",
  "/feed/rss": "/feed.rss",
  "/feeds": "/feed",
  "/index.atom": "/feed.atom",
  "/index.html": "/",
  "/index.json": "/feed.json",
  "/index.rss": "/feed.rss",
  "/index.xml": "/feed.rss",
  "/opml": "/opml.xml",
  "/rss": "/feed.rss",
  "/rss.xml": "/feed.rss",
  "/summaries": "/summaries.rss",
};

/** Sends guessed addresses and those with a slash too many where they meant to go, for good. */
export function redirectRoutes(app: Hono, site: Site): void {
  for (const [from, to] of Object.entries(GUESSED)) {
    app.get(from, () => movedTo(`${site.url}${to}`));
  }
  app.get("/:path{.+/}", (context) => {
    const segments = new URL(context.req.url).pathname.split("/").filter((name) => name !== "");
    return movedTo(`${site.url}/${segments.join("/")}`);
  });
}

/**
 * A permanent redirect to an absolute address.
 *
 * @param tags names under which it is purged, for one that a publication can change
 */
export function movedTo(address: string, tags: readonly string[] = []): Response {
  return new Response(null, {
    status: 301,
    headers: { ...cacheHeaders(FIXED, tags), Location: address },
  });
}
