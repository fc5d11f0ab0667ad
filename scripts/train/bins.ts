/** The bin that a value falls into: the number of cuts below it. */
export function binOf(ascendingCuts: readonly number[], value: number): number {
  let low = 0;
  let high = ascendingCuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (ascendingCuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows whose bin is `bin` or lower, and the others, each in their order. */
export function divide(rows: Int32Array, bins: Uint8Array, bin: number): [Int32Array, Int32Array] {
  const low = new Int32Array(rows.length);
  const high = new Int32Array(rows.length);
  let lows = 0;
  let highs = 0;
  for (const row of rows) {
    if ((bins[row] ?? 0) <= bin) low[lows++] = row;
    else high[highs++] = row;
  }
  return [low.slice(0, lows), high.slice(0, highs)];
}
