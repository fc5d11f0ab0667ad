import type { LineShape } from "./shape.ts";

/**
 * The consistency pass: what the first heading model thinks of the page as a whole and of the lines
 * of the same style, as further features for the second.
 */
export function consistencyFeatures(
  first: ReadonlyMap<number, number>,
  shapes: readonly LineShape[],
): Map<number, number[]> {
  const groups = new Map<string, { sum: number; count: number }>();
  for (const [index, probability] of first) {
    const style = shapes[index]?.style ?? "";
    const { sum, count } = groups.get(style) ?? { sum: 0, count: 0 };
    groups.set(style, { sum: sum + probability, count: count + 1 });
  }
  const sorted = [...first.values()].sort((a, b) => b - a);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const rows = new Map<number, number[]>();
  for (const [index, probability] of first) {
    const { sum, count } = groups.get(shapes[index]?.style ?? "") ?? { sum: 0, count: 1 };
    const others = sum - probability;
    rows.set(index, [
      logit(probability),
      others,
      count > 1 ? others / (count - 1) : 0,
      total - probability,
      rival(sorted, probability, 0),
      rival(sorted, probability, 1),
      first.get(index - 1) ?? 0,
      first.get(index + 1) ?? 0,
    ]);
  }
  return rows;
}

/** The probability at a rank of the sorted list, or the next where that is one's own. */
function rival(sorted: readonly number[], own: number, rank: number): number {
  return sorted[sorted[rank] === own ? rank + 1 : rank] ?? 0;
}

/** A probability as log odds, bounded at about 4.6. */
export function logit(probability: number): number {
  return Math.log((probability + 0.01) / (1.01 - probability));
}
