import type { TextRange } from "../../article/range.ts";

/** A word of a text as the search compares it, with the range it stands in. */
export interface Word {
  readonly folded: string;
  readonly range: TextRange;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const ASCII = /^[\0-\x7f]*$/u;
/** Scripts written without spaces: each character is a word, and words in a row are a phrase. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text in order. Punctuation, apostrophes included, separates them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (ASCII.test(word)) {
      words.push({
        folded: word.toLowerCase(),
        range: { start: index, end: index + word.length },
      });
    } else {
      for (const [start, part] of partsOf(word)) {
        const range = { start: index + start, end: index + start + part.length };
        words.push({ folded: fold(part), range });
      }
    }
  }
  return words;
}

/** A run of letters cut at the characters that are words by themselves. */
function partsOf(run: string): (readonly [start: number, part: string])[] {
  if (!UNSPACED.test(run)) return [[0, run]];
  const parts: (readonly [number, string])[] = [];
  let start = 0;
  let end = 0;
  for (const character of run) {
    if (UNSPACED.test(character)) {
      if (end > start) parts.push([start, run.slice(start, end)]);
      parts.push([end, character]);
      start = end + character.length;
    }
    end += character.length;
  }
  if (end > start) parts.push([start, run.slice(start, end)]);
  return parts;
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
