import type { TextRange } from "../article/range.ts";

/** A word, number or mark of the text. */
export interface Token extends TextRange {
  /** The words as they stand, a possessive `'s` left out. */
  readonly text: string;
  /** Lower case, without marks on Latin letters, curly apostrophes made straight. */
  readonly key: string;
  readonly kind: "word" | "number" | "mark";
  readonly capital: boolean;
  /** Two capitals or more and no small letter. */
  readonly allCapitals: boolean;
  /** Whether a possessive `'s` or `'` follows. */
  readonly possessive: boolean;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,8}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}]+(?:[-‐‑&’'][\p{L}\p{M}\p{N}]+){0,6}|[@#][\p{L}\p{N}_]+|\p{N}+(?:[.,:/-]\p{N}+){0,6}[\p{L}%]*(?:-[\p{L}]+){0,3}|[^\s]/gu;
const POSSESSIVE = /[’']s$/iu;
const CONTRACTED = new Set([
  "it",
  "he",
  "she",
  "that",
  "there",
  "what",
  "who",
  "here",
  "let",
  "where",
  "how",
]);

/** `words` in lower case, without marks on its letters, with straight apostrophes. */
export function foldWord(words: string): string {
  const lower = words.toLowerCase();
  if (/^[a-z0-9]*$/u.test(lower)) return lower;
  return lower.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[’‘`]/gu, "'");
}

/**
 * Words, numbers and marks of a part of the text, in order.
 *
 * @param text the article's text
 * @param range UTF-16 range of the part, such as a paragraph
 */
export function tokensIn(text: string, range: TextRange): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(range.start, range.end);
  let previousEnd = 0;
  for (const match of part.matchAll(TOKEN)) {
    const whole = match[0];
    const first = whole.charCodeAt(0);
    const kind = kindOf(first, whole);
    const possessive = kind === "word" && isPossessive(whole);
    const words = possessive ? whole.slice(0, -2) : whole;
    const followedByMark =
      kind === "word" &&
      (whole.endsWith("s") || whole.endsWith("z")) &&
      isPlainApostrophe(part, match.index + whole.length);
    const start = range.start + match.index;
    tokens.push({
      start,
      end: start + words.length,
      text: words,
      key: foldWord(words),
      kind,
      capital: kind === "word" && startsUpper(first, words),
      allCapitals: kind === "word" && isAllCapitals(words),
      possessive: possessive || followedByMark,
      spaced: match.index > previousEnd,
    });
    previousEnd = match.index + whole.length;
  }
  return tokens;
}

function kindOf(first: number, whole: string): Token["kind"] {
  if (first >= ZERO && first <= NINE) return "number";
  if (isSmall(first | SMALL_BIT)) return "word";
  return /^[\p{L}@#]/u.test(whole) && whole.length >= 1 && !/^[@#]$/u.test(whole) ? "word" : "mark";
}

// most words of most texts are in these letters: no expression is needed to tell them
const [ZERO, NINE, SMALL_A, SMALL_Z, SMALL_BIT, LAST_ASCII] = [48, 57, 97, 122, 32, 127] as const;

/** Whether a UTF-16 unit is an ASCII letter in lower case. */
function isSmall(unit: number): boolean {
  return unit >= SMALL_A && unit <= SMALL_Z;
}

function startsUpper(first: number, words: string): boolean {
  if (first <= LAST_ASCII) return !isSmall(first) && isSmall(first | SMALL_BIT);
  return /^\p{Lu}/u.test(words);
}

function isAllCapitals(words: string): boolean {
  if (words.length < 2 || isSmall(words.charCodeAt(0)) || isSmall(words.charCodeAt(1)))
    return false;
  return !/\p{Ll}/u.test(words) && /\p{Lu}.*\p{Lu}/u.test(words);
}

function isPossessive(word: string): boolean {
  return POSSESSIVE.test(word) && !CONTRACTED.has(word.slice(0, -2).toLowerCase());
}

function isPlainApostrophe(part: string, at: number): boolean {
  const mark = part[at];
  return (mark === "’" || mark === "'") && /^\s+\p{Ll}/u.test(part.slice(at + 1, at + 4));
}
