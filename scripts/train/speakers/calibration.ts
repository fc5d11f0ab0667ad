const BINS = 10;

/** Compares the confidence of choices with how many of them are right, by tenths of the scale. */
export class Calibration {
  readonly #bins = Array.from({ length: BINS }, () => ({ said: 0, right: 0, count: 0 }));

  /** Counts one choice; `confidence` is from 0 to 1. */
  add(confidence: number, isRight: boolean): void {
    const bin = this.#bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) return;
    bin.said += confidence;
    bin.count += 1;
    bin.right += Number(isRight);
  }

  /** A line for each tenth that has choices: the mean confidence, the share that is right, how many. */
  lines(): string[] {
    return this.#bins
      .filter(({ count }) => count > 0)
      .map(
        ({ said, right, count }) =>
          `said ${(said / count).toFixed(3)} found ${(right / count).toFixed(3)} n ${count}`,
      );
  }
}
