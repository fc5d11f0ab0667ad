import { countBy, cumulative } from "./counts.ts";
import type { LineShape } from "./shape.ts";

const LEAD = /^(?:step |no\. ?|#|part |day |chapter )?(\d{1,2})(?:[.):]|\s[–-])\s?\S/iu;
const FARTHEST = 20;
const MOST_PROSE = 9;

/** How the numbers that lead a page's lines run on. */
export interface NumberedLines {
  /** Features of a line by the number that leads it; zeros where none does. */
  features(index: number): number[];
}

/**
 * Numbered headings run on with prose between them, and each number stands once; the numbers of a list
 * follow each other line by line. Linear in the page's length.
 */
export function numberedLines(
  words: readonly string[],
  shapes: readonly LineShape[],
): NumberedLines {
  const numbers = words.map(leadingNumber);
  const counts = countBy(numbers.filter((number) => number !== undefined));
  const next = nearestFollowers(numbers, -1);
  const previous = nearestFollowers(numbers, 1);
  const proseBefore = cumulative(shapes.map(({ prose }) => (prose ? 1 : 0)));
  /** 0 where the numbers beside it lead no line, 1 where they do, 2 where its own does so only once. */
  const runKind = (number: number) => {
    if (!counts.has(number - 1) && !counts.has(number + 1)) return 0;
    return counts.get(number) === 1 ? 2 : 1;
  };
  return {
    features(index) {
      const number = numbers[index];
      if (number === undefined) return [0, 0, 0, 0, 0];
      const neighbour = next[index] ?? previous[index];
      if (neighbour === undefined) return [1, runKind(number), 0, 1, 0];
      const [from, to] = [Math.min(index, neighbour), Math.max(index, neighbour)];
      const sides = [next[index], previous[index]].filter((place) => place !== undefined).length;
      return [
        1,
        runKind(number),
        Math.min(FARTHEST, to - from),
        sides + 1,
        Math.min(MOST_PROSE, (proseBefore[to] ?? 0) - (proseBefore[from + 1] ?? 0)),
      ];
    },
  };
}

/** The nearest line above (1) with the number before each line's, or below (-1) with the one after. */
function nearestFollowers(
  numbers: readonly (number | undefined)[],
  step: 1 | -1,
): (number | undefined)[] {
  const found = new Array<number | undefined>(numbers.length).fill(undefined);
  const places = new Map<number, number>();
  for (let i = step === 1 ? 0 : numbers.length - 1; i >= 0 && i < numbers.length; i += step) {
    const number = numbers[i];
    if (number === undefined) continue;
    found[i] = places.get(number - step);
    places.set(number, i);
  }
  return found;
}

/** The number that leads a line, as "3." or "Step 3:" do. */
export function leadingNumber(words: string): number | undefined {
  const digits = LEAD.exec(words)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
