import { isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { LINE_CLASSES } from "./context-features.ts";

const TITLE = LINE_CLASSES.indexOf("title");
const SHORTEST = 12;
const LEAST = 0.005;
const RIVAL = 0.6;
const NEAR = 10;

/**
 * The line that is the title. The model's favourite, unless a breadcrumb trail that ends in the title
 * stands above it, or an earlier line is nearly as likely, as a title is beside its standfirst.
 */
export function titleLine(
  words: readonly string[],
  probabilities: readonly (readonly number[])[],
): number {
  const scores = words.map((line, index) => {
    const probability = probabilities[index]?.[TITLE] ?? 0;
    return probability < LEAST ? 0 : probability * trust(line);
  });
  const top = scores.reduce(
    (best, score, index) => (score > (scores[best] ?? 0) ? index : best),
    0,
  );
  const best = breadcrumbEnd(words, top);
  for (let index = Math.max(0, best - NEAR); index < best; index += 1) {
    if (isRival(words, scores, index, best)) return index;
  }
  return best;
}

function trust(line: string): number {
  if (isPromotion(line)) return 0.3;
  if (isCaption(line) || isByline(line)) return 0.2;
  if (/ » | > | › /u.test(line)) return 0.3;
  if (line.length > 50 && /[.][”"’]?$/u.test(line)) return 0.4;
  return line.length > 60 && /[.!?]["”’]?\s[\p{Lu}“"]/u.test(line) ? 0.6 : 1;
}

/** The nearby line that the chosen one ends with: "Home Recipes A Title" above "A Title". */
function breadcrumbEnd(words: readonly string[], chosen: number): number {
  const trail = words[chosen] ?? "";
  for (let index = chosen + 1; index < Math.min(words.length, chosen + NEAR); index += 1) {
    const line = words[index] ?? "";
    if (line.length >= SHORTEST && line.length < trail.length && trail.endsWith(line)) return index;
  }
  return chosen;
}

function isRival(
  words: readonly string[],
  scores: readonly number[],
  index: number,
  best: number,
): boolean {
  const line = words[index] ?? "";
  const chosen = words[best] ?? "";
  if (line.length < SHORTEST || (line !== chosen && line.endsWith(chosen))) return false;
  if (!/\p{Ll}/u.test(line) && /\p{Ll}/u.test(chosen)) return false;
  return (scores[index] ?? 0) >= RIVAL * (scores[best] ?? 0);
}
