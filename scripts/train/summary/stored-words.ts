import {
  DIGITS,
  FIRST_DIGIT,
  LOWEST,
  type StoredWordTable,
} from "../../../src/analyze/summary/word-table.ts";

/** Stem → [log-odds ×10 of standing in an article, of standing in its summary]. */
export type WordLogOdds = ReadonlyMap<string, readonly [background: number, prior: number]>;
/** "left right" → log-odds ×10 of standing in a summary. */
export type PairLogOdds = ReadonlyMap<string, number>;

/** Tables as the model's file keeps them. Every word of a pair must be one of `words`. */
export function storedWordTable(
  words: WordLogOdds,
  names: ReadonlySet<string>,
  pairs: PairLogOdds,
): StoredWordTable {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map(sorted.map(([word], i) => [word, i]));
  const numbered = [...pairs].map(([pair, prior]) => {
    const [left, right] = pair.split(" ").map((word) => numbers.get(word));
    if (left === undefined || right === undefined) throw new Error(`no word of "${pair}"`);
    return { left, right, prior };
  });
  numbered.sort((a, b) => a.left - b.left || a.right - b.right);
  return {
    words: sorted.map(([word], i) => ` ${word}=${twoDigits(i)}`).join(""),
    background: sorted.map(([, [value]]) => digit(value - LOWEST.background)).join(""),
    prior: sorted.map(([, [, value]]) => digit(value - LOWEST.prior)).join(""),
    names: sorted.map(([word]) => (names.has(word) ? "1" : "0")).join(""),
    pairs: numbered.map(({ left, right }) => twoDigits(left) + twoDigits(right)).join(""),
    pairPrior: numbered.map(({ prior }) => digit(prior - LOWEST.prior)).join(""),
  };
}

/** One character; values beyond the digits become the last of them. */
function digit(value: number): string {
  return String.fromCharCode(FIRST_DIGIT + Math.max(0, Math.min(DIGITS - 1, value)));
}

function twoDigits(value: number): string {
  return digit(Math.floor(value / DIGITS)) + digit(value % DIGITS);
}
