import { NOBODY_KNOWN, type PeopleDirectory } from "../article/people.ts";

/** How language work is bounded and what a publisher knows about people. All of it from configuration. */
export interface AnalyzeOptions {
  readonly summary: SummaryBounds;
  /** Most key quotes an article shows. */
  readonly keyQuotes: number;
  readonly people: PeopleDirectory;
}

/** Upper bounds of a summary. Without `words` it is never longer than the lead of as many sentences. */
export interface SummaryBounds {
  readonly sentences: number;
  readonly words?: number;
}

/** What is done where nothing is asked for. */
export const DEFAULT_ANALYZE_OPTIONS: AnalyzeOptions = {
  summary: { sentences: 3 },
  keyQuotes: 5,
  people: NOBODY_KNOWN,
};
