/** How well two samples can be told apart by their values. */
export interface RankTest {
  /** Chance that a value of `a` is above one of `b`, ties counted half: 0.5 says nothing at all. */
  readonly chanceAbove: number;
  /** Two-sided probability of ranks so uneven if both were drawn alike. */
  readonly probability: number;
}

/** Mann and Whitney's rank test (1947), by its normal approximation without a correction for ties. */
export function rankTest(a: readonly number[], b: readonly number[]): RankTest {
  const values = [
    ...a.map((value) => ({ value, isOfA: true })),
    ...b.map((value) => ({ value, isOfA: false })),
  ].sort((one, other) => one.value - other.value);
  let ranksOfA = 0;
  for (let first = 0; first < values.length; ) {
    let end = first;
    while (values[end]?.value === values[first]?.value && end < values.length) end += 1;
    const rank = (first + 1 + end) / 2; // the mean of those that are equal
    ranksOfA += rank * values.slice(first, end).filter(({ isOfA }) => isOfA).length;
    first = end;
  }
  const pairs = a.length * b.length;
  const above = ranksOfA - (a.length * (a.length + 1)) / 2;
  const deviation = Math.sqrt((pairs * (a.length + b.length + 1)) / 12);
  const z = Math.abs(above - pairs / 2) / deviation;
  return { chanceAbove: above / pairs, probability: upperTail(z) * 2 };
}

/** Probability that a standard normal value is above z ≥ 0 (Abramowitz and Stegun 26.2.17, to 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const coefficients = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const polynomial = coefficients.reduce((sum, coefficient) => (sum + coefficient) * t, 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
