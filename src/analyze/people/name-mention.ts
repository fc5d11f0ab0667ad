import type { Token } from "../tokens.ts";
import type { Gender } from "./lexicon.ts";

/** What a capitalised phrase names, as far as its own words and its neighbours tell. */
export type NameKind = "person" | "organisation" | "place" | "unknown";

/** One naming of somebody or something in the text. Tokens are counted from the start of the article. */
export interface NameMention {
  /** First token, titles included, and one past the last. */
  readonly first: number;
  readonly end: number;
  /** First token of the name itself. */
  readonly nameFirst: number;
  /** The name's words, folded, without nicknames in quotation marks. */
  readonly keys: readonly string[];
  readonly kind: NameKind;
  readonly gender?: Gender;
  /** Whether a title or noun shows the gender, and not a given name alone. */
  readonly genderSure: boolean;
  /** Whether a title such as "Sen." or "Mr." stands before it. */
  readonly titled: boolean;
  readonly possessive: boolean;
  /** A common word, a name only where somebody of that surname is named in full. */
  readonly doubtful: boolean;
}

/** What names are looked for in: an article's tokens and the sentence number of each. */
export interface NamingText {
  readonly tokens: readonly Token[];
  readonly sentence: Int32Array;
}
