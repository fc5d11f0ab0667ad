import type { AnalyzedArticle } from "../article/analysis.ts";
import type { QuoteInArticle, SearchHit, SpeakerEntry, TopicEntry } from "../article/listing.ts";
import type { Position } from "../article/order.ts";

/**
 * What a slug leads to. `moved` names the slug the article has now; `corrupt` says that its record
 * cannot be read.
 */
export type Lookup =
  | { readonly found: "article"; readonly article: AnalyzedArticle }
  | { readonly found: "moved"; readonly slug: string }
  | { readonly found: "gone" }
  | { readonly found: "corrupt"; readonly slug: string }
  | { readonly found: "nothing" };

/**
 * The state of something listable, cheap to read: it changes whenever anything in it is added,
 * changed or removed. Validators (ETag, Last-Modified) come from it.
 */
export interface Stamp {
  readonly revision: string;
  /**
   * Instant in UTC of the last write to it, corrections and removals included; never in the future,
   * absent when it is not known.
   */
  readonly modified?: string;
}

/** A part of the site that has validators of its own. */
export type Scope =
  | { readonly kind: "site" }
  | { readonly kind: "article"; readonly slug: string }
  | { readonly kind: "speaker"; readonly id: string }
  | { readonly kind: "topic"; readonly id: string };

/** Which page of a list: so many items, those behind a position. */
export interface PageRequest {
  /** At least 1. */
  readonly limit: number;
  /** The last item of the page before; absent for the first page. */
  readonly after?: Position;
}

/** A stretch of a list. `next` is the position to ask from for what follows. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: Position;
}

/** What a list holds of one segment (`article/segment.ts`), in UTF-8 bytes of its words. */
export interface SegmentEntry {
  readonly number: number;
  /** At least 1: articles or quotes, whatever the list is of. */
  readonly entries: number;
  readonly bytes: number;
}

/** A list that feeds are made of. */
export type FeedList =
  | { readonly of: "articles"; readonly topic?: string }
  | { readonly of: "quotes"; readonly speaker?: string };

/**
 * Segments to ask for: the newest `limit`, those older than `below`, or those newer than `above`.
 * With `entries`, no more than it takes to hold so many entries.
 */
export interface SegmentRequest {
  readonly limit: number;
  readonly entries?: number;
  readonly below?: number;
  readonly above?: number;
}

/** From the one segment to the other, both included. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
}

/** Which articles. */
export interface ArticleFilter {
  readonly topic?: string;
  readonly segments?: SegmentRange;
}

/** Which quotes: a speaker's, else the key quotes. */
export interface QuoteFilter {
  readonly speaker?: string;
  readonly segments?: SegmentRange;
}

/** An article that was withdrawn; its address answers 410. */
export interface Tombstone {
  readonly id: string;
  readonly slug: string;
  /** Instant of the withdrawal in UTC. */
  readonly withdrawn: string;
}

/** One state an article was published in. */
export interface RevisionEntry {
  readonly revision: string;
  /** Instant in UTC at which it was published here. */
  readonly recorded: string;
  /** `corrected`: a later revision that a reader sees; `withdrawn`: the article was taken down. */
  readonly kind: "published" | "corrected" | "withdrawn";
  /** Names of the parts that differ from the revision before, such as `title` or `text`. */
  readonly changed: readonly string[];
  /** The correction note that came with it. */
  readonly note?: string;
}

/**
 * Reading articles. A reader serves one request: what it reads later is never older than what it
 * read before. Every store passes `test/store/contract.ts`.
 */
export interface ArticleStore {
  /** The scope's validators, or undefined when there is no such scope. */
  stamp(scope: Scope): Promise<Stamp | undefined>;
  article(slug: string): Promise<Lookup>;
  /** Articles, newest first, of one topic when `topic` is given. */
  articles(page: PageRequest, filter?: ArticleFilter): Promise<Page<AnalyzedArticle>>;
  /**
   * Key quotes of all articles, or every full quote of one speaker; newest article first, then text
   * order.
   */
  quotes(page: PageRequest, filter?: QuoteFilter): Promise<Page<QuoteInArticle>>;
  /**
   * The segments that hold anything of a list: from the newest down, or with `above` from the oldest
   * of those up.
   */
  segments(list: FeedList, request: SegmentRequest): Promise<readonly SegmentEntry[]>;
  /**
   * The quote with this id; of several articles that hold the same words, the newest.
   *
   * @throws ProblemError `corrupt-record` when that article's record cannot be read
   */
  quote(id: string): Promise<QuoteInArticle | undefined>;
  /** Speakers that have a name of their own, from A to Z; "the council" has a page but no place in the list. */
  speakers(page: PageRequest): Promise<Page<SpeakerEntry>>;
  speaker(id: string): Promise<SpeakerEntry | undefined>;
  /** All topics from A to Z. */
  topics(): Promise<readonly TopicEntry[]>;
  /** Articles that hold the query's words, best first. Any string is a valid query. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** The last articles that were withdrawn, newest withdrawal first. */
  withdrawn(limit: number): Promise<readonly Tombstone[]>;
  /** Everything an article was published as, newest first; empty when revisions are not kept. */
  revisions(slug: string): Promise<readonly RevisionEntry[]>;
}
