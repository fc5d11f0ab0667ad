import type { Tree } from "../../src/analyze/quotes/ranker.ts";

/** Candidates of one decision; `right` marks those that are right. None marked: "none of them" is right. */
export interface Choices {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly rate: number;
  readonly depth: number;
  readonly leafWeight: number;
  readonly penalty: number;
  readonly columns: number;
  readonly seed: number;
}

const BINS = 48;
/** Room for the bins of one feature. */
const STRIDE = BINS + 1;
const LEAST_GAIN = 1e-3;

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
  if (values.length <= BINS)
    return values.slice(0, -1).map((value, at) => (value + (values[at + 1] ?? value)) / 2);
  const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1)
    cuts.add(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0);
  return [...cuts].sort((a, b) => a - b);
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
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

interface Growing {
  readonly node: number;
  readonly rows: Int32Array;
  readonly depth: number;
  readonly sums: Sums;
}

/** Gradient and curvature of the rows of a node, by feature and bin. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Grown {
  readonly tree: Tree;
  readonly leafOf: Int32Array;
}

function grow(
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  columns: readonly number[],
  slope: Sums,
  options: BoostingOptions,
): Grown {
  const f: number[] = [-1];
  const v: number[] = [0];
  const l: number[] = [0];
  const leafOf = new Int32Array(slope.g.length);
  const all = Int32Array.from(slope.g.keys());
  const open: Growing[] = [
    { node: 0, rows: all, depth: 0, sums: sumUp(bins, columns, all, slope) },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, rows, depth, sums } = next;
    const split = depth < options.depth ? bestSplit(columns, sums, options) : undefined;
    if (split === undefined) {
      v[node] = leafValue(rows, slope, options);
      for (const row of rows) leafOf[row] = node;
      continue;
    }
    const left = f.length;
    f[node] = split.feature;
    v[node] = round(cuts[split.feature]?.[split.bin] ?? 0);
    l[node] = left;
    f.push(-1, -1);
    v.push(0, 0);
    l.push(0, 0);
    const column = bins[split.feature] ?? new Uint8Array();
    const [low, high] = partition(rows, column, split.bin);
    const lowSums = low.length <= high.length ? sumUp(bins, columns, low, slope) : undefined;
    const highSums =
      lowSums === undefined ? sumUp(bins, columns, high, slope) : difference(sums, lowSums);
    open.push({
      node: left,
      rows: low,
      depth: depth + 1,
      sums: lowSums ?? difference(sums, highSums),
    });
    open.push({ node: left + 1, rows: high, depth: depth + 1, sums: highSums });
  }
  return { tree: { f, v, l }, leafOf };
}

/** The rows whose bin is `bin` or lower, and the others, each in their order. */
function partition(rows: Int32Array, column: Uint8Array, bin: number): [Int32Array, Int32Array] {
  const low = new Int32Array(rows.length);
  const high = new Int32Array(rows.length);
  let lows = 0;
  let highs = 0;
  for (const row of rows) {
    if ((column[row] ?? 0) <= bin) low[lows++] = row;
    else high[highs++] = row;
  }
  return [low.slice(0, lows), high.slice(0, highs)];
}

function leafValue(rows: Int32Array, { g, h }: Sums, { rate, penalty }: BoostingOptions): number {
  let slope = 0;
  let curvature = 0;
  for (const row of rows) {
    slope += g[row] ?? 0;
    curvature += h[row] ?? 0;
  }
  return round((-rate * slope) / (curvature + penalty));
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function sumUp(
  bins: readonly Uint8Array[],
  columns: readonly number[],
  rows: Int32Array,
  slope: Sums,
): Sums {
  const size = bins.length * STRIDE;
  const g = new Float64Array(size);
  const h = new Float64Array(size);
  for (const feature of columns) {
    const column = bins[feature] ?? new Uint8Array();
    const offset = feature * STRIDE;
    for (const row of rows) {
      const at = offset + (column[row] ?? 0);
      g[at] = (g[at] ?? 0) + (slope.g[row] ?? 0);
      h[at] = (h[at] ?? 0) + (slope.h[row] ?? 0);
    }
  }
  return { g, h };
}

function difference(whole: Sums, part: Sums): Sums {
  return {
    g: whole.g.map((sum, at) => sum - (part.g[at] ?? 0)),
    h: whole.h.map((sum, at) => sum - (part.h[at] ?? 0)),
  };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

function bestSplit(
  columns: readonly number[],
  { g, h }: Sums,
  options: BoostingOptions,
): Split | undefined {
  let best: Split | undefined;
  for (const feature of columns) {
    const [from, to] = [feature * STRIDE, (feature + 1) * STRIDE];
    const split = bestCut(feature, g.subarray(from, to), h.subarray(from, to), options);
    if (split !== undefined && split.gain > (best?.gain ?? 0)) best = split;
  }
  return best;
}

function bestCut(
  feature: number,
  g: Float64Array,
  h: Float64Array,
  { leafWeight, penalty }: BoostingOptions,
): Split | undefined {
  const allG = g.reduce((sum, value) => sum + value, 0);
  const allH = h.reduce((sum, value) => sum + value, 0);
  const whole = allG ** 2 / (allH + penalty);
  let best: Split | undefined;
  let leftG = 0;
  let leftH = 0;
  for (let bin = 0; bin < g.length - 1; bin += 1) {
    leftG += g[bin] ?? 0;
    leftH += h[bin] ?? 0;
    if (leftH < leafWeight || allH - leftH < leafWeight) continue;
    const gain =
      leftG ** 2 / (leftH + penalty) + (allG - leftG) ** 2 / (allH - leftH + penalty) - whole;
    if (gain > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain };
  }
  return best;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
