/** Trains the linear ranker that chooses a page's title among its candidates. */

/** The candidates of a page: a row of features each, and whether it is the title. */
export interface TitleExample {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const STEPS = 150;
const RATE = 0.12;
const PENALTY = 0.03;

/**
 * Conditional logit (McFadden 1974): the titles' share of the exponentials of a page's scores is made
 * as large as it can be, with a Gaussian prior on the weights of standardised features, by full-batch
 * Adam. Deterministic. Pages without a title among the candidates do not count.
 *
 * @returns one weight a feature, for features as they are
 */
export function trainTitles(examples: readonly TitleExample[]): number[] {
  const pages = examples.filter(({ right }) => right.includes(true));
  const spread = spreadOf(pages.flatMap(({ rows }) => rows));
  const scaled = pages.map(({ rows, ...page }) => ({
    ...page,
    rows: rows.map((row) => Float64Array.from(row, (value, at) => value / (spread[at] ?? 1))),
  }));
  const [weights, mean, square] = [zeros(spread), zeros(spread), zeros(spread)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(scaled, weights);
    const rate = RATE * (1 - step / (STEPS + 1));
    for (const [at, slope] of gradient.entries()) {
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const v = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      mean[at] = m;
      square[at] = v;
      const change = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-9);
      weights[at] = (weights[at] ?? 0) - rate * change;
    }
  }
  return Array.from(weights, (weight, at) => weight / (spread[at] ?? 1));
}

function zeros({ length }: ArrayLike<number>): Float64Array {
  return new Float64Array(length);
}

/** The standard deviation of each feature; 1 where it does not vary. */
function spreadOf(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(square) || 1;
  });
}

interface ScaledExample extends Omit<TitleExample, "rows"> {
  readonly rows: readonly Float64Array[];
}

function gradientOf(pages: readonly ScaledExample[], weights: Float64Array): Float64Array {
  const gradient = weights.map((weight) => PENALTY * weight);
  const total = pages.reduce((sum, { weight }) => sum + weight, 0);
  for (const { rows, right, weight } of pages) {
    const odds = oddsOf(rows, weights);
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    const titles = odds.reduce((sum, odd, place) => sum + (right[place] ? odd : 0), 0);
    for (const [place, row] of rows.entries()) {
      const odd = odds[place] ?? 0;
      const slope = odd / all - (right[place] ? odd / titles : 0);
      for (let at = 0; at < row.length; at += 1)
        gradient[at] = (gradient[at] ?? 0) + ((slope * weight) / total) * (row[at] ?? 0);
    }
  }
  return gradient;
}

function oddsOf(rows: readonly Float64Array[], weights: Float64Array): number[] {
  const scores = rows.map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const highest = Math.max(...scores);
  // never 0, so that a page whose title scores lowest still counts
  return scores.map((score) => Math.exp(Math.max(-500, score - highest)));
}
