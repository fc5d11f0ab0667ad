import { leadingNumber } from "./numbered-lines.ts";

const FEWEST = 3;
const QUESTIONS = 2;
/** The least share of a series that the others follow, and how likely each must be by itself. */
const SHARE = 0.5;
const LEAST = 0.1;

/**
 * Headings that count or ask as one series: where most of the lines that begin with a number, or with
 * "Q:", are accepted, so are the rest, a long question too; and what begins with "A:" answers and is
 * no heading.
 *
 * @param accepted indexes of lines
 * @param likely probability of each candidate, by the index of its line
 */
export function withWholeSeries(
  accepted: ReadonlySet<number>,
  words: readonly string[],
  likely: ReadonlyMap<number, number>,
): Set<number> {
  const series = Map.groupBy(likely.keys(), (index) => seriesOf(words[index] ?? ""));
  const answers = new Set(
    (series.get("question") ?? []).length >= QUESTIONS ? series.get("answer") : [],
  );
  const followers = (["number", "question"] as const).flatMap((kind) => {
    const members = series.get(kind) ?? [];
    const share = members.filter((index) => accepted.has(index)).length / members.length;
    if (members.length < FEWEST || share < SHARE) return [];
    return members.filter((index) => kind === "question" || (likely.get(index) ?? 0) > LEAST);
  });
  return new Set([...accepted, ...followers].filter((index) => !answers.has(index)));
}

/** Whether a line is marked as a question, as "Q: Who pays?" is. */
export function asks(line: string): boolean {
  return /^Q[.:]\s/u.test(line);
}

function seriesOf(line: string): "question" | "answer" | "number" | undefined {
  if (asks(line)) return "question";
  if (/^A[.:]\s/u.test(line)) return "answer";
  return leadingNumber(line) === undefined ? undefined : "number";
}
