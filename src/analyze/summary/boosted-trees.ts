/**
 * A sum of oblivious regression trees (one test a level, as in Prokhorenkova et al. 2018): level
 * `l` of tree `t` asks whether feature `features[t·depth+l]` is above `thresholds[t·depth+l]`; the
 * answers form the number of the leaf, whose value is `leaves[t·2^depth+leaf] / scale`.
 */
export interface BoostedTrees {
  readonly depth: number;
  readonly bias: number;
  readonly scale: number;
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

/**
 * The sums of the trees' answers for many rows at once, which keeps the inner loop short.
 *
 * @param rows row after row, `width` features each
 */
export function evaluateTrees(
  trees: BoostedTrees,
  rows: Float64Array,
  width: number,
): Float64Array {
  const { depth, features, thresholds } = trees;
  const leaves = Float64Array.from(trees.leaves);
  const count = rows.length / width;
  const sums = new Float64Array(count);
  const leafOf = new Int32Array(count);
  for (let tree = 0; tree * depth < features.length; tree += 1) {
    leafOf.fill(tree << depth);
    for (let level = 0; level < depth; level += 1) {
      const feature = features[tree * depth + level] ?? 0;
      const threshold = thresholds[tree * depth + level] ?? 0;
      markAbove(rows, width, feature, threshold, leafOf, 1 << level);
    }
    addLeaves(sums, leaves, leafOf);
  }
  return sums.map((sum) => trees.bias + sum / trees.scale);
}

/** Sets `bit` in the leaf of every row whose feature is above the threshold. */
function markAbove(
  rows: Float64Array,
  width: number,
  feature: number,
  threshold: number,
  leafOf: Int32Array,
  bit: number,
): void {
  for (let r = 0, cell = feature; r < leafOf.length; r += 1, cell += width) {
    // no branch: the answers are too mixed to be predicted
    leafOf[r] = (leafOf[r] ?? 0) + bit * Number((rows[cell] ?? 0) > threshold);
  }
}

function addLeaves(sums: Float64Array, leaves: Float64Array, leafOf: Int32Array): void {
  for (let r = 0; r < sums.length; r += 1) {
    sums[r] = (sums[r] ?? 0) + (leaves[leafOf[r] ?? 0] ?? 0);
  }
}

/** The logistic function. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
