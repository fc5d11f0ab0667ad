import { stemmer } from "stemmer";
import { WordMemo } from "../word-memo.ts";

const stems = new WordMemo<string>();
const LONGEST_UNCHANGED = 3;

/** The stem of an English word in lower case (Porter 1980); words up to three letters are their own. */
export function englishStem(lower: string): string {
  if (lower.length <= LONGEST_UNCHANGED) return lower;
  return stems.get(lower) ?? stems.keep(lower, stemmer(lower));
}

/** Numbers the stems of an article. English words are stemmed, others only lowered. */
export class StemTable {
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byWord = new Map<string, number>();
  readonly #english: boolean;

  constructor(language: string) {
    this.#english = language.toLowerCase().startsWith("en");
  }

  /** The number of a word's stem, a new one where the stem is new. */
  numberOf(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const stem = this.#stemOf(word);
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.stems.length;
      this.stems.push(stem);
      this.#numbers.set(stem, number);
    }
    this.#byWord.set(word, number);
    return number;
  }

  /** The number of a word's stem, where some word of the article has it. */
  existing(word: string): number | undefined {
    return this.#numbers.get(this.#stemOf(word));
  }

  #stemOf(word: string): string {
    const lower = word.toLowerCase();
    return this.#english ? englishStem(lower) : lower;
  }
}
