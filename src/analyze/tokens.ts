import type { TextRange } from "../article/range.ts";
import { beginsWithCapital, isAllCapitals, isSmall, LAST_ASCII, SMALL_BIT } from "./capitals.ts";

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
  /(?:\p{Lu}\.){2,8}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}]+(?:[-‐‑&’'][\p{L}\p{M}\p{N}]+){0,6}|[@#][\p{L}\p{N}_]+|\p{N}+(?:[.,:/-]\p{N}+){0,6}[\p{L}%]*(?:-[\p{L}]+){0,3}|[^\s]/uy;
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
 * Words, numbers and marks of a part of the text, in order. Most are words of ASCII letters or single
 * marks, which are read unit by unit; `TOKEN` tells what the others are.
 *
 * @param text the article's text
 * @param range UTF-16 range of the part, such as a paragraph
 */
export function tokensIn(text: string, range: TextRange): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(range.start, range.end);
  let end = 0;
  for (let start = nextToken(part, 0); start < part.length; start = nextToken(part, end)) {
    const spaced = start > end;
    end = plainWordEnd(part, start);
    if (end > start) {
      tokens.push(plainWord(part, start, end, range.start, spaced));
    } else if (isPlainMark(part.charCodeAt(start))) {
      end = start + 1;
      tokens.push(plainMark(part, start, range.start, spaced));
    } else {
      TOKEN.lastIndex = start;
      const whole = TOKEN.exec(part)?.[0] ?? part.charAt(start);
      end = start + whole.length;
      tokens.push(otherToken(part, whole, start, range.start, spaced));
    }
  }
  return tokens;
}

/** Where the next thing that is no white space stands, at the earliest `from`. */
function nextToken(part: string, from: number): number {
  let at = from;
  while (at < part.length && isSpace(part, at)) at += 1;
  return at;
}

function isSpace(part: string, at: number): boolean {
  const unit = part.charCodeAt(at);
  return unit === SPACE || (!(unit > SPACE && unit <= LAST_ASCII) && /\s/u.test(part.charAt(at)));
}

/** The end of a word of ASCII letters that a space or a plain mark ends; `start` where there is none. */
function plainWordEnd(part: string, start: number): number {
  let end = start;
  while (isSmall(part.charCodeAt(end) | SMALL_BIT)) end += 1;
  if (end === part.length) return end;
  const after = part.charCodeAt(end);
  const isInitial = end === start + 1 && after === STOP;
  return !isInitial && (after === SPACE || isPlainMark(after)) ? end : start;
}

function plainWord(
  part: string,
  start: number,
  end: number,
  offset: number,
  spaced: boolean,
): Token {
  const text = part.slice(start, end);
  const capital = !isSmall(part.charCodeAt(start));
  const key = text.toLowerCase();
  return {
    start: offset + start,
    end: offset + end,
    text,
    key,
    kind: "word",
    capital,
    allCapitals: capital && end - start > 1 && text === text.toUpperCase(),
    possessive: false,
    spaced,
  };
}

/** Marks that are a token of their own wherever they stand. */
const PLAIN_MARKS = new Map(
  [...',.;:!?()[]"“”…—–'].map((mark) => [mark.charCodeAt(0), foldWord(mark)]),
);

function isPlainMark(unit: number): boolean {
  return PLAIN_MARKS.has(unit);
}

function plainMark(part: string, start: number, offset: number, spaced: boolean): Token {
  return {
    start: offset + start,
    end: offset + start + 1,
    text: part.charAt(start),
    key: PLAIN_MARKS.get(part.charCodeAt(start)) ?? "",
    kind: "mark",
    capital: false,
    allCapitals: false,
    possessive: false,
    spaced,
  };
}

function otherToken(
  part: string,
  whole: string,
  start: number,
  offset: number,
  spaced: boolean,
): Token {
  const first = whole.charCodeAt(0);
  const kind = kindOf(first, whole);
  const possessive = kind === "word" && isPossessive(whole);
  const words = possessive ? whole.slice(0, -2) : whole;
  const followedByMark =
    kind === "word" && /[sz]$/u.test(whole) && isPlainApostrophe(part, start + whole.length);
  return {
    start: offset + start,
    end: offset + start + words.length,
    text: words,
    key: foldWord(words),
    kind,
    capital: kind === "word" && beginsWithCapital(words),
    allCapitals: kind === "word" && isAllCapitals(words),
    possessive: possessive || followedByMark,
    spaced,
  };
}

function kindOf(first: number, whole: string): Token["kind"] {
  if (first >= ZERO && first <= NINE) return "number";
  if (isSmall(first | SMALL_BIT)) return "word";
  return /^[\p{L}@#]/u.test(whole) && whole.length >= 1 && !/^[@#]$/u.test(whole) ? "word" : "mark";
}

// most words of most texts are in these letters: no expression is needed to tell them
const [SPACE, STOP, ZERO, NINE] = [32, 46, 48, 57] as const;

function isPossessive(word: string): boolean {
  return POSSESSIVE.test(word) && !CONTRACTED.has(word.slice(0, -2).toLowerCase());
}

function isPlainApostrophe(part: string, at: number): boolean {
  const mark = part[at];
  return (mark === "’" || mark === "'") && /^\s+\p{Ll}/u.test(part.slice(at + 1, at + 4));
}
