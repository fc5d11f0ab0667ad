import type { Tree } from "../../src/analyze/quotes/ranker.ts";
import { divide } from "./bins.ts";

/** How a tree may grow. */
export interface LevelOptions {
  readonly rate: number;
  readonly depth: number;
  /** Least curvature of a leaf. */
  readonly leafWeight: number;
  /** Added to the curvature of each leaf. */
  readonly penalty: number;
}

export const MOST_BINS = 48;
/** Room for the bins of one feature. */
const STRIDE = MOST_BINS + 1;
const LEAST_GAIN = 1e-3;

interface Growing {
  readonly node: number;
  readonly rows: Int32Array;
  readonly depth: number;
  readonly sums: Sums;
}

/** Gradient and curvature: of each row, or of the rows of a node by feature and bin. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

/** A tree, and the leaf that each row falls into. */
interface Grown {
  readonly tree: Tree;
  readonly leafOf: Int32Array;
}

/**
 * Grows a tree down to a depth.
 *
 * @param bins of each feature, by row
 * @param cuts between the bins of each feature
 * @param columns the features that it may test
 * @param slope gradient and curvature of each row
 */
export function grow(
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  columns: readonly number[],
  slope: Sums,
  options: LevelOptions,
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
    const [low, high] = divide(rows, column, split.bin);
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

function leafValue(rows: Int32Array, { g, h }: Sums, { rate, penalty }: LevelOptions): number {
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
  options: LevelOptions,
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
  { leafWeight, penalty }: LevelOptions,
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
