import { at } from "./at.ts";
import {
  type BoostedTrees,
  evaluateTrees,
  type PackedTrees,
  packTrees,
  probability,
} from "./boosted-trees.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import { featureTable } from "./feature-table.ts";
import type { PairChances } from "./gains.ts";
import {
  PAIR_FEATURE_COUNT,
  type PairEvidence,
  type PairPrior,
  type StemPairs,
  stemPairs,
  writePairFeatures,
} from "./pair-features.ts";
import type { StemStatistics } from "./stem-statistics.ts";
import stored from "./summary-model.json" with { type: "json" };
import { MOST_OCCURRENCES, WORD_FEATURE_COUNT, writeWordFeatures } from "./word-features.ts";
import { type StoredWordTable, WordTable } from "./word-table.ts";

/** What training leaves: how likely words and pairs of words are to stand in a person's summary. */
export interface SummaryModel {
  readonly words: WordTable;
  readonly wordTrees: PackedTrees;
  readonly pairTrees: PackedTrees;
}

/** The model as its file keeps it. */
export interface StoredSummaryModel {
  readonly table: StoredWordTable;
  readonly wordTrees: BoostedTrees;
  readonly pairTrees: BoostedTrees;
}

/** In log-odds: what a word of the title or standfirst gains. Set by hand; training texts have neither. */
const HEADLINE_GAIN = 0.4;

let loaded: SummaryModel | undefined;

/** The model of the module, unpacked on first use. */
export function summaryModel(): SummaryModel {
  loaded ??= unpackModel(stored);
  return loaded;
}

/** Makes a model ready for use. Throws a RangeError when its trees are too deep. */
export function unpackModel({ table, wordTrees, pairTrees }: StoredSummaryModel): SummaryModel {
  return {
    words: new WordTable(table),
    wordTrees: packTrees(wordTrees),
    pairTrees: packTrees(pairTrees),
  };
}

/**
 * How likely each pair of neighbouring stems in some sentences is to stand in a person's summary of
 * the article; 0 for pairs of other sentences.
 *
 * @param logits of the stems, as `stemChances` gives them
 */
export function pairChances(
  document: SummaryDocument,
  statistics: StemStatistics,
  logits: Float64Array,
  model: SummaryModel,
  sentences: readonly DocumentSentence[],
): PairChances {
  const pairs = stemPairs(document);
  const asked = pairsOf(sentences, pairs);
  const table = featureTable(PAIR_FEATURE_COUNT, asked.length);
  const evidence: PairEvidence = {
    pairs,
    sentences: document.sentences.length,
    statistics,
    logits,
    prior: pairPriors(model.words, statistics),
  };
  for (let i = 0; i < asked.length; i += 1) writePairFeatures(table, i, asked[i] ?? 0, evidence);
  const sums = evaluateTrees(model.pairTrees, table);
  const chances = new Float64Array(pairs.size);
  for (let i = 0; i < asked.length; i += 1) chances[asked[i] ?? 0] = probability(at(sums, i));
  return { bySentence: pairs.bySentence, chances };
}

/** What a table says of the pairs of an article's stems. */
export function pairPriors(words: WordTable, { known }: StemStatistics): PairPrior {
  return (left, right) => words.pairPrior(known[left] ?? -1, known[right] ?? -1);
}

/** The numbers of all pairs of some sentences, each once. */
function pairsOf(sentences: readonly DocumentSentence[], pairs: StemPairs): Int32Array {
  const seen = new Uint8Array(pairs.size);
  const numbers = new Int32Array(pairs.size);
  let size = 0;
  for (const { index } of sentences) {
    for (const number of pairs.bySentence[index] ?? []) {
      if (seen[number] === 1) continue;
      seen[number] = 1;
      numbers[size] = number;
      size += 1;
    }
  }
  return numbers.subarray(0, size);
}

/** The chances of the stems, and the log-odds of the first occurrence of each. */
export function stemChances(
  document: SummaryDocument,
  statistics: StemStatistics,
  model: Pick<SummaryModel, "wordTrees">,
): { readonly stems: Float64Array; readonly logits: Float64Array } {
  const size = document.stems.length;
  const cells: number[] = [];
  for (let stem = 0; stem < size; stem += 1) {
    const occurrences = Math.min(MOST_OCCURRENCES, at(statistics.count, stem));
    for (let k = 0; k < occurrences; k += 1) cells.push(stem * MOST_OCCURRENCES + k);
  }
  const table = featureTable(WORD_FEATURE_COUNT, cells.length);
  const evidence = { document, statistics };
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? 0;
    const stem = Math.floor(cell / MOST_OCCURRENCES);
    const occurrence = 1 + (cell % MOST_OCCURRENCES);
    writeWordFeatures(table, i, stem, occurrence, evidence);
  }
  const sums = evaluateTrees(model.wordTrees, table);
  const stems = new Float64Array(size * MOST_OCCURRENCES);
  const logits = new Float64Array(size);
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? 0;
    const stem = Math.floor(cell / MOST_OCCURRENCES);
    const logit = at(sums, i) + (document.headline.has(stem) ? HEADLINE_GAIN : 0);
    if (cell % MOST_OCCURRENCES === 0) logits[stem] = logit;
    stems[cell] = probability(logit);
  }
  return { stems, logits };
}
