import { cumulative } from "./counts.ts";
import type { LineShape } from "./shape.ts";

/** The classes of the line model, in the order of its probabilities. */
export const LINE_CLASSES = ["body", "heading", "noise", "caption", "meta", "title"] as const;

const BODY = LINE_CLASSES.indexOf("body");
const HEADING = LINE_CLASSES.indexOf("heading");
const TITLE = LINE_CLASSES.indexOf("title");
const NEIGHBOURS = [-3, -2, -1, 0, 1, 2, 3];
const WINDOW = 6;
const FARTHEST_TITLE = 400;

type Probabilities = readonly (readonly number[])[];

/**
 * Features that look at what the first model thinks of the other lines: its neighbours, where on the
 * page the body lies, and how headings of the same style fare. This is the page-level consistency
 * pass: headings of one page look alike, and so do the lines that only resemble them.
 */
export function contextFeatures(
  probabilities: Probabilities,
  shapes: readonly LineShape[],
): number[][] {
  const at = (index: number, kind: number) => probabilities[index]?.[kind] ?? 0;
  const mass = cumulative(shapes.map((shape, index) => at(index, BODY) * shape.length));
  const styles = styleTotals(probabilities, shapes);
  const titles = probabilities.map((row) => row[TITLE] ?? 0);
  const bestTitle = Math.max(...titles.slice(0, FARTHEST_TITLE));
  const titlePlace = titles.indexOf(bestTitle);
  const headingSum = probabilities.reduce((sum, row) => sum + (row[HEADING] ?? 0), 0);
  return shapes.map((shape, index) => {
    const own = at(index, HEADING);
    const style = styles.get(shape.style) ?? { sum: 0, count: 0 };
    const others = Math.max(0, style.count - 1);
    return [
      ...NEIGHBOURS.flatMap((offset) => probabilities[index + offset] ?? ABSENT),
      ...bodyPosition(mass, shapes, index),
      others === 0 ? -1 : (style.sum - own) / others,
      style.sum - own,
      others,
      headingSum - own,
      bestTitle - at(index, TITLE),
      Math.max(-50, Math.min(50, index - titlePlace)),
    ];
  });
}

const ABSENT: readonly number[] = LINE_CLASSES.map(() => 0);

/** Where the line stands in the expected body: share of it before, after, and around the line. */
function bodyPosition(
  mass: readonly number[],
  shapes: readonly LineShape[],
  index: number,
): number[] {
  const total = (mass.at(-1) ?? 0) + 1;
  const count = shapes.length;
  const between = (from: number, to: number) =>
    ((mass[Math.min(count, Math.max(0, to))] ?? 0) -
      (mass[Math.min(count, Math.max(0, from))] ?? 0)) /
    total;
  return [
    between(0, index),
    between(index + 1, count),
    between(index - WINDOW, index),
    between(index + 1, index + 1 + WINDOW),
    between(index - 1, index),
    between(index + 1, index + 2),
  ];
}

function styleTotals(
  probabilities: Probabilities,
  shapes: readonly LineShape[],
): Map<string, { sum: number; count: number }> {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const [index, { style, length }] of shapes.entries()) {
    const heading = probabilities[index]?.[HEADING] ?? 0;
    if (heading < 0.02 && length > 100) continue;
    const total = totals.get(style) ?? { sum: 0, count: 0 };
    totals.set(style, { sum: total.sum + heading, count: total.count + 1 });
  }
  return totals;
}
