import { at } from "./at.ts";
import {
  type BoostedTrees,
  evaluateTrees,
  type PackedTrees,
  packTrees,
  probability,
} from "./boosted-trees.ts";
import type { SummaryDocument } from "./document.ts";
import {
  PAIR_FEATURE_COUNT,
  type PairTable,
  type StemPairs,
  stemPairs,
  writePairFeatures,
} from "./pair-features.ts";
import { type StemStatistics, stemStatistics, type WordTable } from "./stem-statistics.ts";
import stored from "./summary-model.json" with { type: "json" };
import { MOST_OCCURRENCES, WORD_FEATURE_COUNT, writeWordFeatures } from "./word-features.ts";

/** What training leaves: how likely words and pairs of words are to stand in a person's summary. */
export interface SummaryModel {
  readonly words: WordTable;
  /** Those of the stems that mostly begin with a capital. */
  readonly names: ReadonlySet<string>;
  readonly pairs: PairTable;
  readonly wordTrees: PackedTrees;
  readonly pairTrees: PackedTrees;
}

/** The model as its file keeps it: tables as words in one string and numbers in their order. */
export interface StoredSummaryModel {
  readonly words: string;
  readonly background: readonly number[];
  readonly prior: readonly number[];
  readonly names: string;
  readonly pairs: string;
  readonly pairPrior: readonly number[];
  readonly wordTrees: BoostedTrees;
  readonly pairTrees: BoostedTrees;
}

/** The chances of an article's stems and pairs to stand in a person's summary of it. */
export interface SummaryChances {
  readonly statistics: StemStatistics;
  /** Per stem, `MOST_OCCURRENCES` wide: the chance of at least that many occurrences. */
  readonly stems: Float64Array;
  readonly pairs: Float64Array;
  readonly pairsBySentence: StemPairs["bySentence"];
}

/** In log-odds: what a word of the title or standfirst gains. Set by hand; training texts have neither. */
const HEADLINE_GAIN = 0.4;

let loaded: SummaryModel | undefined;

/** The model of the module, unpacked on first use. */
export function summaryModel(): SummaryModel {
  loaded ??= unpackModel(stored);
  return loaded;
}

export function unpackModel(file: StoredSummaryModel): SummaryModel {
  const { background, prior, pairPrior } = file;
  const words = new Map<string, readonly [number, number]>();
  file.words.split(" ").forEach((word, i) => {
    words.set(word, [background[i] ?? 0, prior[i] ?? 0]);
  });
  const pairs = new Map<string, Map<string, number>>();
  file.pairs.split(",").forEach((pair, i) => {
    const gap = pair.indexOf(" ");
    const left = pair.slice(0, gap);
    const rights = pairs.get(left) ?? new Map<string, number>();
    pairs.set(left, rights.set(pair.slice(gap + 1), pairPrior[i] ?? 0));
  });
  const names = new Set(file.names.split(" "));
  return {
    words,
    names,
    pairs,
    wordTrees: packTrees(file.wordTrees),
    pairTrees: packTrees(file.pairTrees),
  };
}

/** How likely each stem and pair of the article is to stand in a person's summary. */
export function summaryChances(document: SummaryDocument, model: SummaryModel): SummaryChances {
  const statistics = stemStatistics(document, model.words);
  const { stems, logits } = stemChances(document, statistics, model);
  const pairs = stemPairs(document);
  const rows = new Float64Array(pairs.all.length * PAIR_FEATURE_COUNT);
  pairs.all.forEach((pair, i) => {
    writePairFeatures(rows, i, pairs.all.length, pair, document, statistics, logits, model.pairs);
  });
  const pairChances = evaluateTrees(model.pairTrees, rows, pairs.all.length).map(probability);
  return { statistics, stems, pairs: pairChances, pairsBySentence: pairs.bySentence };
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
  const rows = new Float64Array(cells.length * WORD_FEATURE_COUNT);
  cells.forEach((cell, i) => {
    const stem = Math.floor(cell / MOST_OCCURRENCES);
    const occurrence = 1 + (cell % MOST_OCCURRENCES);
    writeWordFeatures(rows, i, cells.length, document, statistics, stem, occurrence);
  });
  const stems = new Float64Array(size * MOST_OCCURRENCES);
  const logits = new Float64Array(size);
  evaluateTrees(model.wordTrees, rows, cells.length).forEach((sum, i) => {
    const cell = cells[i] ?? 0;
    const stem = Math.floor(cell / MOST_OCCURRENCES);
    const logit = sum + (document.headline.has(stem) ? HEADLINE_GAIN : 0);
    if (cell % MOST_OCCURRENCES === 0) logits[stem] = logit;
    stems[cell] = probability(logit);
  });
  return { stems, logits };
}
