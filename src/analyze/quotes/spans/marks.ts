import { sliceRange, type TextRange } from "../../../article/range.ts";

/** Marks that can close one another. Typesetters mix “ with ", so all double marks are one family. */
export type MarkFamily =
  | "double"
  | "single"
  | "guillemet"
  | "singleGuillemet"
  | "corner"
  | "whiteCorner";

/**
 * One quotation mark (one or two characters) with what can be known of it without its partner.
 * `role` follows from the white space and punctuation around it where these decide, else from its
 * shape; `either` is a mark that only its neighbours in the line can settle.
 */
export interface Mark {
  readonly range: TextRange;
  readonly family: MarkFamily;
  readonly role: "open" | "close" | "either";
  /** Whether white space and punctuation agree with `role`; false where only the shape speaks. */
  readonly decided: boolean;
  /** The characters before and after it, or after the run of marks it stands in; empty at an end. */
  readonly before: string;
  readonly after: string;
}

type Shape = readonly [family: MarkFamily, role: Mark["role"]];

const SHAPES: Readonly<Record<string, Shape>> = {
  "“": ["double", "open"],
  "”": ["double", "close"],
  "„": ["double", "open"],
  "‟": ["double", "open"],
  '"': ["double", "either"],
  "＂": ["double", "either"],
  "〝": ["double", "open"],
  "〞": ["double", "close"],
  "〟": ["double", "close"],
  "''": ["double", "either"],
  "``": ["double", "open"],
  "‘‘": ["double", "open"],
  "’’": ["double", "close"],
  "«": ["guillemet", "open"],
  "»": ["guillemet", "close"],
  "‹": ["singleGuillemet", "open"],
  "›": ["singleGuillemet", "close"],
  "「": ["corner", "open"],
  "」": ["corner", "close"],
  "『": ["whiteCorner", "open"],
  "』": ["whiteCorner", "close"],
  "‘": ["single", "open"],
  "’": ["single", "close"],
  "‚": ["single", "open"],
  "‛": ["single", "open"],
  "'": ["single", "either"],
  "`": ["single", "open"],
  "´": ["single", "close"],
};

const MARK_RUN = /[“”„‟"＂〝〞〟«»‹›「」『』‘’‚‛'`´]+/gu;
const TAG = /<\/?[a-z!][^<>\n]{0,500}>/giu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const OPENING_CONTEXT = /[\s([{<\-‐‑‒–—―/¿¡…*_]/u;
const CLOSING_CONTEXT = /[\s)\]}>\-‐‑‒–—―/.,;:!?…。，、！？*_[(]/u;
const FEET_AND_INCHES = /\d\s?['’‘′]\s?\d{1,2}(?:\.\d|[¼½¾])?$/u;

const OPENING_PAIR = /(?<![^\s([—–-])(?:''|‘‘|``)(?=[^\s'‘])/gu;
const OPENING_SINGLE = /(?<![^\s([—–-])['‘](?=[\p{Lu}\p{N}[“"])/gu;

/**
 * Whether two single marks side by side are one double mark in this text (''thus''), and not the end
 * of a quotation inside a quotation. Told by what opens more of its quotations.
 */
export function pairsSingleMarks(text: string): boolean {
  const pairs = text.match(OPENING_PAIR)?.length ?? 0;
  return pairs >= (text.match(OPENING_SINGLE)?.length ?? 0);
}

/**
 * All quotation marks of one line in order: no apostrophes inside words, no marks inside HTML tags or
 * after `=`, no feet and inches.
 *
 * @param text the article's text
 * @param line UTF-16 range without line breaks
 * @param pairs what `pairsSingleMarks` says of the text
 */
export function marksIn(text: string, line: TextRange, pairs: boolean): Mark[] {
  const words = sliceRange(text, line);
  const tags = words.includes("<") ? [...words.matchAll(TAG)] : [];
  const marks: Mark[] = [];
  for (const run of words.matchAll(MARK_RUN)) {
    const inTag = tags.some(
      (tag) => tag.index < run.index && run.index < tag.index + tag[0].length,
    );
    const paired = pairs || marks.some(({ family }) => family === "double");
    if (!inTag) marks.push(...marksOfRun(words, run.index, run[0], line.start, paired));
  }
  return marks;
}

/** Marks that stand side by side share their surroundings: those before and after the run. */
function marksOfRun(
  words: string,
  start: number,
  run: string,
  offset: number,
  paired: boolean,
): Mark[] {
  const before = words.charAt(start - 1);
  const after = words.charAt(start + run.length);
  if (isNoMark(words, start, run, before, after)) return [];
  const opening = OPENING_CONTEXT.test(before || " ") && /\S/u.test(after);
  const closing = /\S/u.test(before) && CLOSING_CONTEXT.test(after || " ");
  const decided = opening !== closing && !isSpacedGuillemet(run, before, after);
  const marks: Mark[] = [];
  let at = offset + start;
  for (const glyph of glyphsOf(run, paired, closing && !opening)) {
    const [family, shape] = SHAPES[glyph] ?? ["double", "either"];
    const role = decided ? (opening ? "open" : "close") : shape;
    const range = { start: at, end: at + glyph.length };
    const spaced = isSpacedGuillemet(glyph, before, after);
    marks.push({ range, family, role, decided: decided || spaced, before, after });
    at = range.end;
  }
  return marks;
}

/** After feet, or where the other straight marks of the line pair off without it. */
function isInches(words: string, start: number): boolean {
  if (FEET_AND_INCHES.test(words.slice(Math.max(0, start - 9), start))) return true;
  if (
    !/\d/u.test(words.charAt(start - 1)) ||
    !/^\s\p{Ll}/u.test(words.slice(start + 1, start + 3))
  ) {
    return false;
  }
  return words.split('"').length % 2 === 0;
}

/** French setting: the space stands on the inner side, « thus ». */
function isSpacedGuillemet(glyph: string, before: string, after: string): boolean {
  if (glyph === "«") return OPENING_CONTEXT.test(before || " ") && /\s/u.test(after);
  return glyph === "»" && /\s/u.test(before) && CLOSING_CONTEXT.test(after || " ");
}

/** An apostrophe inside a word, the value of an attribute, feet and inches. */
function isNoMark(words: string, start: number, run: string, before: string, after: string) {
  if (before === "=") return true;
  if (run === '"') return isInches(words, start);
  const apostrophe = run.length === 1 && SHAPES[run]?.[0] === "single";
  return apostrophe && WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after);
}

/** Cuts a run into marks; of three apostrophes the pair stands outside, so last where it closes. */
function glyphsOf(run: string, paired: boolean, closing: boolean): string[] {
  if (run.length === 1) return [run];
  if (!paired) return [...run];
  if (run === "'''" && closing) return ["'", "''"];
  return run.match(/''|``|‘‘|’’|./gu) ?? [];
}
