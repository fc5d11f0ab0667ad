/**
 * A regression tree in preorder: the left child of node `i` is `i + 1`. A node with `feature` -1 is a
 * leaf and `value` its score; any other goes left when the feature is at most `value`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly right: readonly number[];
}

/**
 * Gradient-boosted trees (Friedman 2001) with a softmax over classes; one tree a class and round. Of two
 * classes only the second has trees: those of the first would be the same with negated scores.
 */
export interface BoostedTrees {
  readonly classes: readonly string[];
  readonly rounds: readonly (readonly Tree[])[];
}

/** All trees of a model end to end, so that a walk through one stays in few cache lines. */
interface PackedTrees {
  readonly classes: number;
  /** Where each tree begins, the trees of a round beside each other. */
  readonly starts: Uint32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  /** The right child's place among all nodes. */
  readonly right: Uint32Array;
}

const packed = new WeakMap<BoostedTrees, PackedTrees>();

/** The probability of each class for one row of features, in the order of `model.classes`. */
export function classProbabilities(model: BoostedTrees, row: ArrayLike<number>): number[] {
  let trees = packed.get(model);
  if (trees === undefined) {
    trees = pack(model);
    packed.set(model, trees);
  }
  return softmax(scoresOf(trees, row));
}

function scoresOf(trees: PackedTrees, row: ArrayLike<number>): number[] {
  const { classes, starts } = trees;
  if (classes === 2) {
    const score = starts.reduce((sum, start) => sum + leafValue(trees, start, row), 0);
    return [-score, score];
  }
  const scores = new Array<number>(classes).fill(0);
  for (let tree = 0, kind = 0; tree < starts.length; tree += 1) {
    scores[kind] = (scores[kind] ?? 0) + leafValue(trees, starts[tree] ?? 0, row);
    kind = kind + 1 === classes ? 0 : kind + 1;
  }
  return scores;
}

function leafValue(
  { feature, value, right }: PackedTrees,
  root: number,
  row: ArrayLike<number>,
): number {
  let node = root;
  let tested = feature[node] ?? -1;
  while (tested >= 0) {
    node = (row[tested] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0);
    tested = feature[node] ?? -1;
  }
  return value[node] ?? 0;
}

function pack({ classes, rounds }: BoostedTrees): PackedTrees {
  const trees = rounds.flat();
  const starts = new Uint32Array(trees.length);
  let nodes = 0;
  for (const [index, tree] of trees.entries()) {
    starts[index] = nodes;
    nodes += tree.feature.length;
  }
  return {
    classes: classes.length,
    starts,
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    value: Float64Array.from(trees.flatMap((tree) => tree.value)),
    right: Uint32Array.from(
      trees.flatMap((tree, index) => tree.right.map((node) => node + (starts[index] ?? 0))),
    ),
  };
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
