import type { Story } from "../story/story.ts";

const CLAUSE_BREAKS = /^[;:—–―-]$/u;

/** The marks of an article's telling, counted once for all questions about what stands between two tokens. */
export class MarkCounts {
  /** Marks before each token, and one more entry for the end. */
  readonly #breaks: Int32Array;
  readonly #commas: Int32Array;

  constructor({ tokens, quoted }: Story) {
    this.#breaks = new Int32Array(tokens.length + 1);
    this.#commas = new Int32Array(tokens.length + 1);
    for (const [at, { kind, text }] of tokens.entries()) {
      const counts = kind === "mark" && (quoted[at] ?? -1) < 0;
      this.#breaks[at + 1] = (this.#breaks[at] ?? 0) + Number(counts && CLAUSE_BREAKS.test(text));
      this.#commas[at + 1] = (this.#commas[at] ?? 0) + Number(counts && text === ",");
    }
  }

  /** Marks that part clauses between two tokens. */
  breaks(from: number, to: number): number {
    return (this.#breaks[to] ?? 0) - (this.#breaks[from] ?? 0);
  }

  /** Commas between two tokens. */
  commas(from: number, to: number): number {
    return (this.#commas[to] ?? 0) - (this.#commas[from] ?? 0);
  }
}
