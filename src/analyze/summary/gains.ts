import type { DocumentSentence } from "./document.ts";
import { MOST_OCCURRENCES } from "./word-features.ts";

/** The chances of pairs of neighbouring tokens to stand in a person's summary. */
export interface PairChances {
  /** Per sentence: numbers of its pairs. */
  readonly bySentence: readonly Int32Array[];
  readonly chances: Float64Array;
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

const NO_PAIRS: PairChances = { bySentence: [], chances: new Float64Array(0) };
const NONE = new Int32Array(0);

/** Values sentences of one article beside the words of a selection, at first of none. */
export class Gains {
  readonly #stems: Float64Array;
  readonly #pairs: PairChances;
  readonly #stemCount: Uint8Array;
  readonly #pairSeen: Uint8Array;

  /** @param stems per stem, `MOST_OCCURRENCES` wide: the chance that a summary has it that many times */
  constructor(stems: Float64Array, pairs = NO_PAIRS) {
    this.#stems = stems;
    this.#pairs = pairs;
    this.#stemCount = new Uint8Array(stems.length / MOST_OCCURRENCES);
    this.#pairSeen = new Uint8Array(pairs.chances.length);
  }

  /** A sentence with what it brings to an empty selection. */
  candidate(sentence: DocumentSentence): Candidate {
    const { index, stems } = sentence;
    const pairs = this.#pairs.bySentence[index] ?? NONE;
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
    const chances = this.#stems;
    const counts = this.#stemCount;
    let gain = 0;
    for (const stem of tokens) {
      const count = counts[stem] ?? 0;
      if (count < MOST_OCCURRENCES) gain += chances[stem * MOST_OCCURRENCES + count] ?? 0;
      counts[stem] = count + 1;
    }
    for (const stem of tokens) counts[stem] = (counts[stem] ?? 1) - 1;
    return gain;
  }

  /** How many expected pairs these add to the selection. */
  ofPairs(numbers: Int32Array): number {
    const { chances } = this.#pairs;
    const seen = this.#pairSeen;
    let gain = 0;
    for (const pair of numbers) if (seen[pair] === 0) gain += chances[pair] ?? 0;
    return gain;
  }
}
