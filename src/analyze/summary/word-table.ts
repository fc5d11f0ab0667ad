/**
 * The tables of words and pairs as the model's file keeps them, all in the order of `words`, which
 * is sorted. Numbers are characters, since a long string costs nothing to load: `FIRST_DIGIT` stands
 * for the lowest value of a column, or for the digit 0 in `pairs`.
 */
export interface StoredWordTable {
  /** Stems, with spaces between. */
  readonly words: string;
  /** A character a word: from `LOWEST.background` and `LOWEST.prior` up. */
  readonly background: string;
  readonly prior: string;
  /** "1" for words that mostly begin with a capital. */
  readonly names: string;
  /** Four digits of base `DIGITS` a pair, ascending: the numbers of its two words, high digit first. */
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
  readonly #numbers = new Map<string, number>();
  #pairs: Int32Array | undefined;

  constructor(stored: StoredWordTable) {
    this.#stored = stored;
    let number = 0;
    for (const word of stored.words.split(" ")) {
      this.#numbers.set(word, number);
      number += 1;
    }
  }

  /** The number of a stem, -1 for one that training hardly met. */
  numberOf(stem: string): number {
    return this.#numbers.get(stem) ?? -1;
  }

  background(number: number): number {
    if (number < 0) return UNKNOWN.background;
    return digitAt(this.#stored.background, number) + LOWEST.background;
  }

  prior(number: number): number {
    if (number < 0) return UNKNOWN.prior;
    return digitAt(this.#stored.prior, number) + LOWEST.prior;
  }

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

function pairKey(left: number, right: number): number {
  return left * DIGITS * DIGITS + right;
}

function pairKeys(pairs: string): Int32Array {
  const keys = new Int32Array(pairs.length / 4);
  for (let i = 0; i < keys.length; i += 1) {
    let key = 0;
    for (let place = 0; place < 4; place += 1) key = key * DIGITS + digitAt(pairs, 4 * i + place);
    keys[i] = key;
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
