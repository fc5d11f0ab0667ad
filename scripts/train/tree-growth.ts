import type { Tree } from "../../src/parse/model/trees.ts";
import { divide } from "./bins.ts";
import { type Binned, MOST_BINS } from "./quantile-bins.ts";

/** How a tree may grow. */
export interface GrowthOptions {
  readonly learningRate: number;
  readonly leaves: number;
  readonly leastHessian: number;
  readonly ridge: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** A node with the rows that fall into it; one without children is a leaf. */
export interface Node {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly g: number;
  readonly h: number;
  readonly split: Split | undefined;
  left?: Node;
  right?: Node;
}

/**
 * Grows a tree leaf by leaf, the one whose split gains most first.
 *
 * @param slopes gradient and hessian of each row, side by side
 * @param sample the rows that the tree sees
 * @param features those that it may test
 */
export function growTree(
  binned: Binned,
  slopes: Float64Array,
  sample: Int32Array,
  features: readonly number[],
  options: GrowthOptions,
): Node {
  const make = (rows: Int32Array, histogram: Float64Array): Node => {
    let g = 0;
    let h = 0;
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] as number;
      g += slopes[2 * i] as number;
      h += slopes[2 * i + 1] as number;
    }
    return { rows, histogram, g, h, split: bestSplit(binned, histogram, g, h, features, options) };
  };
  const root = make(sample, histogramOf(binned, slopes, sample, features));
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves += 1) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const node = open.shift();
    if (!node?.split) break;
    const [left, right] = divide(
      node.rows,
      binned.columns[node.split.feature] as Uint8Array,
      node.split.bin,
    );
    const small = left.length < right.length ? left : right;
    const counted = histogramOf(binned, slopes, small, features);
    const rest = Float64Array.from(node.histogram);
    for (let b = 0; b < rest.length; b += 1) rest[b] = (rest[b] as number) - (counted[b] as number);
    node.left = make(left, small === left ? counted : rest);
    node.right = make(right, small === left ? rest : counted);
    open.push(node.left, node.right);
  }
  return root;
}

const STRIDE = 2 * (MOST_BINS + 1);

/** Sums of gradient and hessian in each bin of each feature. */
function histogramOf(
  binned: Binned,
  slopes: Float64Array,
  rows: Int32Array,
  features: readonly number[],
): Float64Array {
  const sums = new Float64Array(features.length * STRIDE);
  for (const [place, feature] of features.entries()) {
    const column = binned.columns[feature] as Uint8Array;
    const base = place * STRIDE;
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] as number;
      const at = base + 2 * (column[i] as number);
      sums[at] = (sums[at] as number) + (slopes[2 * i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (slopes[2 * i + 1] as number);
    }
  }
  return sums;
}

function bestSplit(
  binned: Binned,
  histogram: Float64Array,
  g: number,
  h: number,
  features: readonly number[],
  options: GrowthOptions,
): Split | undefined {
  if (h < 2 * options.leastHessian) return undefined;
  const parent = (g * g) / (h + options.ridge);
  let best: Split | undefined;
  for (const [place, feature] of features.entries()) {
    const bins = (binned.edges[feature]?.length ?? 0) + 1;
    let gl = 0;
    let hl = 0;
    for (let b = 0; b + 1 < bins; b += 1) {
      gl += histogram[place * STRIDE + 2 * b] as number;
      hl += histogram[place * STRIDE + 2 * b + 1] as number;
      if (hl < options.leastHessian) continue;
      if (h - hl < options.leastHessian) break;
      const gr = g - gl;
      const gain = (gl * gl) / (hl + options.ridge) + (gr * gr) / (h - hl + options.ridge) - parent;
      if (gain > (best?.gain ?? 1e-3)) best = { gain, feature, bin: b };
    }
  }
  return best;
}

/** The value of a leaf, as the model keeps it. */
export function leafValue({ g, h }: Node, { learningRate, ridge }: GrowthOptions): number {
  return Number(((-learningRate * g) / (h + ridge)).toPrecision(3));
}

/** A tree as the model keeps it. */
export function flatten(root: Node, binned: Binned, options: GrowthOptions): Tree {
  const tree = { feature: [] as number[], value: [] as number[], right: [] as number[] };
  const visit = (node: Node): void => {
    const at = tree.feature.length;
    if (!node.left || !node.right || !node.split) {
      tree.feature.push(-1);
      tree.value.push(leafValue(node, options));
      tree.right.push(0);
      return;
    }
    tree.feature.push(node.split.feature);
    tree.value.push(binned.edges[node.split.feature]?.[node.split.bin] ?? 0);
    tree.right.push(0);
    visit(node.left);
    tree.right[at] = tree.feature.length;
    visit(node.right);
  };
  visit(root);
  return tree;
}
