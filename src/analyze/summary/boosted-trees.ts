import { at } from "./at.ts";
import type { FeatureTable } from "./feature-table.ts";

/**
 * A sum of oblivious regression trees (one test a level, as in Prokhorenkova et al. 2018): level
 * `l` of tree `t` asks whether feature `features[t·depth+l]` is above `thresholds[t·depth+l]`; the
 * answers form the number of the leaf, whose value is `leaves[t·2^depth+leaf] / scale`.
 */
export interface BoostedTrees {
  /** At most `DEEPEST`. */
  readonly depth: number;
  readonly bias: number;
  readonly scale: number;
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

/** The same for evaluation: every tree padded to `DEEPEST` tests, the added ones never true. */
export interface PackedTrees {
  readonly depth: number;
  readonly bias: number;
  readonly scale: number;
  readonly features: Uint8Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

const DEEPEST = 5;

/** Packs trees for `evaluateTrees`. Throws a RangeError when they are deeper than `DEEPEST`. */
export function packTrees({ depth, bias, scale, ...trees }: BoostedTrees): PackedTrees {
  if (depth > DEEPEST) throw new RangeError(`trees of ${depth} levels`);
  const count = trees.features.length / depth;
  const features = new Uint8Array(count * DEEPEST);
  const thresholds = new Float64Array(count * DEEPEST).fill(Number.POSITIVE_INFINITY);
  for (let tree = 0; tree < count; tree += 1) {
    features.set(trees.features.slice(tree * depth, (tree + 1) * depth), tree * DEEPEST);
    thresholds.set(trees.thresholds.slice(tree * depth, (tree + 1) * depth), tree * DEEPEST);
  }
  return { depth, bias, scale, features, thresholds, leaves: Float64Array.from(trees.leaves) };
}

/** The sums of the trees' answers, one a row of the table. */
export function evaluateTrees(trees: PackedTrees, { rows, numbers }: FeatureTable): Float64Array {
  const { bias, scale, features } = trees;
  const sums = new Float64Array(rows);
  if (rows === 0) return sums;
  const values = Array.from({ length: numbers.length / rows }, (_, feature) =>
    numbers.subarray(feature * rows, (feature + 1) * rows),
  );
  for (let test = 0; test < features.length; test += DEEPEST) {
    addLeaves(sums, values, trees, test);
  }
  return sums.map((sum) => bias + sum / scale);
}

/** Adds the answers of the tree whose tests begin at `test`, all five in one pass. */
function addLeaves(
  sums: Float64Array,
  values: readonly Float64Array[],
  { depth, features, thresholds, leaves }: PackedTrees,
  test: number,
): void {
  const a = columnOf(values, features, test);
  const b = columnOf(values, features, test + 1);
  const c = columnOf(values, features, test + 2);
  const d = columnOf(values, features, test + 3);
  const e = columnOf(values, features, test + 4);
  const overA = at(thresholds, test);
  const overB = at(thresholds, test + 1);
  const overC = at(thresholds, test + 2);
  const overD = at(thresholds, test + 3);
  const overE = at(thresholds, test + 4);
  const first = (test / DEEPEST) << depth;
  for (let r = 0; r < sums.length; r += 1) {
    // no branch: the answers are too mixed to be predicted
    const leaf =
      +((a[r] ?? 0) > overA) +
      (+((b[r] ?? 0) > overB) << 1) +
      (+((c[r] ?? 0) > overC) << 2) +
      (+((d[r] ?? 0) > overD) << 3) +
      (+((e[r] ?? 0) > overE) << 4);
    sums[r] = (sums[r] ?? 0) + (leaves[first + leaf] ?? 0);
  }
}

function columnOf(
  values: readonly Float64Array[],
  features: Uint8Array,
  test: number,
): Float64Array {
  return values[features[test] ?? 0] ?? new Float64Array(0);
}

/** The logistic function. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
