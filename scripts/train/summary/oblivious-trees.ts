/** Gradient boosting of oblivious trees (Friedman 2001; Prokhorenkova et al. 2018) on histograms. */
import type { BoostedTrees } from "../../../src/analyze/summary/boosted-trees.ts";
import { binOf } from "../bins.ts";
import { randomFrom } from "../random.ts";

export interface TrainingRows {
  readonly width: number;
  /** Row after row, `width` numbers each. */
  readonly features: Float64Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

export interface BoostingOptions {
  /** `logistic`: targets are chances, answers are log-odds. `squared`: answers are targets. */
  readonly loss: "logistic" | "squared";
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the weight of each leaf. */
  readonly ridge: number;
  /** Share of the rows that each tree sees. */
  readonly sample: number;
  readonly seed: number;
  /** Features that are left out. */
  readonly without?: ReadonlySet<number>;
}

const BINS = 32;
const SCALE = 1000;

/** Trains trees on weighted rows; equal rows and options make equal trees. */
export function trainTrees(rows: TrainingRows, options: BoostingOptions): BoostedTrees {
  const thresholds = featureThresholds(rows);
  const bias = startingAnswer(rows, options);
  const state: State = {
    bins: binRows(rows, thresholds),
    width: rows.width,
    thresholds,
    answer: new Float64Array(rows.targets.length).fill(bias),
    gradient: new Float64Array(rows.targets.length),
    curvature: new Float64Array(rows.targets.length),
    leafOf: new Uint8Array(rows.targets.length),
  };
  const draw = randomFrom(options.seed);
  const drawn = new Int32Array(rows.targets.length);
  const features: number[] = [];
  const cuts: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < options.trees; tree += 1) {
    differentiate(rows, options.loss, state);
    const splits = growTree(drawRows(drawn, options.sample, draw), state, options);
    for (const { feature, bin } of splits.chosen) {
      features.push(feature);
      cuts.push(thresholds[feature]?.[bin] ?? 0);
    }
    leaves.push(...splits.values);
  }
  return { depth: options.depth, bias, scale: SCALE, features, thresholds: cuts, leaves };
}

interface State {
  readonly bins: Uint8Array;
  readonly width: number;
  readonly thresholds: number[][];
  readonly answer: Float64Array;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly leafOf: Uint8Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

function drawRows(drawn: Int32Array, share: number, draw: () => number): Int32Array {
  let count = 0;
  for (let r = 0; r < drawn.length; r += 1) if (draw() < share) drawn[count++] = r;
  return drawn.subarray(0, count);
}

function differentiate(
  { targets, weights }: TrainingRows,
  loss: BoostingOptions["loss"],
  s: State,
): void {
  for (let r = 0; r < targets.length; r += 1) {
    const p = loss === "logistic" ? 1 / (1 + Math.exp(-s.answer[r]!)) : s.answer[r]!;
    s.gradient[r] = weights[r]! * (targets[r]! - p);
    s.curvature[r] = weights[r]! * (loss === "logistic" ? Math.max(p * (1 - p), 1e-4) : 1);
  }
}

/** Grows one tree on the sample and adds its values to the answers of all rows. */
function growTree(
  sample: Int32Array,
  s: State,
  options: BoostingOptions,
): { chosen: Split[]; values: number[] } {
  const { leafOf, bins, width } = s;
  leafOf.fill(0);
  const chosen: Split[] = [];
  for (let level = 0; level < options.depth; level += 1) {
    const split = bestSplit(sample, s, level, options);
    chosen.push(split);
    for (let r = 0; r < leafOf.length; r += 1) {
      if (bins[r * width + split.feature]! > split.bin) leafOf[r]! |= 1 << level;
    }
  }
  const g = new Float64Array(1 << options.depth);
  const h = new Float64Array(1 << options.depth);
  for (const r of sample) {
    g[leafOf[r]!]! += s.gradient[r]!;
    h[leafOf[r]!]! += s.curvature[r]!;
  }
  const values = Array.from(g, (sum, leaf) =>
    Math.round((SCALE * options.rate * sum) / (h[leaf]! + options.ridge)),
  );
  for (let r = 0; r < leafOf.length; r += 1) s.answer[r]! += values[leafOf[r]!]! / SCALE;
  return { chosen, values };
}

function startingAnswer({ targets, weights }: TrainingRows, { loss }: BoostingOptions): number {
  let sum = 0;
  let total = 0;
  for (let r = 0; r < targets.length; r += 1) {
    sum += weights[r]! * targets[r]!;
    total += weights[r]!;
  }
  const mean = sum / total;
  return Number((loss === "logistic" ? Math.log(mean / (1 - mean)) : mean).toFixed(4));
}

/** Up to `BINS - 1` cuts a feature at its quantiles, rounded to what the model file keeps. */
function featureThresholds({ width, features }: TrainingRows): number[][] {
  const n = features.length / width;
  const step = Math.max(1, Math.floor(n / 20000));
  return Array.from({ length: width }, (_, f) => {
    const values: number[] = [];
    for (let r = 0; r < n; r += step) values.push(features[r * width + f]!);
    values.sort((a, b) => a - b);
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b += 1) {
      const low = values[Math.floor((b * values.length) / BINS)]!;
      cuts.add(Number((low - 1e-9 < 0 && low === 0 ? 0 : low).toPrecision(3)));
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    return sorted.filter((cut) => cut < values.at(-1)!);
  });
}

function binRows({ width, features }: TrainingRows, thresholds: number[][]): Uint8Array {
  const bins = new Uint8Array(features.length);
  // a loop: Uint8Array.from with a function takes thirty times as long for so many
  for (let i = 0; i < bins.length; i += 1) bins[i] = binOf(thresholds[i % width]!, features[i]!);
  return bins;
}

/** The test with the highest gain over all leaves of a level. */
function bestSplit(sample: Int32Array, s: State, level: number, options: BoostingOptions): Split {
  const { width, thresholds } = s;
  const { g, h } = histograms(sample, s, 1 << level);
  let best = { feature: 0, bin: 0, gain: -1 };
  for (let feature = 0; feature < width; feature += 1) {
    if (options.without?.has(feature)) continue;
    const gains = new Float64Array(BINS);
    for (let leaf = 0; leaf < 1 << level; leaf += 1) {
      const base = (leaf * width + feature) * BINS;
      addGains(gains, g.subarray(base, base + BINS), h.subarray(base, base + BINS), options.ridge);
    }
    for (let bin = 0; bin < thresholds[feature]!.length; bin += 1) {
      if (gains[bin]! > best.gain) best = { feature, bin, gain: gains[bin]! };
    }
  }
  return best;
}

function histograms(
  sample: Int32Array,
  s: State,
  leafCount: number,
): { g: Float64Array; h: Float64Array } {
  const { bins, width, leafOf, gradient, curvature } = s;
  const g = new Float64Array(leafCount * width * BINS);
  const h = new Float64Array(leafCount * width * BINS);
  for (const r of sample) {
    const base = leafOf[r]! * width * BINS;
    const gr = gradient[r]!;
    const hr = curvature[r]!;
    for (let f = 0, cell = r * width; f < width; f += 1, cell += 1) {
      const slot = base + f * BINS + bins[cell]!;
      g[slot]! += gr;
      h[slot]! += hr;
    }
  }
  return { g, h };
}

/** Adds, per bin, what parting a leaf after that bin gains. */
function addGains(gains: Float64Array, g: Float64Array, h: Float64Array, ridge: number): void {
  let allG = 0;
  let allH = 0;
  for (let b = 0; b < BINS; b += 1) {
    allG += g[b]!;
    allH += h[b]!;
  }
  let lowG = 0;
  let lowH = 0;
  for (let b = 0; b < BINS; b += 1) {
    lowG += g[b]!;
    lowH += h[b]!;
    const highG = allG - lowG;
    gains[b]! += (lowG * lowG) / (lowH + ridge) + (highG * highG) / (allH - lowH + ridge);
  }
}
