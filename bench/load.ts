import autocannon from "autocannon";
import { median } from "./statistics.ts";

export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const SECONDS_A_ROUND = 2;
const CONNECTIONS = 8;

/**
 * Requests a second of each target, loaded in turns over loopback; the median of the rounds.
 *
 * @throws Error when an answer has another status than the target says
 */
export async function requestsPerSecond(targets: readonly Target[], rounds = 3): Promise<number[]> {
  const rates = targets.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const rate = await load(target, round < 0 ? 1 : SECONDS_A_ROUND);
      // the first round only warms up
      if (round >= 0) rates[index]?.push(rate);
    }
  }
  return rates.map(median);
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
