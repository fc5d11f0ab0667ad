import { type BoostedTrees, packTrees } from "../../../src/analyze/summary/boosted-trees.ts";
import type { SummaryDocument } from "../../../src/analyze/summary/document.ts";
import { featureTable } from "../../../src/analyze/summary/feature-table.ts";
import {
  PAIR_FEATURE_COUNT,
  PAIR_FEATURES,
  stemPairs,
  writePairFeatures,
} from "../../../src/analyze/summary/pair-features.ts";
import { stemStatistics } from "../../../src/analyze/summary/stem-statistics.ts";
import {
  pairPriors,
  type StoredSummaryModel,
  stemChances,
} from "../../../src/analyze/summary/summary-model.ts";
import {
  MOST_OCCURRENCES,
  WORD_FEATURE_COUNT,
  WORD_FEATURES,
  writeWordFeatures,
} from "../../../src/analyze/summary/word-features.ts";
import { type StoredWordTable, WordTable } from "../../../src/analyze/summary/word-table.ts";
import type { LabelledArticle } from "./labelled.ts";
import { type TrainingRows, trainTrees } from "./oblivious-trees.ts";
import { type PairLogOdds, storedWordTable, type WordLogOdds } from "./stored-words.ts";

/** How much an article counts: those whose summary is one line, or an extract, for less. */
const WEIGHTS: Readonly<Record<string, number>> = { xsum: 0.5, newsroom: 0.3 };
const FOLDS = 5;
const LEAST_ARTICLES = { word: 6, pair: 12 };
const SMOOTHING = { word: 8, pair: 10 };

type Group = keyof typeof WORD_FEATURES | keyof typeof PAIR_FEATURES;

/**
 * Learns both tables and both sets of trees. Each article's rows use tables of the other articles,
 * or the trees would learn to trust them too far.
 *
 * @param without feature groups that are left out
 */
export function learn(
  articles: readonly LabelledArticle[],
  without: readonly Group[] = [],
): StoredSummaryModel {
  const folds = [...Array(FOLDS).keys()];
  const others = folds.map((fold) => articles.filter((_, i) => i % FOLDS !== fold));
  const tables = others.map((rest) => new WordTable(tablesOf(rest)));
  const tableOf = (i: number) => tables[i % FOLDS] ?? new WordTable(tablesOf([]));

  const wordTrees = trainTrees(wordRows(articles, tableOf), {
    loss: "logistic",
    trees: 120,
    depth: 5,
    rate: 0.1,
    ridge: 5,
    sample: 0.4,
    seed: 3,
    without: columns(WORD_FEATURES, without),
  });
  const pairTrees = trainTrees(pairRows(articles, tableOf, wordTrees), {
    loss: "logistic",
    trees: 60,
    depth: 4,
    rate: 0.15,
    ridge: 5,
    sample: 0.3,
    seed: 4,
    without: columns(PAIR_FEATURES, without),
  });
  return { table: tablesOf(articles), wordTrees, pairTrees };
}

function tablesOf(articles: readonly LabelledArticle[]): StoredWordTable {
  const words = wordLogOdds(articles);
  return storedWordTable(words, capitalisedStems(articles, words), pairLogOdds(articles));
}

function columns(
  groups: Readonly<Record<string, readonly string[]>>,
  without: readonly string[],
): Set<number> {
  const names = Object.entries(groups).flatMap(([group, list]) => list.map(() => group));
  return new Set(names.flatMap((group, column) => (without.includes(group) ? [column] : [])));
}

function countsOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The share of an article's references that have a stem at least so many times. */
function wordLabels(article: LabelledArticle): (stem: string, occurrence: number) => number {
  const counts = article.references.map((reference) => countsOf(reference.flat()));
  return (stem, occurrence) =>
    counts.filter((count) => (count.get(stem) ?? 0) >= occurrence).length / counts.length;
}

/** The share of an article's references that have a pair, "stem stem". */
function pairLabels(article: LabelledArticle): (pair: string) => number {
  const pairs = article.references.map((reference) => {
    const stems = reference.flat();
    return new Set(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`));
  });
  return (pair) => pairs.filter((set) => set.has(pair)).length / pairs.length;
}

function logOdds(chance: number): number {
  return Math.round(10 * Math.log(chance / (1 - chance)));
}

interface Tally {
  articles: number;
  labels: number;
}

function tally(lists: Iterable<readonly [string, number]>, tallies: Map<string, Tally>): void {
  for (const [key, label] of lists) {
    const entry = tallies.get(key) ?? { articles: 0, labels: 0 };
    entry.articles += 1;
    entry.labels += label;
    tallies.set(key, entry);
  }
}

function meanLabel(tallies: Map<string, Tally>): number {
  let articles = 0;
  let labels = 0;
  for (const entry of tallies.values()) {
    articles += entry.articles;
    labels += entry.labels;
  }
  return labels / articles;
}

function wordLogOdds(articles: readonly LabelledArticle[]): WordLogOdds {
  const tallies = new Map<string, Tally>();
  for (const article of articles) {
    const label = wordLabels(article);
    tally(
      article.document.stems.map((stem) => [stem, label(stem, 1)] as const),
      tallies,
    );
  }
  const mean = meanLabel(tallies);
  const table = new Map<string, readonly [number, number]>();
  for (const [stem, { articles: met, labels }] of tallies) {
    if (met < LEAST_ARTICLES.word) continue;
    const background = logOdds((met + 0.5) / (articles.length + 1));
    const prior = logOdds((labels + SMOOTHING.word * mean) / (met + SMOOTHING.word));
    table.set(stem, [background, prior]);
  }
  return table;
}

function pairLogOdds(articles: readonly LabelledArticle[]): PairLogOdds {
  const tallies = new Map<string, Tally>();
  for (const article of articles) {
    const { document } = article;
    const label = pairLabels(article);
    const names = pairNames(document);
    tally(
      names.map((name) => [name, label(name)] as const),
      tallies,
    );
  }
  const mean = meanLabel(tallies);
  const table = new Map<string, number>();
  for (const [pair, { articles: met, labels }] of tallies) {
    if (met < LEAST_ARTICLES.pair) continue;
    table.set(pair, logOdds((labels + SMOOTHING.pair * mean) / (met + SMOOTHING.pair)));
  }
  return table;
}

/** Every pair of an article as "left right", in the order of its numbers. */
function pairNames(document: SummaryDocument): string[] {
  const { left, right, size } = stemPairs(document);
  return [...Array(size).keys()].map(
    (number) => `${document.stems[left[number] ?? 0]} ${document.stems[right[number] ?? 0]}`,
  );
}

/** Stems of the word table that begin with a capital in most of their places inside sentences. */
function capitalisedStems(articles: readonly LabelledArticle[], known: WordLogOdds): Set<string> {
  const inner = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { document } of articles) {
    for (const { stems, capitals } of document.sentences) {
      stems.forEach((number, t) => {
        const stem = document.stems[number] ?? "";
        if (t === 0) return;
        inner.set(stem, (inner.get(stem) ?? 0) + 1);
        if (capitals[t] === 1) capital.set(stem, (capital.get(stem) ?? 0) + 1);
      });
    }
  }
  return new Set(
    [...capital]
      .filter(([stem, n]) => known.has(stem) && n > (inner.get(stem) ?? 0) / 3)
      .map(([stem]) => stem),
  );
}

class RowBuilder {
  readonly #width: number;
  readonly #features: number[] = [];
  readonly #targets: number[] = [];
  readonly #weights: number[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  add(row: Float64Array, target: number, domain: string): void {
    for (const value of row) this.#features.push(value);
    this.#targets.push(target);
    this.#weights.push(WEIGHTS[domain] ?? 1);
  }

  rows(): TrainingRows {
    return {
      width: this.#width,
      features: Float64Array.from(this.#features),
      targets: Float64Array.from(this.#targets),
      weights: Float64Array.from(this.#weights),
    };
  }
}

function wordRows(
  articles: readonly LabelledArticle[],
  tableOf: (i: number) => WordTable,
): TrainingRows {
  const builder = new RowBuilder(WORD_FEATURE_COUNT);
  const row = featureTable(WORD_FEATURE_COUNT, 1);
  articles.forEach((article, i) => {
    const { document, domain } = article;
    const statistics = stemStatistics(document, tableOf(i));
    const label = wordLabels(article);
    document.stems.forEach((name, stem) => {
      const occurrences = Math.min(MOST_OCCURRENCES, statistics.count[stem] ?? 0);
      for (let occurrence = 1; occurrence <= occurrences; occurrence += 1) {
        writeWordFeatures(row, 0, stem, occurrence, { document, statistics });
        builder.add(row.numbers, label(name, occurrence), domain);
      }
    });
  });
  return builder.rows();
}

function pairRows(
  articles: readonly LabelledArticle[],
  tableOf: (i: number) => WordTable,
  wordTrees: BoostedTrees,
): TrainingRows {
  const packed = packTrees(wordTrees);
  const builder = new RowBuilder(PAIR_FEATURE_COUNT);
  const row = featureTable(PAIR_FEATURE_COUNT, 1);
  articles.forEach((article, i) => {
    const { document, domain } = article;
    const table = tableOf(i);
    const statistics = stemStatistics(document, table);
    const { logits } = stemChances(document, statistics, { wordTrees: packed });
    const label = pairLabels(article);
    const pairs = stemPairs(document);
    const prior = pairPriors(table, statistics);
    const evidence = { pairs, sentences: document.sentences.length, statistics, logits, prior };
    pairNames(document).forEach((name, number) => {
      writePairFeatures(row, 0, number, evidence);
      builder.add(row.numbers, label(name), domain);
    });
  });
  return builder.rows();
}
