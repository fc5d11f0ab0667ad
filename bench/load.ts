import autocannon from "autocannon";
import { median } from "./statistics.ts";

export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const SECONDS_A_ROUND = 1;
const CONNECTIONS = 8;

/** Requests a second of each target, round by round. */
export type Rates = readonly (readonly number[])[];

/**
 * Loads the targets in turns over loopback.
 *
 * @throws Error when an answer has another status than the target says
 */
export async function requestsPerSecond(targets: readonly Target[], rounds = 7): Promise<Rates> {
  const rates = targets.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const rate = await load(target, SECONDS_A_ROUND);
      // the first round only warms up
      if (round >= 0) rates[index]?.push(rate);
    }
  }
  return rates;
}

/** Two targets compared: the median of the ratios within each round, so that other work on the machine burdens both. */
export function compareRates(
  ours: readonly number[] = [],
  peer: readonly number[] = [],
): { readonly ratio: number; readonly figures: string } {
  return {
    ratio: median(ours.map((rate, round) => rate / (peer[round] ?? Number.NaN))),
    figures: `${Math.round(median(ours))} and ${Math.round(median(peer))} requests a second`,
  };
}

async function load({ url, headers, status }: Target, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    headers: { ...headers },
    duration: seconds,
    connections: CONNECTIONS,
  });
  const wanted = result.statusCodeStats?.[String(status)]?.count ?? 0;
  if (wanted === 0 || result.requests.total - wanted > CONNECTIONS) {
    throw new Error(`${url}: expected ${status}, got ${JSON.stringify(result.statusCodeStats)}`);
  }
  return wanted / result.duration;
}
