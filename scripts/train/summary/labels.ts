import type { SummaryDocument } from "../../../src/analyze/summary/document.ts";
import { stemPairs } from "../../../src/analyze/summary/pair-features.ts";
import type { LabelledArticle } from "./labelled.ts";

function countsOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The share of an article's references that have a stem at least so many times. */
export function wordLabels(article: LabelledArticle): (stem: string, occurrence: number) => number {
  const counts = article.references.map((reference) => countsOf(reference.flat()));
  return (stem, occurrence) =>
    counts.filter((count) => (count.get(stem) ?? 0) >= occurrence).length / counts.length;
}

/** The share of an article's references that have a pair, "stem stem". */
export function pairLabels(article: LabelledArticle): (pair: string) => number {
  const pairs = article.references.map((reference) => {
    const stems = reference.flat();
    return new Set(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`));
  });
  return (pair) => pairs.filter((set) => set.has(pair)).length / pairs.length;
}

/** Every pair of an article as "left right", in the order of its numbers. */
export function pairNames(document: SummaryDocument): string[] {
  const { left, right, size } = stemPairs(document);
  return [...Array(size).keys()].map(
    (number) => `${document.stems[left[number] ?? 0]} ${document.stems[right[number] ?? 0]}`,
  );
}
