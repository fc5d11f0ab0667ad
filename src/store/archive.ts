import type { AnalyzedArticle } from "../article/analysis.ts";
import type { SourceMediaType } from "../article/source.ts";
import type { RevisionEntry, Tombstone } from "./store.ts";

/** What came in, as it came in. */
export interface StoredSource {
  /** File name, or the slug it was published under. */
  readonly name: string;
  readonly mediaType: SourceMediaType;
  readonly text: string;
}

/** What an address stands for at the moment, as a writer has to know it. */
export type Current =
  | {
      readonly state: "published";
      readonly id: string;
      readonly slug: string;
      readonly revision: string;
      readonly sourceHash: string;
      readonly sourceName: string;
      /** Absent when the stored record is damaged. */
      readonly article?: AnalyzedArticle;
    }
  | { readonly state: "withdrawn"; readonly id: string; readonly slug: string }
  | { readonly state: "none" };

/** An answer to repeat when its request comes again. */
export interface RememberedAnswer {
  readonly key: string;
  /** Hash of the request the key was first used for. */
  readonly request: string;
  readonly status: number;
  readonly body: string;
  readonly etag?: string;
}

/** An article of a bulk upload, by the name of its file. */
export interface JobName {
  readonly batch: string;
  readonly name: string;
}

/** What changes of every kind say. */
interface AnyChange {
  /** The revision it takes the place of; absent when the writer saw none. */
  readonly replaces?: string;
  /** The entry for the list of revisions. */
  readonly entry: RevisionEntry;
  readonly remember?: RememberedAnswer;
  /** The bulk upload this article came with; it is marked as done in the same transaction. */
  readonly job?: JobName;
}

/** A name that has an id on this site. */
export interface SpeakerName {
  readonly id: string;
  readonly name: string;
}

/** A change of one article. */
export type Change =
  | (AnyChange & {
      readonly kind: "publish";
      readonly article: AnalyzedArticle;
      readonly source: StoredSource;
      /** The names of its speakers under the key that the names of one person share. */
      readonly names: readonly (SpeakerName & { readonly key: string })[];
    })
  | (AnyChange & { readonly kind: "withdraw"; readonly id: string; readonly slug: string });

/** `conflict`: somebody else was faster; nothing was changed. */
export type WriteOutcome = "written" | "conflict";

/** An article of the archive without its content: what a client compares its folder with. */
export interface ManifestEntry {
  readonly slug: string;
  readonly revision: string;
  /** `sourceHash` of what was published. */
  readonly source: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Writing articles. Reads here always see the newest state. */
export interface ArticleArchive {
  /** The state of each slug or id, in the same order. A former slug leads to its article. */
  current(names: readonly string[]): Promise<readonly Current[]>;
  /**
   * Makes all changes in one transaction, or none. A change whose `replaces` is no longer the
   * current revision makes the outcome `conflict`. Changes must be of different articles.
   */
  write(changes: readonly Change[]): Promise<WriteOutcome>;
  /** The names the site has under these keys. */
  namesUnder(keys: readonly string[]): Promise<readonly SpeakerName[]>;
  /** What a request asked to be kept when nothing had to be changed for it. */
  settle(asked: Pick<AnyChange, "remember" | "job">, now: string): Promise<void>;
  remembered(key: string): Promise<RememberedAnswer | undefined>;
  source(slug: string): Promise<StoredSource | undefined>;
  /** All articles by slug, those after `after` first. */
  manifest(page: { readonly limit: number; readonly after?: string }): Promise<{
    readonly entries: readonly ManifestEntry[];
    readonly next?: string;
  }>;
  withdrawn(limit: number): Promise<readonly Tombstone[]>;
}

/** What became of a bulk upload. */
export interface BatchState {
  readonly waiting: number;
  readonly done: number;
  readonly failed: readonly { readonly name: string; readonly problem: unknown }[];
}

/** A message of the queue that could not be handled. */
export interface DeadLetter {
  readonly message: string;
  readonly body: string;
  readonly recorded: string;
}

/** The articles of bulk uploads while they wait for the queue's consumer. */
export interface JobStore {
  /** Keeps sources; one that is already there under its name stays. */
  add(batch: string, sources: readonly StoredSource[], now: string): Promise<void>;
  /** The sources that still wait, among those named, in any order. */
  waiting(
    names: readonly JobName[],
  ): Promise<readonly (JobName & { readonly source: StoredSource })[]>;
  fail(job: JobName, problem: unknown): Promise<void>;
  state(batch: string): Promise<BatchState | undefined>;
  bury(letter: DeadLetter): Promise<void>;
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Forgets uploads, answers and letters from before an instant. */
  forget(before: string): Promise<void>;
}

/** What is kept of a feed between two visits. */
export interface UpstreamState {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Visits in a row that failed. */
  readonly failures: number;
  /** Instant before which it is not asked again. */
  readonly notBefore: string;
}
