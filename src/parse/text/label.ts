import type { PageLine } from "./lines.ts";
import { readNotice } from "./notice.ts";

export type LineLabel = "title" | "body" | "heading" | "caption" | "meta" | "notice" | "noise";

const LONG = 110;
const SENTENCE_END = /[.!?…:]["”’')\]]*$/u;
const CREDIT_END =
  /\((?:[^()]*\b(?:AP|AFP|Reuters|Getty|Released|Photo|Image|Courtesy)\b[^()]*|[^()]+\/[^()]+)\)\.?$|\b(?:Getty Images|Shutterstock|Reuters|AFP|AP Photo)$/u;
const META =
  /^(?:by|posted|published|updated|last updated)\b.{0,80}$|^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}/iu;
const PROMO =
  /\b(?:subscribe|newsletter|sign up|join our|follow us|telegram|log ?in|cookie|advertisement|click here|read more|related|share)\b/iu;

/** What each line of a page is. */
export function labelLines(lines: readonly PageLine[]): LineLabel[] {
  const long = lines.map((line) => line.words.length >= LONG && SENTENCE_END.test(line.words));
  const first = Math.max(0, long.indexOf(true));
  const last = long.lastIndexOf(true);
  const title = titleIndex(lines, first);
  return lines.map((line, index) => {
    if (index === title) return "title";
    if (readNotice(line.words)) return "notice";
    if (CREDIT_END.test(line.words)) return "caption";
    if (META.test(line.words)) return "meta";
    if (index < title || index < first - 4 || index > last) return "noise";
    return insideLabel(lines, index, long[index] ?? false);
  });
}

function insideLabel(lines: readonly PageLine[], index: number, long: boolean): LineLabel {
  const { words, bullet } = lines[index] ?? { words: "" };
  if (long) return "body";
  if (PROMO.test(words)) return "noise";
  if (SENTENCE_END.test(words) && words.length > 30) return "body";
  if (bullet !== undefined || words.length > 90) return "body";
  const next = lines[index + 1]?.words ?? "";
  return opensLikeHeading(words) && next.length > words.length ? "heading" : "body";
}

function opensLikeHeading(words: string): boolean {
  return /^["“‘']?[\p{Lu}\p{N}]/u.test(words);
}

function titleScore({ words, bullet }: PageLine): number {
  const length = words.length;
  const named = PROMO.test(words) || CREDIT_END.test(words) || META.test(words);
  return (
    (length >= 25 && length <= 150 ? 3 : 0) +
    (bullet === undefined ? 1 : -3) +
    (SENTENCE_END.test(words) ? -1 : 1) -
    (named || readNotice(words) ? 4 : 0) -
    (length > 200 ? 4 : 0)
  );
}

function titleIndex(lines: readonly PageLine[], first: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (const [index, line] of lines.slice(0, first + 1).entries()) {
    const score = titleScore(line);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}
