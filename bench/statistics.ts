/** The middle value; the mean of the two middle ones for an even count. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Times two pieces of work in turns, so that a busy machine burdens both alike.
 *
 * @returns the median milliseconds of each
 */
export async function timeInTurns(
  rounds: number,
  a: () => unknown,
  b: () => unknown,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, work] of [a, b].entries()) {
      const start = performance.now();
      await work();
      // the first round only warms up
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return [median(times[0]), median(times[1])];
}
