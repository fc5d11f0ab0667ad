import type { TextRange } from "../../article/range.ts";

/** A word of a text as the search compares it, with the range it stands in. */
export interface Word {
  readonly folded: string;
  readonly range: TextRange;
}

// scripts written without spaces: each character is a word, and words in a row are a phrase
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][\p{L}\p{M}\p{N}]*|\p{N}[\p{L}\p{M}\p{N}]*/gu;

/** The words of a text in order. Punctuation, apostrophes included, separates them. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: fold(match[0]),
    range: { start: match.index, end: match.index + match[0].length },
  }));
}

/** The folded words of a text with a space between two: what a full-text index is given. */
export function indexText(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/** Lower case without accents, so that `Zürich` is found by `zurich`. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .normalize("NFC");
}
