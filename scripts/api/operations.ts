import type { Problem } from "../../src/article/problem.ts";
import type { Parameter } from "../../src/http/query.ts";

/** Names of schemas; `schemas.ts` has them. */
export type SchemaName =
  | "Article"
  | "ArticleList"
  | "Health"
  | "JsonFeed"
  | "Ninjs"
  | "Oembed"
  | "Problem"
  | "QuoteList"
  | "RevisionList"
  | "SearchResults"
  | "SectionList"
  | "SpeakerList"
  | "Summary"
  | "TopicList";

/** One method of one address of the API. */
export interface Operation {
  readonly id: string;
  readonly method: "get" | "put" | "post" | "delete";
  /** With `{slug}` or `{id}`. */
  readonly path: string;
  readonly tag: "Articles" | "Quotes and speakers" | "Topics" | "Search" | "Feeds" | "Publishing";
  readonly summary: string;
  readonly query?: readonly Parameter[];
  readonly further?: readonly FurtherParameter[];
  /** Media types of the body, for writes. */
  readonly body?: readonly string[];
  readonly status?: 200 | 204;
  readonly mediaType?: string;
  readonly schema?: SchemaName;
  readonly problems: readonly Problem["type"][];
}

/** A parameter that `query.ts` does not read. */
export interface FurtherParameter {
  readonly name: string;
  readonly in: "query" | "header";
  readonly required?: true;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const PAGED = ["limit", "cursor"] as const;
const ARCHIVED = ["limit", "cursor", "archive"] as const;
const SOURCES = ["text/markdown", "text/plain", "text/html", "application/json"];
const WRITE_PROBLEMS = [
  "unauthorized",
  "forbidden",
  "rate-limited",
  "too-large",
  "unsupported-media-type",
  "bad-source",
  "bad-front-matter",
  "bad-editorial",
  "no-article",
] as const;
const IF_MATCH: FurtherParameter = {
  name: "If-Match",
  in: "header",
  description: "Only when the article is in this state: the ETag of any of its representations",
  schema: { type: "string" },
};

const ARTICLE_OPERATIONS: readonly Operation[] = [
  {
    id: "listArticles",
    method: "get",
    path: "/articles.json",
    tag: "Articles",
    summary: "Articles, newest first, without their text",
    query: PAGED,
    schema: "ArticleList",
    problems: ["bad-parameter"],
  },
  {
    id: "getArticle",
    method: "get",
    path: "/articles/{slug}.json",
    tag: "Articles",
    summary: "An article with its sections, summary and quotes",
    schema: "Article",
    problems: ["not-found", "gone"],
  },
  {
    id: "getNinjs",
    method: "get",
    path: "/articles/{slug}.ninjs.json",
    tag: "Articles",
    summary: "An article as IPTC ninjs 3.1",
    schema: "Ninjs",
    problems: ["not-found", "gone"],
  },
  {
    id: "getSections",
    method: "get",
    path: "/articles/{slug}/sections.json",
    tag: "Articles",
    summary: "The sections of an article",
    schema: "SectionList",
    problems: ["not-found", "gone"],
  },
  {
    id: "getSummary",
    method: "get",
    path: "/articles/{slug}/summary.json",
    tag: "Articles",
    summary: "The summary of an article",
    schema: "Summary",
    problems: ["not-found", "gone"],
  },
  {
    id: "getQuotes",
    method: "get",
    path: "/articles/{slug}/quotes.json",
    tag: "Articles",
    summary: "All quotes of an article with their speakers, in text order",
    schema: "QuoteList",
    problems: ["not-found", "gone"],
  },
  {
    id: "getRevisions",
    method: "get",
    path: "/articles/{slug}/revisions.json",
    tag: "Articles",
    summary: "What an article was published as, and when",
    schema: "RevisionList",
    problems: ["not-found"],
  },
  {
    id: "listSpeakers",
    method: "get",
    path: "/speakers.json",
    tag: "Quotes and speakers",
    summary: "Everyone who is quoted, from A to Z",
    query: PAGED,
    schema: "SpeakerList",
    problems: ["bad-parameter"],
  },
  {
    id: "listTopics",
    method: "get",
    path: "/topics.json",
    tag: "Topics",
    summary: "All topics, from A to Z",
    schema: "TopicList",
    problems: [],
  },
  {
    id: "search",
    method: "get",
    path: "/search.json",
    tag: "Search",
    summary: "Articles that hold the words of a query, best first",
    query: ["q", "limit"],
    schema: "SearchResults",
    problems: ["bad-parameter"],
  },
];

const FEED_OPERATIONS: readonly Operation[] = [
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

const PUBLISHING_OPERATIONS: readonly Operation[] = [
  {
    id: "putArticle",
    method: "put",
    path: "/articles/{slug}",
    tag: "Publishing",
    summary: "Publish an article, or a new version of it (needs D1 and a token)",
    body: SOURCES,
    further: [
      IF_MATCH,
      {
        name: "If-None-Match",
        in: "header",
        description: "`*`: only when there is no such article yet",
        schema: { type: "string", const: "*" },
      },
      {
        name: "Idempotency-Key",
        in: "header",
        description: "The same key with the same request is published once",
        schema: { type: "string", maxLength: 255 },
      },
    ],
    schema: "Article",
    problems: [...WRITE_PROBLEMS, "precondition-failed", "conflict", "key-reused"],
  },
  {
    id: "deleteArticle",
    method: "delete",
    path: "/articles/{slug}",
    tag: "Publishing",
    summary: "Withdraw an article: its address answers 410 from then on",
    further: [IF_MATCH],
    status: 204,
    problems: ["unauthorized", "forbidden", "rate-limited", "not-found", "precondition-failed"],
  },
  {
    id: "analyze",
    method: "post",
    path: "/analyze",
    tag: "Publishing",
    summary: "What would be published, without publishing it",
    body: SOURCES,
    schema: "Article",
    problems: WRITE_PROBLEMS,
  },
];

const HEALTH: Operation = {
  id: "getHealth",
  method: "get",
  path: "/health",
  tag: "Publishing",
  summary: "Whether the site can read its store, and what it serves",
  schema: "Health",
  problems: ["unavailable"],
};

/** Every public JSON route of the site. */
export const OPERATIONS: readonly Operation[] = [
  ...ARTICLE_OPERATIONS,
  ...FEED_OPERATIONS,
  ...PUBLISHING_OPERATIONS,
  HEALTH,
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
