/** A regression tree as flat arrays: inner nodes test `feature <= threshold`, leaves hold a value. */
export interface Tree {
  /** Feature of each node, or -1 at a leaf. */
  readonly f: readonly number[];
  /** Threshold of each inner node, value of each leaf. */
  readonly v: readonly number[];
  /** Left child of each inner node; the right one stands next to it. */
  readonly l: readonly number[];
}

/** The sum of all trees for one candidate. */
export function scoreOf(trees: readonly Tree[], features: readonly number[]): number {
  let sum = 0;
  for (const { f, v, l } of trees) {
    let node = 0;
    for (let feature = f[0] ?? -1; feature >= 0; feature = f[node] ?? -1) {
      const left = l[node] ?? 0;
      node = (features[feature] ?? 0) <= (v[node] ?? 0) ? left : left + 1;
    }
    sum += v[node] ?? 0;
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
