import type { DocumentSentence } from "./document.ts";

/** What the search knows of an article: the value of its tokens. */
export interface TokenChances {
  /** Per sentence: numbers of its pairs. */
  readonly pairsBySentence: readonly Int32Array[];
  /** Per stem, `occurrences` wide: the chance that a summary has it that many times. */
  readonly stems: Float64Array;
  readonly pairs: Float64Array;
  readonly occurrences: number;
}

/** A sentence as a candidate: what it brings to a selection that has none of its words. */
export interface Candidate {
  readonly index: number;
  readonly sentence: DocumentSentence;
  readonly pairs: Int32Array;
  /** How many of its tokens, and of their pairs, are expected in a person's summary. */
  readonly hits: number;
  readonly pairHits: number;
}

const NO_PAIRS = new Int32Array(0);

/** Values sentences of one article beside the words of a selection, at first of none. */
export class Gains {
  readonly #chances: TokenChances;
  readonly #stemCount: Uint8Array;
  readonly #pairSeen: Uint8Array;

  constructor(chances: TokenChances) {
    this.#chances = chances;
    this.#stemCount = new Uint8Array(chances.stems.length / chances.occurrences);
    this.#pairSeen = new Uint8Array(chances.pairs.length);
  }

  candidate(sentence: DocumentSentence): Candidate {
    const { index, stems } = sentence;
    const pairs = this.#chances.pairsBySentence[index] ?? NO_PAIRS;
    const hits = this.ofStems(stems);
    return { index, sentence, pairs, hits, pairHits: this.ofPairs(pairs) };
  }

  /** Adds sentences to the selection, or takes them out. */
  mark(members: readonly Candidate[], change: 1 | -1): void {
    const counts = this.#stemCount;
    for (const { sentence, pairs } of members) {
      for (const stem of sentence.stems) counts[stem] = (counts[stem] ?? 0) + change;
      for (const pair of pairs) this.#pairSeen[pair] = change === 1 ? 1 : 0;
    }
  }

  /** How many expected words these tokens add to the selection. */
  ofStems(tokens: Int32Array): number {
    const { stems, occurrences } = this.#chances;
    const counts = this.#stemCount;
    let gain = 0;
    for (const stem of tokens) {
      const count = counts[stem] ?? 0;
      if (count < occurrences) gain += stems[stem * occurrences + count] ?? 0;
      counts[stem] = count + 1;
    }
    for (const stem of tokens) counts[stem] = (counts[stem] ?? 1) - 1;
    return gain;
  }

  /** How many expected pairs these add to the selection. */
  ofPairs(numbers: Int32Array): number {
    const { pairs } = this.#chances;
    const seen = this.#pairSeen;
    let gain = 0;
    for (const pair of numbers) if (seen[pair] === 0) gain += pairs[pair] ?? 0;
    return gain;
  }
}
