import type { StoredWordTable } from "../../../src/analyze/summary/word-table.ts";
import type { LabelledArticle } from "./labelled.ts";
import { pairLabels, pairNames, wordLabels } from "./labels.ts";
import { type PairLogOdds, storedWordTable, type WordLogOdds } from "./stored-words.ts";

/** Words and pairs of fewer articles are left out. */
const LEAST_ARTICLES = { word: 6, pair: 12 };
const SMOOTHING = { word: 8, pair: 10 };

/** What articles and their summaries tell of words and of pairs of words. */
export function tablesOf(articles: readonly LabelledArticle[]): StoredWordTable {
  const words = wordLogOdds(articles);
  return storedWordTable(words, capitalisedStems(articles, words), pairLogOdds(articles));
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
