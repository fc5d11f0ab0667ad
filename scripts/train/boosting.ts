import type { Tree } from "../../src/analyze/quotes/ranker.ts";
import { binOf } from "./bins.ts";
import { grow, type LevelOptions, MOST_BINS } from "./level-growth.ts";
import { randomFrom } from "./random.ts";

/** Candidates of one decision; `right` marks those that are right. None marked: "none of them" is right. */
export interface Choices {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface BoostingOptions extends LevelOptions {
  readonly trees: number;
  /** Share of the features that each tree may test. */
  readonly columns: number;
  readonly seed: number;
}

/**
 * Gradient-boosted trees with a softmax over the candidates of each decision and a fixed score of 0
 * for "none of them" (listwise loss, Friedman 2001 for the trees, second order as in XGBoost).
 */
export function boost(decisions: readonly Choices[], options: BoostingOptions): Tree[] {
  const rows = decisions.flatMap(({ rows }) => rows);
  const count = rows.length;
  const features = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: features }, (_, feature) => cutsOf(rows, feature));
  const bins = cuts.map((cut, feature) =>
    Uint8Array.from(rows, (row) => binOf(cut, row[feature] ?? 0)),
  );
  const scores = new Float64Array(count);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const random = randomFrom(options.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    slopes(decisions, scores, gradient, curvature);
    const columns = [...Array(features).keys()].filter(() => random() < options.columns);
    const { tree, leafOf } = grow(bins, cuts, columns, { g: gradient, h: curvature }, options);
    for (let row = 0; row < count; row += 1)
      scores[row] = (scores[row] ?? 0) + (tree.v[leafOf[row] ?? 0] ?? 0);
    trees.push(tree);
  }
  return trees;
}

function cutsOf(rows: readonly (readonly number[])[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row[feature] ?? 0))].sort((a, b) => a - b);
  if (values.length <= MOST_BINS)
    return values.slice(0, -1).map((value, at) => (value + (values[at + 1] ?? value)) / 2);
  const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < MOST_BINS; bin += 1)
    cuts.add(sorted[Math.floor((bin * sorted.length) / MOST_BINS)] ?? 0);
  return [...cuts].sort((a, b) => a - b);
}

function slopes(
  decisions: readonly Choices[],
  scores: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  let at = 0;
  for (const { rows, right, weight } of decisions) {
    const own = rows.map((_, index) => scores[at + index] ?? 0);
    const top = Math.max(0, ...own);
    const powers = own.map((score) => Math.exp(score - top));
    const none = Math.exp(-top);
    const total = powers.reduce((sum, power) => sum + power, none);
    const rightTotal = powers.reduce((sum, power, index) => sum + (right[index] ? power : 0), 0);
    for (const [index, power] of powers.entries()) {
      const p = power / total;
      const target = right[index] ? power / rightTotal : 0;
      gradient[at + index] = weight * (p - target);
      curvature[at + index] = weight * Math.max(p * (1 - p), 1e-3);
    }
    at += rows.length;
  }
}
