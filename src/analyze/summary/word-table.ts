import { WordMemo } from "../word-memo.ts";

/**
 * The tables of words and pairs as the model's file keeps them. Numbers are characters, since a long
 * string costs nothing to load: `FIRST_DIGIT` stands for the lowest value of a column, or for the
 * digit 0 of numbers with two digits of base `DIGITS`, the high one first.
 */
export interface StoredWordTable {
  /** Sorted stems, each as a space, the stem, "=" and the two digits of its number. */
  readonly words: string;
  /** A character a word: from `LOWEST.background` and `LOWEST.prior` up. */
  readonly background: string;
  readonly prior: string;
  /** "1" for words that mostly begin with a capital. */
  readonly names: string;
  /** Two numbers of words a pair, ascending. */
  readonly pairs: string;
  readonly pairPrior: string;
}

export const FIRST_DIGIT = 33;
export const DIGITS = 94;
/** In log-odds ×10. */
export const LOWEST = { background: -50, prior: -64 } as const;
/** What a word, and a pair, that training hardly met is taken for. */
const UNKNOWN = { background: -70, prior: -12, pairPrior: -30 } as const;

/** What training tells of words: log-odds ×10 of standing in an article, and in its summary. */
export class WordTable {
  readonly #stored: StoredWordTable;
  readonly #met = new WordMemo<number>();
  /** First letter → the part of `words` that begins with it. */
  readonly #sections = new Map<string, string>();
  #pairs: Int32Array | undefined;

  constructor(stored: StoredWordTable) {
    this.#stored = stored;
  }

  /** The number of a stem, -1 for one that training hardly met. */
  numberOf(stem: string): number {
    return this.#met.get(stem) ?? this.#met.keep(stem, this.#find(stem));
  }

  #find(stem: string): number {
    const section = this.#sectionOf(stem.charAt(0));
    const at = section.indexOf(` ${stem}=`);
    return at === -1 ? -1 : numberAt(section, at + stem.length + 2);
  }

  #sectionOf(letter: string): string {
    const known = this.#sections.get(letter);
    if (known !== undefined) return known;
    const { words } = this.#stored;
    const first = words.indexOf(` ${letter}`);
    const end = words.indexOf(" ", words.lastIndexOf(` ${letter}`) + 1);
    const section = first === -1 ? "" : words.slice(first, end === -1 ? undefined : end);
    this.#sections.set(letter, section);
    return section;
  }

  /** Log-odds ×10 that an article has the word with a number. */
  background(number: number): number {
    if (number < 0) return UNKNOWN.background;
    return digitAt(this.#stored.background, number) + LOWEST.background;
  }

  /** Log-odds ×10 that a summary has it, where the article does. */
  prior(number: number): number {
    if (number < 0) return UNKNOWN.prior;
    return digitAt(this.#stored.prior, number) + LOWEST.prior;
  }

  /** Whether it mostly begins with a capital. */
  isName(number: number): boolean {
    return this.#stored.names[number] === "1";
  }

  /** Log-odds ×10 that a summary has the pair of an article that has it. */
  pairPrior(left: number, right: number): number {
    if (left < 0 || right < 0) return UNKNOWN.pairPrior;
    this.#pairs ??= pairKeys(this.#stored.pairs);
    const found = indexOf(this.#pairs, pairKey(left, right));
    if (found === -1) return UNKNOWN.pairPrior;
    return digitAt(this.#stored.pairPrior, found) + LOWEST.prior;
  }
}

function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - FIRST_DIGIT;
}

function numberAt(digits: string, index: number): number {
  return digitAt(digits, index) * DIGITS + digitAt(digits, index + 1);
}

function pairKey(left: number, right: number): number {
  return left * DIGITS * DIGITS + right;
}

function pairKeys(pairs: string): Int32Array {
  const keys = new Int32Array(pairs.length / 4);
  for (let i = 0; i < keys.length; i += 1) {
    keys[i] = pairKey(numberAt(pairs, 4 * i), numberAt(pairs, 4 * i + 2));
  }
  return keys;
}

/** Where `key` stands in an ascending row, -1 when it does not. */
function indexOf(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle] ?? 0;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
