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

/** The publisher's word on people, from `content/people.yaml`. */
export interface PeopleDirectory {
  readonly people: readonly KnownPerson[];
}

export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Overrides the slug of the name. */
  readonly id?: string;
  readonly role?: string;
  readonly pronoun?: "he" | "she" | "they";
  /** Never put this name under a quote. */
  readonly neverAttribute: boolean;
}

export const DEFAULT_ANALYZE_OPTIONS: AnalyzeOptions = {
  summary: { sentences: 3 },
  keyQuotes: 5,
  people: { people: [] },
};
