const WIDTH = 30;

/** Tells how far something is. */
export interface Progress {
  update(done: number): void;
  end(): void;
}

/** A progress bar on standard error; plain lines, one every tenth, where that is no terminal. */
export function progress(total: number, start = Date.now()): Progress {
  const { isTTY } = process.stderr;
  let shownTenth = 0;
  return {
    update(done) {
      const tenth = Math.floor((done / Math.max(1, total)) * 10);
      if (!isTTY && tenth <= shownTenth) return;
      shownTenth = tenth;
      process.stderr.write(
        `${isTTY ? "\r\u001b[K" : ""}${progressLine(done, total, Date.now() - start)}${isTTY ? "" : "\n"}`,
      );
    },
    end() {
      if (isTTY) process.stderr.write("\n");
    },
  };
}

/**
 * How far, how fast, how long still.
 *
 * @param elapsed milliseconds
 */
export function progressLine(done: number, total: number, elapsed: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const rate = done / Math.max(elapsed / 1000, 0.001);
  const left = rate === 0 ? "?" : duration((total - done) / rate);
  const bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
  return `[${bar}] ${done}/${total}  ${rate.toFixed(1)} a second  ${left} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
