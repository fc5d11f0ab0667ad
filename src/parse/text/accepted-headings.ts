import { LINE_CLASSES } from "./context-features.ts";
import { withWholeSeries } from "./heading-series.ts";
import type { HeadingPage } from "./heading-view.ts";
import { headShortSections } from "./short-sections.ts";

// chosen on held-out sites by the script that trains the models
const THRESHOLD = 0.31;
/** What the likeliest must reach where a page has one heading, and where it has more. */
const LONE_THRESHOLD = 0.5;
const PAGE_THRESHOLD = 0.4;

const BODY = LINE_CLASSES.indexOf("body");
const HEADING = LINE_CLASSES.indexOf("heading");

/**
 * The headings of a page among the candidates: those that the model thinks likely enough, with the rest
 * of their series. A page must have one that is likelier still, and more so where it is alone, since
 * articles are seldom cut by a single heading.
 *
 * @param likely probability of each candidate, by the index of its line
 */
export function acceptedHeadings(
  { words, probabilities }: Pick<HeadingPage, "words" | "probabilities">,
  likely: ReadonlyMap<number, number>,
): Set<number> {
  const accepted = [...likely].filter(([, probability]) => probability > THRESHOLD);
  const likeliest = Math.max(0, ...accepted.map(([, probability]) => probability));
  if (likeliest < (accepted.length === 1 ? LONE_THRESHOLD : PAGE_THRESHOLD)) return new Set();
  const isText = (index: number) => {
    const row = probabilities[index] ?? [];
    return (row[BODY] ?? 0) + (row[HEADING] ?? 0) > 0.5;
  };
  const found = withWholeSeries(new Set(accepted.map(([index]) => index)), words, likely);
  return headShortSections(found, words, isText) ? new Set() : found;
}
