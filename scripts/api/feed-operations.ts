import type { Parameter } from "../../src/http/query.ts";
import type { Operation } from "./operation.ts";

const ARCHIVED = ["limit", "cursor", "archive"] as const;

/** Feeds, and oEmbed. */
export const FEED_OPERATIONS: readonly Operation[] = [
  feed("getFeed", "/feed.json", "All articles", "Feeds", ARCHIVED),
  feed("getSummaries", "/summaries.json", "All articles as summaries", "Feeds", ARCHIVED),
  feed("getKeyQuotes", "/quotes.json", "Key quotes", "Quotes and speakers", ARCHIVED),
  feed(
    "getSpeaker",
    "/speakers/{id}.json",
    "One speaker's quotes",
    "Quotes and speakers",
    ARCHIVED,
  ),
  feed("getTopic", "/topics/{id}.json", "Articles on a topic", "Topics", ARCHIVED),
  feed(
    "getArticleQuotesFeed",
    "/articles/{slug}/quotes.feed.json",
    "The quotes of an article",
    "Feeds",
    ["limit"],
  ),
  {
    id: "getOembed",
    method: "get",
    path: "/oembed",
    tag: "Feeds",
    summary: "oEmbed 1.0 of a page of this site",
    further: [
      {
        name: "url",
        in: "query",
        required: true,
        description: "Address of a page of this site",
        schema: { type: "string", format: "uri" },
      },
      {
        name: "format",
        in: "query",
        description: "The format of the answer",
        schema: { type: "string", enum: ["json", "xml"], default: "json" },
      },
      ...["maxwidth", "maxheight"].map((name) => ({
        name,
        in: "query" as const,
        description: "Most CSS pixels",
        schema: { type: "integer", minimum: 1, maximum: 99_999 },
      })),
    ],
    schema: "Oembed",
    problems: ["bad-parameter", "not-found", "gone", "not-implemented"],
  },
];

function feed(
  id: string,
  path: string,
  summary: string,
  tag: Operation["tag"],
  query: readonly Parameter[],
): Operation {
  return {
    id,
    method: "get",
    path,
    tag,
    summary: `${summary}, as JSON Feed 1.1; also with \`.rss\` and \`.atom\``,
    query,
    mediaType: "application/feed+json",
    schema: "JsonFeed",
    problems: path.includes("{") ? ["bad-parameter", "not-found"] : ["bad-parameter"],
  };
}
