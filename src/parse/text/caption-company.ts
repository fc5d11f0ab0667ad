import { isName } from "./byline.ts";
import { firmName } from "./caption-forms.ts";
import { isClosed } from "./closed-line.ts";
import { countBy } from "./counts.ts";

const SHORTEST_COPY = 30;
const LONGEST_TAIL = 70;
const LONGEST_LABEL = 30;
const LONGEST_LABELLED = 100;
const CAPITAL = /^\p{Lu}/u;

/** Whether the line beside it is a copy, or is the same with a credit behind it. */
export function isBesideCopy(lines: readonly string[], index: number): boolean {
  const own = lines[index] ?? "";
  return [lines[index - 1], lines[index + 1]].some(
    (other) => other !== undefined && (begins(own, other) || begins(other, own)),
  );
}

/** Whether a line is another with nothing or a credit, which is no sentence, behind it. */
function begins(short: string, long: string): boolean {
  const tail = long.slice(short.length);
  if (short.length < SHORTEST_COPY || !long.startsWith(short)) return false;
  return tail === "" || (tail.length < LONGEST_TAIL && !isClosed(tail));
}

/**
 * Whether a line of few words names the maker of what the next line begins with: "Fen", or "Fen, Ltd.",
 * above "Fen Kettle, £30".
 */
export function isLabelOfNext(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  const own = firmName(line) ?? line;
  const next = lines[index + 1] ?? "";
  if (own.length > LONGEST_LABEL || own.split(" ").length > 3 || !CAPITAL.test(own)) return false;
  return next.length < LONGEST_LABELLED && !isClosed(next) && next.startsWith(`${own} `);
}

const LONGEST_NAME = 50;
const SHORTEST_FAMILY = 3;
const NEAR = 12;

/** The lines that are a name with a full stop, where another line tells of that person. */
export function namesWithStop(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const family = familyName(line);
    if (family === undefined) continue;
    const near = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    if (near.some((other) => other !== line && other.includes(family))) found.add(index);
  }
  return found;
}

/** "Writer" of "Ada Writer."; undefined where the line is no name with a full stop. */
function familyName(line: string): string | undefined {
  const name = line.slice(0, -1);
  if (line.length > LONGEST_NAME || !line.endsWith(".") || !isName(name)) return undefined;
  const family = name.slice(name.lastIndexOf(" ") + 1);
  return family.length < SHORTEST_FAMILY ? undefined : family;
}

const DATELINE =
  /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:\s\p{Lu}[\p{L}.]{1,20})?\s?(?:\([^)]{2,20}\)\s?)?(?:—|–|--)\s/u;
const SHORTEST_PROSE = 80;
const MOST_PROSE_BEFORE = 3;

/**
 * The lines right above the paragraph that a dateline opens, as it opens an article: "LEEDS, England (PA)
 * — The tram…". None where more than a few sentences stand before it, since then it opens a part.
 */
export function linesBeforeDateline(lines: readonly string[]): number[] {
  let prose = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length < SHORTEST_PROSE) continue;
    if (DATELINE.test(line)) return [index - 3, index - 2, index - 1].filter((at) => at >= 0);
    if (isClosed(line)) prose += 1;
    if (prose > MOST_PROSE_BEFORE) return [];
  }
  return [];
}

const LEAST_SLIDES = 4;
const NAME_AND_SENTENCE =
  /^["“]?[\p{Lu}\p{N}][^.?!:;\n]{2,110}?[^\s,.:;—–-] (?:The|This|These|A|An|In|It|From|Some|One|After|Even|Like) [\p{Ll}\d]/u;
const LONGEST_GAP = 3;
const OPENING = 130;
const LONG_NAME = /\p{Lu}\p{L}{4,}/gu;

/**
 * The captions of a page whose pictures have a name each, glued to the sentence about it: "Old pump The
 * pump drained the mine." Where several lines open so, lines that say a name twice in their first words
 * and the few lines between two of them are captions too.
 */
export function slideCaptions(lines: readonly string[]): Set<number> {
  const sure = lines.flatMap((line, index) =>
    NAME_AND_SENTENCE.test(line) && isClosed(line) ? [index] : [],
  );
  if (sure.length < LEAST_SLIDES) return new Set();
  const found = new Set(sure);
  for (const [index, line] of lines.entries()) {
    if (isClosed(line) && repeatsName(line)) found.add(index);
  }
  return withGaps(found, lines);
}

/** With the few sentences between two of them. */
function withGaps(found: ReadonlySet<number>, lines: readonly string[]): Set<number> {
  const all = new Set(found);
  const sorted = [...found].sort((a, b) => a - b);
  for (const [place, end] of sorted.entries()) {
    const start = sorted[place - 1] ?? end;
    if (end - start - 1 > LONGEST_GAP) continue;
    if (!lines.slice(start + 1, end).every(isClosed)) continue;
    for (let at = start + 1; at < end; at += 1) all.add(at);
  }
  return all;
}

function repeatsName(line: string): boolean {
  const opening = line.slice(0, OPENING).split(/[.?!]\s/u, 1)[0] ?? "";
  const counts = countBy(opening.match(LONG_NAME) ?? []);
  return [...counts.values()].some((count) => count > 1);
}

const NUMBERED = /^\d{1,2}[.)]\s/u;
const LEAST_PAIRS = 3;

/**
 * Of a page's headings, those that stand right below a numbered one without a number of their own, where
 * that is the page's habit: they name a film or a picture.
 */
export function belowNumbered(
  lines: readonly string[],
  headings: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = [...headings].filter(
    (index) =>
      headings.has(index - 1) &&
      NUMBERED.test(lines[index - 1] ?? "") &&
      !NUMBERED.test(lines[index] ?? ""),
  );
  return new Set(found.length < LEAST_PAIRS ? [] : found);
}
