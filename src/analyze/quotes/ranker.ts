/** A regression tree as flat arrays: inner nodes test `feature <= threshold`, leaves hold a value. */
export interface Tree {
  /** Feature of each node, or -1 at a leaf. */
  readonly f: readonly number[];
  /** Threshold of each inner node, value of each leaf. */
  readonly v: readonly number[];
  /** Left child of each inner node; the right one stands next to it. */
  readonly l: readonly number[];
}

/** All trees of a model in three columns, as they are walked fastest. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
}

/** Lays trees out one behind the other. */
export function forestOf(trees: readonly Tree[]): Forest {
  const size = trees.reduce((sum, { f }) => sum + f.length, 0);
  const roots = new Int32Array(trees.length);
  const feature = new Int16Array(size);
  const value = new Float64Array(size);
  const left = new Int32Array(size);
  let root = 0;
  for (const [index, { f, v, l }] of trees.entries()) {
    roots[index] = root;
    feature.set(f, root);
    value.set(v, root);
    for (const [node, child] of l.entries()) left[root + node] = root + child;
    root += f.length;
  }
  return { roots, feature, value, left };
}

/** The sum of all trees for one candidate. */
export function scoreOf(
  { roots, feature, value, left }: Forest,
  features: readonly number[],
): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    let tested = feature[node] ?? -1;
    while (tested >= 0) {
      const goesRight = (features[tested] ?? 0) > (value[node] ?? 0);
      node = (left[node] ?? 0) + (goesRight ? 1 : 0);
      tested = feature[node] ?? -1;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}

/** Probabilities of the candidates of one quotation, with one more for "none of them" at the end. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(0, ...scores);
  const powers = [...scores, 0].map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
