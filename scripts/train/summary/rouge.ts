/** A sentence as stems, or as their numbers. */
type Tokens = readonly (string | number)[];

/** ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004) as F1, each from 0 to 1. */
export interface RougeScores {
  readonly one: number;
  readonly two: number;
  readonly long: number;
}

/** Scores the sentences of a summary by those of a reference. */
export function rouge(reference: readonly Tokens[], summary: readonly Tokens[]): RougeScores {
  const a = reference.flat();
  const b = summary.flat();
  return { one: gramF1(a, b, 1), two: gramF1(a, b, 2), long: unionF1(reference, summary) };
}

/** How often each run of `n` tokens stands there. */
function grams(tokens: Tokens, n: number): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (let i = 0; i + n <= tokens.length; i += 1) {
    const gram = n === 1 ? tokens[i]! : tokens.slice(i, i + n).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function gramF1(a: Tokens, b: Tokens, n: number): number {
  const inA = grams(a, n);
  let hits = 0;
  for (const [gram, count] of grams(b, n)) hits += Math.min(count, inA.get(gram) ?? 0);
  const size = a.length + b.length - 2 * (n - 1);
  return size > 0 ? (2 * hits) / size : 0;
}

function unionF1(reference: readonly Tokens[], summary: readonly Tokens[]): number {
  const left = grams(summary.flat(), 1);
  let hits = 0;
  for (const sentence of reference) {
    const union = new Set(summary.flatMap((other) => commonPositions(sentence, other)));
    for (const position of [...union].sort((x, y) => x - y)) {
      const token = sentence[position]!;
      const rest = left.get(token) ?? 0;
      if (rest === 0) continue;
      hits += 1;
      left.set(token, rest - 1);
    }
  }
  const size = reference.flat().length + summary.flat().length;
  return size > 0 ? (2 * hits) / size : 0;
}

/** Positions in `a` of a longest common subsequence with `b`. */
function commonPositions(a: Tokens, b: Tokens): number[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      table[i * width + j] =
        a[i - 1] === b[j - 1]
          ? table[(i - 1) * width + j - 1]! + 1
          : Math.max(table[(i - 1) * width + j]!, table[i * width + j - 1]!);
    }
  }
  const positions: number[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      positions.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (table[i * width + j - 1]! > table[(i - 1) * width + j]!) j -= 1;
    else i -= 1;
  }
  return positions;
}
