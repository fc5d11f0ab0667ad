/**
 * What an editor decided by hand, from front matter or a PUT. Applied while analyzing; it always
 * wins over what the program would have chosen.
 */
export interface EditorialChoices {
  /** Replaces the extractive summary and is labelled `author`. */
  readonly summary?: string;
  readonly quotes: readonly QuoteChoice[];
}

/** One decision about one quote, named by words it contains. */
export interface QuoteChoice {
  /** Words of the quotation as they stand in the text, without its marks. */
  readonly match: string;
  /** `pin` makes it a key quote, `hide` keeps it off every page, absent leaves the choice alone. */
  readonly action?: "pin" | "hide";
  /** Corrects the speaker: a name, or null for "not named". */
  readonly speaker?: string | null;
  readonly role?: string;
}
