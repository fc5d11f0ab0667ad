import type { TextRange } from "../../article/range.ts";
import { beginsWithCapital } from "../capitals.ts";
import type { StemTable } from "./stem-table.ts";

/** The tokens of one sentence, in order: runs of letters and digits. */
export interface SentenceTokens {
  /** Stem numbers. */
  readonly stems: Int32Array;
  /** 1 for tokens that begin with a capital. */
  readonly capitals: Uint8Array;
  /** 1 for tokens that stand in a quotation. */
  readonly quoted: Uint8Array;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const [NO_BREAK_SPACE, PUNCTUATION, LAST_PUNCTUATION] = [0xa0, 0x2000, 0x206f] as const;

/** All tokens of an article in one row, from which each sentence takes its part. */
export class TokenRow {
  readonly #stems: Int32Array;
  readonly #capitals: Uint8Array;
  readonly #quoted: Uint8Array;
  readonly #table: StemTable;
  #size = 0;

  /** @param length of the text: there can be a token for every second unit */
  constructor(length: number, table: StemTable) {
    const most = (length >> 1) + 1;
    this.#stems = new Int32Array(most);
    this.#capitals = new Uint8Array(most);
    this.#quoted = new Uint8Array(most);
    this.#table = table;
  }

  /**
   * Reads the next sentence.
   *
   * @param offset of the sentence in the article's text
   * @param quotations near it, as ranges of the article's text
   */
  read(text: string, offset: number, quotations: readonly TextRange[]): SentenceTokens {
    const first = this.#size;
    let start = -1;
    for (let i = 0; i < text.length; i += 1) {
      if (isWordUnit(text, i)) {
        if (start === -1) start = i;
      } else if (start !== -1) {
        this.#add(text.slice(start, i), offset + start, quotations);
        start = -1;
      }
    }
    if (start !== -1) this.#add(text.slice(start), offset + start, quotations);
    return {
      stems: this.#stems.subarray(first, this.#size),
      capitals: this.#capitals.subarray(first, this.#size),
      quoted: this.#quoted.subarray(first, this.#size),
    };
  }

  #add(word: string, at: number, quotations: readonly TextRange[]): void {
    const token = this.#size;
    this.#stems[token] = this.#table.numberOf(word);
    if (beginsWithCapital(word)) this.#capitals[token] = 1;
    for (const { start, end } of quotations) {
      if (start <= at && at < end) this.#quoted[token] = 1;
    }
    this.#size += 1;
  }
}

/** Whether the unit at `i` belongs to a letter or digit. */
function isWordUnit(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit < 128) {
    const small = unit | 32;
    return (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57);
  }
  if (unit === NO_BREAK_SPACE || (unit >= PUNCTUATION && unit <= LAST_PUNCTUATION)) return false;
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(isLow ? i - 1 : i) ?? 0));
}
