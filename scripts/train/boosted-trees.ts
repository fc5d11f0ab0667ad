/**
 * Gradient-boosted regression trees with a softmax loss, histogram splits and leaf-wise growth
 * (Friedman 2001; Ke et al. 2017, LightGBM). Small on purpose: it trains the line and block models.
 */
import type { BoostedTrees, Tree } from "../../src/parse/model/trees.ts";
import { type Binned, bin } from "./quantile-bins.ts";
import { randomFrom } from "./random.ts";
import { flatten, type GrowthOptions, growTree, leafValue, type Node } from "./tree-growth.ts";

export interface TrainingOptions extends GrowthOptions {
  readonly rounds: number;
  /** Share of the features that each tree may use, and of the rows. */
  readonly featureShare: number;
  readonly rowShare: number;
}

const SEED = 7;

/** Trains on rows of numbers with a class index each; `weights` default to 1. */
export function trainTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  classes: readonly string[],
  options: TrainingOptions,
  weights?: readonly number[],
): BoostedTrees {
  const binned = bin(rows);
  const random = randomFrom(SEED);
  const weight = Float64Array.from(weights ?? labels.map(() => 1));
  const scores = classes.map(() => new Float64Array(rows.length));
  const slopes = new Float64Array(2 * rows.length);
  const trained = classes.length === 2 ? [1] : [...classes.keys()];
  const rounds: Tree[][] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const probabilities = softmaxColumns(scores);
    const sample = Int32Array.from(rows.keys()).filter(() => random() < options.rowShare);
    const features = [...binned.columns.keys()].filter(() => random() < options.featureShare);
    rounds.push(
      trained.map((kind) => {
        fillSlopes(slopes, sample, probabilities[kind] as Float64Array, labels, weight, kind);
        const root = growTree(binned, slopes, sample, features, options);
        addLeaves(scores[kind] as Float64Array, binned, root, options);
        return flatten(root, binned, options);
      }),
    );
    if (classes.length === 2) scores[0] = (scores[1] as Float64Array).map((score) => -score);
  }
  return { classes, rounds };
}

/** The gradient and hessian of each sampled row, side by side. */
function fillSlopes(
  slopes: Float64Array,
  sample: Int32Array,
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
