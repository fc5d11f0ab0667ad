import { type BoostedTrees, packTrees } from "../../../src/analyze/summary/boosted-trees.ts";
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
import { WordTable } from "../../../src/analyze/summary/word-table.ts";
import type { LabelledArticle } from "./labelled.ts";
import { pairLabels, pairNames, wordLabels } from "./labels.ts";
import { type TrainingRows, trainTrees } from "./oblivious-trees.ts";
import { tablesOf } from "./word-tables.ts";

/** How much an article counts: those whose summary is one line, or an extract, for less. */
const WEIGHTS: Readonly<Record<string, number>> = { xsum: 0.5, newsroom: 0.3 };
const FOLDS = 5;
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

function columns(
  groups: Readonly<Record<string, readonly string[]>>,
  without: readonly string[],
): Set<number> {
  const names = Object.entries(groups).flatMap(([group, list]) => list.map(() => group));
  return new Set(names.flatMap((group, column) => (without.includes(group) ? [column] : [])));
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
