/**
 * Gradient-boosted regression trees with a softmax loss, histogram splits and leaf-wise growth
 * (Friedman 2001; Ke et al. 2017, LightGBM). Small on purpose: it trains the line and block models.
 */
import type { BoostedTrees, Tree } from "../../src/parse/model/trees.ts";

export interface TrainingOptions {
  readonly rounds: number;
  readonly learningRate: number;
  readonly leaves: number;
  readonly leastHessian: number;
  readonly ridge: number;
  /** Share of the features that each tree may use, and of the rows. */
  readonly featureShare: number;
  readonly rowShare: number;
}

export const DEFAULT_TRAINING: TrainingOptions = {
  rounds: 60,
  learningRate: 0.12,
  leaves: 12,
  leastHessian: 4,
  ridge: 2,
  featureShare: 0.4,
  rowShare: 0.7,
};

const BINS = 64;
const QUANTILE_SAMPLE = 4000;

interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly rows: number;
}

/** Trains on rows of numbers with a class index each; `weights` default to 1. */
export function trainTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  classes: readonly string[],
  options: TrainingOptions = DEFAULT_TRAINING,
  weights?: readonly number[],
): BoostedTrees {
  const binned = bin(rows);
  const random = seeded(7);
  const K = classes.length;
  const scores = classes.map(() => new Float64Array(rows.length));
  const rounds: Tree[][] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const probabilities = softmaxColumns(scores);
    const sample = Uint32Array.from(rows.keys()).filter(() => random() < options.rowShare);
    const features = [...binned.columns.keys()].filter(() => random() < options.featureShare);
    const trees: Tree[] = [];
    for (let k = 0; k < K; k += 1) {
      const gradient = new Float64Array(rows.length);
      const hessian = new Float64Array(rows.length);
      const p = probabilities[k] as Float64Array;
      for (let i = 0; i < rows.length; i += 1) {
        const w = weights?.[i] ?? 1;
        const pi = p[i] as number;
        gradient[i] = w * (pi - (labels[i] === k ? 1 : 0));
        hessian[i] = w * Math.max(1e-6, pi * (1 - pi));
      }
      const tree = growTree(binned, { gradient, hessian }, sample, features, options);
      const column = scores[k] as Float64Array;
      for (let i = 0; i < rows.length; i += 1)
        column[i] = (column[i] as number) + leaf(tree, rows[i] ?? []);
      trees.push(tree);
    }
    rounds.push(trees);
  }
  return { classes, rounds };
}

function leaf(tree: Tree, row: readonly number[]): number {
  let node = 0;
  while ((tree.feature[node] as number) >= 0) {
    const left = (row[tree.feature[node] as number] ?? 0) <= (tree.value[node] as number);
    node = left ? node + 1 : (tree.right[node] as number);
  }
  return tree.value[node] as number;
}

function softmaxColumns(scores: readonly Float64Array[]): Float64Array[] {
  const n = scores[0]?.length ?? 0;
  const out = scores.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    let top = -Infinity;
    for (const s of scores) top = Math.max(top, s[i] as number);
    let sum = 0;
    for (const [k, s] of scores.entries())
      sum += (out[k] as Float64Array)[i] = Math.exp((s[i] as number) - top);
    for (const o of out) o[i] = (o[i] as number) / sum;
  }
  return out;
}

function bin(rows: readonly (readonly number[])[]): Binned {
  const step = Math.max(1, Math.floor(rows.length / QUANTILE_SAMPLE));
  const sampled = rows.filter((_, index) => index % step === 0);
  const features = [...(rows[0] ?? []).keys()];
  const edges = features.map((f) =>
    edgesOf(Float64Array.from(sampled, (row) => row[f] ?? 0).sort()),
  );
  const columns = features.map((f) =>
    Uint8Array.from(rows, (row) => binOf(edges[f] ?? [], row[f] ?? 0)),
  );
  return { columns, edges, rows: rows.length };
}

/** Bounds between bins: between all values where they are few, else at quantiles. */
function edgesOf(sorted: Float64Array): number[] {
  const unique = [...new Set(sorted)];
  const cuts =
    unique.length <= BINS
      ? unique.slice(1).map((value, i) => (value + (unique[i] as number)) / 2)
      : [...new Array(BINS - 1).keys()].map(
          (b) => sorted[Math.floor(((b + 1) * sorted.length) / BINS)] as number,
        );
  return [...new Set(cuts.map((cut) => Number(cut.toPrecision(4))))].sort((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Node {
  readonly rows: Uint32Array;
  readonly histogram: Float64Array;
  readonly g: number;
  readonly h: number;
  readonly split: Split | undefined;
  left?: Node;
  right?: Node;
}

interface Gradients {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

function growTree(
  binned: Binned,
  gradients: Gradients,
  sample: Uint32Array,
  features: readonly number[],
  options: TrainingOptions,
): Tree {
  const make = (rows: Uint32Array, histogram: Float64Array): Node => {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradients.gradient[i] as number;
      h += gradients.hessian[i] as number;
    }
    return { rows, histogram, g, h, split: bestSplit(binned, histogram, g, h, features, options) };
  };
  const root = make(sample, histogramOf(binned, gradients, sample, features));
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves += 1) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const node = open.shift();
    if (!node?.split) break;
    const { feature, bin: cut } = node.split;
    const column = binned.columns[feature] as Uint8Array;
    const left = node.rows.filter((i) => (column[i] as number) <= cut);
    const right = node.rows.filter((i) => (column[i] as number) > cut);
    const small = histogramOf(
      binned,
      gradients,
      left.length < right.length ? left : right,
      features,
    );
    const large = node.histogram.map((value, i) => value - (small[i] as number));
    node.left = make(left, left.length < right.length ? small : large);
    node.right = make(right, left.length < right.length ? large : small);
    open.push(node.left, node.right);
  }
  return flatten(root, binned, options);
}

const STRIDE = 2 * (BINS + 1);

/** Sums of gradient and hessian in each bin of each feature. */
function histogramOf(
  binned: Binned,
  { gradient, hessian }: Gradients,
  rows: Uint32Array,
  features: readonly number[],
): Float64Array {
  const sums = new Float64Array(features.length * STRIDE);
  for (const [place, feature] of features.entries()) {
    const column = binned.columns[feature] as Uint8Array;
    const base = place * STRIDE;
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] as number;
      const at = base + 2 * (column[i] as number);
      sums[at] = (sums[at] as number) + (gradient[i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (hessian[i] as number);
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
  options: TrainingOptions,
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

function flatten(root: Node, binned: Binned, options: TrainingOptions): Tree {
  const tree = { feature: [] as number[], value: [] as number[], right: [] as number[] };
  const visit = (node: Node): void => {
    const at = tree.feature.length;
    if (!node.left || !node.right || !node.split) {
      tree.feature.push(-1);
      tree.value.push(
        Number(((-options.learningRate * node.g) / (node.h + options.ridge)).toPrecision(3)),
      );
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

/** Mulberry32: the same numbers every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
