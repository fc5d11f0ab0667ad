/** One example: indices of the traits that hold, and its class. */
export interface Example {
  readonly traits: readonly number[];
  readonly label: number;
}

/** Weights a class: one a trait, the bias last. */
export type Weights = readonly Float64Array[];

const STEPS = 250;
const RATE = 0.15;

/**
 * Multinomial logistic regression on binary traits with a Gaussian prior, by full-batch Adam.
 * Deterministic: no random start, no shuffling.
 *
 * @param penalty weight of the squared norm; larger is smoother
 */
export function trainSoftmax(
  examples: readonly Example[],
  traits: number,
  classes: number,
  penalty: number,
): Weights {
  const make = () => Array.from({ length: classes }, () => new Float64Array(traits + 1));
  const [weights, mean, square] = [make(), make(), make()];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(examples, weights, penalty);
    const rate = RATE * (1 - step / (STEPS + 1));
    for (const [label, row] of weights.entries()) {
      for (let trait = 0; trait <= traits; trait += 1) {
        const slope = at(gradient[label], trait);
        const m = 0.9 * at(mean[label], trait) + 0.1 * slope;
        const v = 0.99 * at(square[label], trait) + 0.01 * slope * slope;
        mean[label]?.fill(m, trait, trait + 1);
        square[label]?.fill(v, trait, trait + 1);
        row[trait] =
          at(row, trait) -
          (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-9);
      }
    }
  }
  return weights;
}

/** Probability of each class. */
export function softmax(weights: Weights, traits: readonly number[]): number[] {
  const scores = weights.map((row) =>
    traits.reduce((sum, trait) => sum + at(row, trait), at(row, row.length - 1)),
  );
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}

function gradientOf(examples: readonly Example[], weights: Weights, penalty: number): Weights {
  const gradient = weights.map((row) =>
    row.map((weight, trait) => (trait === row.length - 1 ? 0 : penalty * weight)),
  );
  for (const { traits, label } of examples) {
    const probabilities = softmax(weights, traits);
    for (const [other, row] of gradient.entries()) {
      const slope = (probabilities[other] ?? 0) - (other === label ? 1 : 0);
      for (const trait of traits) row[trait] = at(row, trait) + slope;
      row[row.length - 1] = at(row, row.length - 1) + slope;
    }
  }
  return gradient;
}

function at(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}
