import type { Representation } from "../representation.ts";
import { composeFeed, type FeedKind } from "./compose.ts";

const LISTS = ["feed", "summaries", "quotes", "topic", "speaker"] as const;
const ALL = [...LISTS, "articleQuotes"] as const;

export const rss: Representation<FeedKind> = {
  name: "rss",
  mediaType: "application/rss+xml",
  extension: "rss",
  kinds: ALL,
  feed: true,
  render: (resource, context) => composeFeed(resource, context).rss2(),
};

export const atom: Representation<FeedKind> = {
  name: "atom",
  mediaType: "application/atom+xml",
  extension: "atom",
  kinds: ALL,
  feed: true,
  render: (resource, context) => composeFeed(resource, context).atom1(),
};

export const jsonFeed: Representation<FeedKind> = {
  name: "json-feed",
  mediaType: "application/feed+json",
  extension: "json",
  kinds: LISTS,
  feed: true,
  render: (resource, context) => composeFeed(resource, context).json1(),
};

/** An article's quotes as JSON Feed; `quotes.json` below an article is the API's. */
export const articleQuotesJsonFeed: Representation<FeedKind> = {
  ...jsonFeed,
  name: "json-feed-of-article",
  extension: "feed.json",
  kinds: ["articleQuotes"],
};
