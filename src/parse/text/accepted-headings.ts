import { LINE_CLASSES } from "./context-features.ts";
import type { HeadingPage } from "./heading-features.ts";
import { headShortSections } from "./short-sections.ts";

// chosen on held-out sites by the script that trains the models
const THRESHOLD = 0.24;
const KIN_THRESHOLD = 0.2;
/** What the likeliest must reach where a page has one heading, and where it has more. */
const LONE_THRESHOLD = 0.6;
const PAGE_THRESHOLD = 0.35;

const BODY = LINE_CLASSES.indexOf("body");
const HEADING = LINE_CLASSES.indexOf("heading");

/**
 * The headings of a page among the candidates, by what the model thinks of each: those likely enough
 * by themselves, and those that look like one of them. A page must have one that is likely, and a
 * likelier one where it is alone, since articles are seldom cut by a single heading.
 *
 * @param likely probability of each candidate, by the index of its line
 */
export function acceptedHeadings(
  { words, shapes, probabilities }: HeadingPage,
  likely: ReadonlyMap<number, number>,
): Set<number> {
  const style = (index: number) => shapes[index]?.style ?? "";
  const above = (threshold: number) =>
    [...likely].flatMap(([index, probability]) => (probability > threshold ? [index] : []));
  const accepted = new Set(above(THRESHOLD));
  const styles = new Set([...accepted].map(style));
  const kin = above(KIN_THRESHOLD).filter((index) => styles.has(style(index)));
  const found = new Set([...accepted, ...kin]);
  const likeliest = Math.max(0, ...[...found].map((index) => likely.get(index) ?? 0));
  if (likeliest < (found.size === 1 ? LONE_THRESHOLD : PAGE_THRESHOLD)) return new Set();
  const isText = (index: number) => {
    const row = probabilities[index] ?? [];
    return (row[BODY] ?? 0) + (row[HEADING] ?? 0) > 0.5;
  };
  return headShortSections(found, words, isText) ? new Set() : found;
}
