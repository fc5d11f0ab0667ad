/** A regression tree as flat arrays: inner nodes test `feature <= threshold`, leaves hold a value. */
export interface Tree {
  /** Feature of each node, or -1 at a leaf. */
  readonly f: readonly number[];
  /** Threshold of each inner node, value of each leaf. */
  readonly v: readonly number[];
  /** Left child of each inner node; the right one stands next to it. */
  readonly l: readonly number[];
}

/** One number for each name, in their order. */
export type Numbers<Names extends readonly string[]> = {
  readonly [Index in keyof Names]: number;
};

/** All trees of a model in three columns, as they are walked fastest. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
}

/**
 * Lays trees out one behind the other.
 *
 * @param columns where each feature of the trees stands in a candidate's row; in its own place unless told
 */
export function forestOf(trees: readonly Tree[], columns?: readonly number[]): Forest {
  const size = trees.reduce((sum, { f }) => sum + f.length, 0);
  const roots = new Int32Array(trees.length);
  const feature = new Int16Array(size);
  const value = new Float64Array(size);
  const left = new Int32Array(size);
  let root = 0;
  for (const [index, { f, v, l }] of trees.entries()) {
    roots[index] = root;
    feature.set(columns === undefined ? f : f.map((tested) => columns[tested] ?? -1), root);
    value.set(v, root);
    for (const [node, child] of l.entries()) left[root + node] = root + child;
    root += f.length;
  }
  return { roots, feature, value, left };
}

/** The share of the trees after which the hopeless are given up, and how far behind the best those are. */
const FIRST_SHARE = 0.25;
const HOPELESS = 4;

/** The numbers of the candidates of one quotation, row behind row; made larger when it must be. */
let matrix = new Float64Array(0);

/**
 * The sum of all trees for each candidate of one quotation; minus infinity for one that is far behind
 * after the first quarter of the trees. Of 4,668 quotations all trees would give such a one .06 of
 * the probability at most.
 *
 * @param rows the candidates' numbers, all of one length
 */
export function scoresOf(forest: Forest, rows: readonly (readonly number[])[]): number[] {
  const width = rows[0]?.length ?? 0;
  if (matrix.length < rows.length * width) matrix = new Float64Array(2 * rows.length * width);
  for (const [number, row] of rows.entries()) matrix.set(row, number * width);
  const early = Math.ceil(forest.roots.length * FIRST_SHARE);
  const first = rows.map((_, number) => sumOf(forest, 0, early, number * width));
  const least = Math.max(0, ...first) - HOPELESS;
  return first.map((score, number) =>
    score < least
      ? Number.NEGATIVE_INFINITY
      : score + sumOf(forest, early, forest.roots.length, number * width),
  );
}

/** The sum of the trees `from` to `to` for the row of `matrix` that begins at `row`. */
function sumOf(
  { roots, feature, value, left }: Forest,
  from: number,
  to: number,
  row: number,
): number {
  let sum = 0;
  for (let tree = from; tree < to; tree += 1) {
    let node = roots[tree] ?? 0;
    let tested = feature[node] ?? -1;
    while (tested >= 0) {
      const goesRight = (matrix[row + tested] ?? 0) > (value[node] ?? 0);
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
