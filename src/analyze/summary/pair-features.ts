import { at } from "./at.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import type { FeatureTable } from "./feature-table.ts";
import type { StemStatistics } from "./stem-statistics.ts";

/** Log-odds ×10 of a pair of stems to stand in a summary of an article that has it so, learned. */
export type PairPrior = (left: number, right: number) => number;

/** The pairs of neighbouring stems of an article, numbered; arrays are indexed by their numbers. */
export interface StemPairs {
  readonly size: number;
  /** Per sentence: numbers of its pairs, in order. */
  readonly bySentence: readonly Int32Array[];
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly count: Int32Array;
  readonly inFirst: Int32Array;
  readonly inLead: Int32Array;
  /** The first sentence that has it, and where in it, as a share of its length. */
  readonly first: Int32Array;
  readonly place: Float64Array;
  /** Whether its first word begins with a capital; whether that is quoted. Both where it first stands. */
  readonly capitals: Uint8Array;
  readonly quoted: Uint8Array;
}

/** Numbers the pairs of neighbouring stems of an article, and counts where they stand. */
export function stemPairs({ sentences, stems }: SummaryDocument): StemPairs {
  const most = sentences.reduce((sum, sentence) => sum + sentence.stems.length, 0);
  const numbers = new Map<number, number>();
  const whole = new Int32Array(most);
  const pairs = emptyPairs(most);
  const bySentence: Int32Array[] = [];
  let token = 0;
  for (const sentence of sentences) {
    const first = token;
    for (let t = 0; t + 1 < sentence.stems.length; t += 1) {
      const key = (sentence.stems[t] ?? 0) * stems.length + (sentence.stems[t + 1] ?? 0);
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
        notePair(pairs, number, sentence, t);
      }
      add(pairs.count, number);
      if (sentence.index === 0) add(pairs.inFirst, number);
      if (sentence.index < 3) add(pairs.inLead, number);
      whole[token] = number;
      token += 1;
    }
    bySentence.push(whole.subarray(first, token));
  }
  return { ...pairs, size: numbers.size, bySentence };
}

function emptyPairs(most: number) {
  const numbers = () => new Int32Array(most);
  return {
    left: numbers(),
    right: numbers(),
    count: numbers(),
    inFirst: numbers(),
    inLead: numbers(),
    first: numbers(),
    place: new Float64Array(most),
    capitals: new Uint8Array(most),
    quoted: new Uint8Array(most),
  };
}

function add(numbers: Int32Array, index: number): void {
  numbers[index] = (numbers[index] ?? 0) + 1;
}

function notePair(
  pairs: ReturnType<typeof emptyPairs>,
  number: number,
  { stems, capitals, quoted, index }: DocumentSentence,
  t: number,
): void {
  pairs.left[number] = stems[t] ?? 0;
  pairs.right[number] = stems[t + 1] ?? 0;
  pairs.first[number] = index;
  pairs.place[number] = t / stems.length;
  pairs.capitals[number] = capitals[t] ?? 0;
  pairs.quoted[number] = quoted[t] ?? 0;
}

/** Names of the features of a pair, by column, in groups. */
export const PAIR_FEATURES = {
  words: ["leftChance", "rightChance", "lowerChance"],
  frequency: ["count", "lowerCount", "bond"],
  position: ["first", "firstShare", "place", "sentences"],
  lead: ["inLead", "inFirst"],
  capitals: ["capitals", "quoted"],
  language: ["leftBackground", "rightBackground", "leftPrior", "rightPrior", "prior"],
} as const;

export const PAIR_FEATURE_COUNT = Object.values(PAIR_FEATURES).flat().length;

/** What the features of an article's pairs are made from. */
export interface PairEvidence {
  readonly pairs: StemPairs;
  /** How many sentences the article has. */
  readonly sentences: number;
  readonly statistics: StemStatistics;
  /** The log-odds of each stem, as `stemChances` gives them. */
  readonly logits: Float64Array;
  readonly prior: PairPrior;
}

/** Writes the features of the pair with a number as a row of the table. */
export function writePairFeatures(
  { rows: stride, numbers: rows }: FeatureTable,
  start: number,
  number: number,
  { pairs, sentences, statistics: s, logits, prior }: PairEvidence,
): void {
  const left = pairs.left[number] ?? 0;
  const right = pairs.right[number] ?? 0;
  const count = pairs.count[number] ?? 0;
  const first = pairs.first[number] ?? 0;
  const leftChance = at(logits, left);
  const rightChance = at(logits, right);
  const lowerCount = Math.min(at(s.count, left), at(s.count, right));
  rows[start] = leftChance;
  rows[start + stride] = rightChance;
  rows[start + 2 * stride] = Math.min(leftChance, rightChance);
  rows[start + 3 * stride] = count;
  rows[start + 4 * stride] = lowerCount;
  rows[start + 5 * stride] = count / lowerCount;
  rows[start + 6 * stride] = first;
  rows[start + 7 * stride] = first / sentences;
  rows[start + 8 * stride] = at(pairs.place, number);
  rows[start + 9 * stride] = sentences;
  rows[start + 10 * stride] = pairs.inLead[number] ?? 0;
  rows[start + 11 * stride] = pairs.inFirst[number] ?? 0;
  rows[start + 12 * stride] = pairs.capitals[number] ?? 0;
  rows[start + 13 * stride] = pairs.quoted[number] ?? 0;
  rows[start + 14 * stride] = at(s.background, left);
  rows[start + 15 * stride] = at(s.background, right);
  rows[start + 16 * stride] = at(s.prior, left);
  rows[start + 17 * stride] = at(s.prior, right);
  rows[start + 18 * stride] = prior(left, right) / 10;
}
