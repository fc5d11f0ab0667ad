/**
 * A regression tree in preorder: the left child of node `i` is `i + 1`. A node with `feature` -1 is a
 * leaf and `value` its score; any other goes left when the feature is at most `value`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly right: readonly number[];
}

/** Gradient-boosted trees (Friedman 2001) with a softmax over classes; one tree a class and round. */
export interface BoostedTrees {
  readonly classes: readonly string[];
  readonly rounds: readonly (readonly Tree[])[];
}

/** The probability of each class for one row of features, in the order of `model.classes`. */
export function classProbabilities(model: BoostedTrees, row: readonly number[]): number[] {
  const scores = new Array<number>(model.classes.length).fill(0);
  for (const round of model.rounds) {
    for (let k = 0; k < round.length; k += 1) {
      const tree = round[k];
      if (tree) scores[k] = (scores[k] ?? 0) + leafValue(tree, row);
    }
  }
  return softmax(scores);
}

function leafValue(tree: Tree, row: readonly number[]): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    const value = tree.value[node] ?? 0;
    if (feature < 0) return value;
    node = (row[feature] ?? 0) <= value ? node + 1 : (tree.right[node] ?? node + 1);
  }
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
