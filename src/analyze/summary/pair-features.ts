import { at } from "./at.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import type { StemStatistics } from "./stem-statistics.ts";

/** Left stem → right stem → log-odds ×10 of standing in a summary of an article that has both so, learned. */
export type PairTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The pairs of neighbouring stems of an article, numbered. */
export interface StemPairs {
  /** Per sentence: numbers of its pairs, in order. */
  readonly bySentence: readonly (readonly number[])[];
  readonly all: readonly StemPair[];
}

export interface StemPair {
  readonly left: number;
  readonly right: number;
  count: number;
  inFirst: number;
  inLead: number;
  /** The first sentence that has it, and where in it, as a share of its length. */
  readonly first: number;
  readonly place: number;
  /** How many of the two begin with a capital; whether it is quoted. Both where it first stands. */
  readonly capitals: number;
  readonly quoted: number;
}

export function stemPairs(document: SummaryDocument): StemPairs {
  const numbers = new Map<number, number>();
  const all: StemPair[] = [];
  const bySentence = document.sentences.map((sentence) => {
    const pairs: number[] = [];
    for (let t = 0; t + 1 < sentence.stems.length; t += 1) {
      const key = (sentence.stems[t] ?? 0) * document.stems.length + (sentence.stems[t + 1] ?? 0);
      const number = numbers.get(key) ?? all.push(newPair(sentence, t)) - 1;
      numbers.set(key, number);
      countPair(all[number], sentence.index);
      pairs.push(number);
    }
    return pairs;
  });
  return { bySentence, all };
}

function countPair(pair: StemPair | undefined, index: number): void {
  if (pair === undefined) return;
  pair.count += 1;
  if (index === 0) pair.inFirst += 1;
  if (index < 3) pair.inLead += 1;
}

function newPair({ stems, capitals, quoted, index }: DocumentSentence, t: number): StemPair {
  return {
    left: stems[t] ?? 0,
    right: stems[t + 1] ?? 0,
    count: 0,
    inFirst: 0,
    inLead: 0,
    first: index,
    place: t / stems.length,
    capitals: capitals[t] ?? 0 + (capitals[t + 1] ?? 0),
    quoted: quoted[t] ?? 0,
  };
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

/** Writes the features of a pair into `rows`: the first at `start`, the others `stride` apart; `chances` are the log-odds of each stem. */
export function writePairFeatures(
  rows: Float64Array,
  start: number,
  stride: number,
  pair: StemPair,
  document: SummaryDocument,
  s: StemStatistics,
  chances: Float64Array,
  table: PairTable,
): void {
  const { left, right, count } = pair;
  const n = document.sentences.length;
  const leftChance = at(chances, left);
  const rightChance = at(chances, right);
  const lowerCount = Math.min(at(s.count, left), at(s.count, right));
  rows[start] = leftChance;
  rows[start + stride] = rightChance;
  rows[start + 2 * stride] = Math.min(leftChance, rightChance);
  rows[start + 3 * stride] = count;
  rows[start + 4 * stride] = lowerCount;
  rows[start + 5 * stride] = count / lowerCount;
  rows[start + 6 * stride] = pair.first;
  rows[start + 7 * stride] = pair.first / n;
  rows[start + 8 * stride] = pair.place;
  rows[start + 9 * stride] = n;
  rows[start + 10 * stride] = pair.inLead;
  rows[start + 11 * stride] = pair.inFirst;
  rows[start + 12 * stride] = pair.capitals;
  rows[start + 13 * stride] = pair.quoted;
  rows[start + 14 * stride] = at(s.background, left);
  rows[start + 15 * stride] = at(s.background, right);
  rows[start + 16 * stride] = at(s.prior, left);
  rows[start + 17 * stride] = at(s.prior, right);
  rows[start + 18 * stride] =
    (table.get(document.stems[left] ?? "")?.get(document.stems[right] ?? "") ?? UNKNOWN) / 10;
}

const UNKNOWN = -30;
