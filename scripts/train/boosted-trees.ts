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
  /** Start of the pseudo-random choices; 7 where none is given. */
  readonly seed?: number;
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
  const random = seeded(options.seed ?? 7);
  const weight = Float64Array.from(weights ?? labels.map(() => 1));
  const scores = classes.map(() => new Float64Array(rows.length));
  const slopes = new Float64Array(2 * rows.length);
  const rounds: Tree[][] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const probabilities = softmaxColumns(scores);
    const sample = Uint32Array.from(rows.keys()).filter(() => random() < options.rowShare);
    const features = [...binned.columns.keys()].filter(() => random() < options.featureShare);
    rounds.push(
      classes.map((_, kind) => {
        fillSlopes(slopes, sample, probabilities[kind] as Float64Array, labels, weight, kind);
        const root = growTree(binned, slopes, sample, features, options);
        addLeaves(scores[kind] as Float64Array, binned, root, options);
        return flatten(root, binned, options);
      }),
    );
  }
  return { classes, rounds };
}

/** The gradient and hessian of each sampled row, side by side. */
function fillSlopes(
  slopes: Float64Array,
  sample: Uint32Array,
  probability: Float64Array,
  labels: readonly number[],
  weight: Float64Array,
  kind: number,
): void {
  for (let r = 0; r < sample.length; r += 1) {
    const i = sample[r] as number;
    const p = probability[i] as number;
    const w = weight[i] as number;
    slopes[2 * i] = w * (p - (labels[i] === kind ? 1 : 0));
    slopes[2 * i + 1] = w * Math.max(1e-6, p * (1 - p));
  }
}

/** Adds to each row's score the value of the leaf that it falls into. */
function addLeaves(
  scores: Float64Array,
  binned: Binned,
  root: Node,
  options: TrainingOptions,
): void {
  const value = new Map<Node, number>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.left && node.right) open.push(node.left, node.right);
    else value.set(node, leafValue(node, options));
  }
  for (let i = 0; i < scores.length; i += 1) {
    let node = root;
    while (node.left && node.right && node.split) {
      const column = binned.columns[node.split.feature] as Uint8Array;
      node = (column[i] as number) <= node.split.bin ? node.left : node.right;
    }
    scores[i] = (scores[i] as number) + (value.get(node) ?? 0);
  }
}

function leafValue({ g, h }: Node, { learningRate, ridge }: TrainingOptions): number {
  return Number(((-learningRate * g) / (h + ridge)).toPrecision(3));
}

function softmaxColumns(scores: readonly Float64Array[]): Float64Array[] {
  const n = scores[0]?.length ?? 0;
  const out = scores.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    let top = -Infinity;
    for (let k = 0; k < scores.length; k += 1)
      top = Math.max(top, (scores[k] as Float64Array)[i] as number);
    let sum = 0;
    for (let k = 0; k < scores.length; k += 1) {
      const power = Math.exp(((scores[k] as Float64Array)[i] as number) - top);
      (out[k] as Float64Array)[i] = power;
      sum += power;
    }
    for (let k = 0; k < out.length; k += 1) {
      const column = out[k] as Float64Array;
      column[i] = (column[i] as number) / sum;
    }
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

function growTree(
  binned: Binned,
  slopes: Float64Array,
  sample: Uint32Array,
  features: readonly number[],
  options: TrainingOptions,
): Node {
  const make = (rows: Uint32Array, histogram: Float64Array): Node => {
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
    const [left, right] = divide(node.rows, binned.columns[node.split.feature], node.split.bin);
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

/** The rows at most at a bin of a feature, and those above it. */
function divide(
  rows: Uint32Array,
  column: Uint8Array | undefined,
  bin: number,
): [Uint32Array, Uint32Array] {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  let lows = 0;
  let highs = 0;
  for (let r = 0; r < rows.length; r += 1) {
    const i = rows[r] as number;
    if ((column?.[i] ?? 0) <= bin) low[lows++] = i;
    else high[highs++] = i;
  }
  return [low.slice(0, lows), high.slice(0, highs)];
}

const STRIDE = 2 * (BINS + 1);

/** Sums of gradient and hessian in each bin of each feature. */
function histogramOf(
  binned: Binned,
  slopes: Float64Array,
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
