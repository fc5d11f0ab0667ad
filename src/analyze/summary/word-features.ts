import { at } from "./at.ts";
import type { SummaryDocument } from "./document.ts";
import type { FeatureTable } from "./feature-table.ts";
import type { StemStatistics } from "./stem-statistics.ts";

/** Most occurrences of one stem in a summary that are told apart. */
export const MOST_OCCURRENCES = 4;

/** Names of the features of a word, by column, in the groups that `train-summary --ablate` leaves out. */
export const WORD_FEATURES = {
  frequency: ["occurrence", "count", "sentenceShare", "countShare", "company"],
  position: ["first", "firstShare", "second", "meanShare", "lastShare"],
  lead: ["inLead", "inLeadFive", "inFirst", "inSecond", "inThird", "leadTokens"],
  capitals: ["capital", "besideCapital", "afterCapital", "number"],
  language: ["length", "ending", "background", "prior"],
  sentence: ["sentences", "quoted", "firstLength", "placeFirst", "placeMean", "placeLast"],
} as const;

export const WORD_FEATURE_COUNT = Object.values(WORD_FEATURES).flat().length;

/** What the features of an article's words are made from. */
export interface WordEvidence {
  readonly document: SummaryDocument;
  readonly statistics: StemStatistics;
}

/** Writes the features of the `occurrence`-th occurrence (from 1) of a stem as a row of the table. */
export function writeWordFeatures(
  { rows: stride, numbers: rows }: FeatureTable,
  start: number,
  stem: number,
  occurrence: number,
  { document, statistics: s }: WordEvidence,
): void {
  const n = document.sentences.length;
  const count = at(s.count, stem);
  const first = at(s.first, stem);
  const second = at(s.second, stem);
  const [firstSentence, secondSentence, thirdSentence] = s.opening;
  const inFirst = at(firstSentence, stem);
  const inSecond = at(secondSentence, stem);
  const inThird = at(thirdSentence, stem);
  const name = document.stems[stem] ?? "";
  const code = name.charCodeAt(0);
  rows[start] = occurrence;
  rows[start + stride] = Math.min(count, 30);
  rows[start + 2 * stride] = at(s.sentences, stem) / n;
  rows[start + 3 * stride] = count / s.highestCount;
  rows[start + 4 * stride] = at(s.company, stem);
  rows[start + 5 * stride] = first;
  rows[start + 6 * stride] = first / n;
  rows[start + 7 * stride] = second < 0 ? 99 : second;
  rows[start + 8 * stride] = at(s.positionSum, stem) / count / n;
  rows[start + 9 * stride] = at(s.last, stem) / n;
  rows[start + 10 * stride] = inFirst + inSecond + inThird;
  rows[start + 11 * stride] = at(s.leadFive, stem);
  rows[start + 12 * stride] = inFirst;
  rows[start + 13 * stride] = inSecond;
  rows[start + 14 * stride] = inThird;
  rows[start + 15 * stride] = document.leadTokens;
  rows[start + 16 * stride] = at(s.innerCapital, stem) / (at(s.inner, stem) + 0.5);
  rows[start + 17 * stride] = at(s.besideCapital, stem) / count;
  rows[start + 18 * stride] = at(s.afterCapital, stem) / count;
  rows[start + 19 * stride] = code >= 48 && code <= 57 ? 1 : 0;
  rows[start + 20 * stride] = name.length;
  rows[start + 21 * stride] = ending(name);
  rows[start + 22 * stride] = at(s.background, stem);
  rows[start + 23 * stride] = at(s.prior, stem);
  rows[start + 24 * stride] = n;
  rows[start + 25 * stride] = at(s.quoted, stem) / count;
  rows[start + 26 * stride] = document.sentences[first]?.stems.length ?? 0;
  rows[start + 27 * stride] = at(s.placeFirst, stem);
  rows[start + 28 * stride] = at(s.placeSum, stem) / count;
  rows[start + 29 * stride] = at(s.placeLast, stem);
}

const ADJECTIVE_ENDINGS = new Set(["al", "ic", "ou", "iv"]);

/** A rough part of speech from the ending of a stem. */
function ending(stem: string): number {
  if (stem.length < 4) return 0;
  if (stem.endsWith("li")) return 1;
  return ADJECTIVE_ENDINGS.has(stem.slice(-2)) ? 2 : 3;
}
