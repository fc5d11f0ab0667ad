import type { NewsFeed } from "./news-feed.ts";
import type { NewsItem } from "./news-item.ts";

/** What every format says of a feed, in this order. */
const FEED_VERBS = [
  "identity",
  "links",
  "hub",
  "archive",
  "language",
  "authors",
  "licence",
  "updated",
  "generator",
] as const;

/** What every format says of an entry, in this order. */
const ENTRY_VERBS = [
  "identity",
  "title",
  "links",
  "dates",
  "authors",
  "categories",
  "language",
  "licence",
  "summary",
  "content",
  "image",
  "source",
  "data",
] as const;

/** A format: one function for each thing to say. `Part` is markup, or members of a JSON object. */
export interface Verbs<Part> {
  readonly feed: Readonly<Record<(typeof FEED_VERBS)[number], (feed: NewsFeed) => Part>>;
  readonly entry: Readonly<
    Record<(typeof ENTRY_VERBS)[number], (item: NewsItem, feed: NewsFeed) => Part>
  >;
}

/** All that a format says of a feed itself. */
export function feedParts<Part>({ feed: verbs }: Verbs<Part>, feed: NewsFeed): Part[] {
  return FEED_VERBS.map((verb) => verbs[verb](feed));
}

/** All that a format says of one entry. */
export function entryParts<Part>(
  { entry: verbs }: Verbs<Part>,
  item: NewsItem,
  feed: NewsFeed,
): Part[] {
  return ENTRY_VERBS.map((verb) => verbs[verb](item, feed));
}
