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
