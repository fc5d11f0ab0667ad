import { isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { LINE_CLASSES } from "./context-features.ts";
import { asks } from "./heading-series.ts";
import { neverHeads } from "./never-heads.ts";
import { type NumberedLines, numberedLines } from "./numbered-lines.ts";
import type { LineShape } from "./shape.ts";

/** What is known of a page before its headings are told: each line's words, looks and class. */
export interface HeadingPage {
  readonly words: readonly string[];
  readonly shapes: readonly LineShape[];
  /** Probabilities of the line model, in the order of `LINE_CLASSES`. */
  readonly probabilities: readonly (readonly number[])[];
  /** Index of the title's line. */
  readonly title: number;
}

export const BODY = LINE_CLASSES.indexOf("body");
export const HEADING = LINE_CLASSES.indexOf("heading");
export const NOISE = LINE_CLASSES.indexOf("noise");
export const CAPTION = LINE_CLASSES.indexOf("caption");
const LONGEST = 220;
const LONGEST_PLAIN = 130;
const FARTHEST = 6;

/** A page with what its heading features are made of; lines are named by their indexes. */
export interface HeadingView {
  readonly page: HeadingPage;
  readonly first: number;
  readonly last: number;
  readonly articleLines: number;
  readonly shortShare: number;
  readonly numbers: NumberedLines;
  readonly questions: number;
  readonly titleWords: ReadonlySet<string>;
  readonly captions: readonly boolean[];
  shape(index: number): LineShape;
  probability(index: number, kind: number): number;
  article(index: number): number;
  next(index: number): number | undefined;
  previous(index: number): number | undefined;
}

/** Looks at a page once for all of its lines. */
export function headingView(page: HeadingPage): HeadingView {
  const { shapes, probabilities, words, title } = page;
  const probability = (index: number, kind: number) => probabilities[index]?.[kind] ?? 0;
  const article = (index: number) =>
    index === title ? 0 : probability(index, BODY) + probability(index, HEADING);
  const likely = shapes.flatMap((_, index) => (article(index) > 0.5 ? [index] : []));
  const paragraphs = likely.filter(
    (index) => index > title && article(index) > 0.6 && (shapes[index]?.length ?? 0) > 60,
  );
  const nearest = (index: number, step: 1 | -1) => {
    for (let i = index + step; Math.abs(i - index) < FARTHEST; i += step) {
      if (article(i) > 0.5) return i;
    }
    return undefined;
  };
  const empty: LineShape = {
    features: [],
    tokens: [],
    content: [],
    notice: false,
    length: 0,
    sentenceEnd: false,
    prose: false,
    bullet: false,
    chunkLines: 0,
    style: "",
    foreign: 0,
  };
  return {
    page,
    first: paragraphs[0] ?? -1,
    last: paragraphs.at(-1) ?? -1,
    articleLines: likely.length,
    shortShare:
      likely.filter((index) => (shapes[index]?.length ?? 0) < 80).length /
      Math.max(1, likely.length),
    numbers: numberedLines(words, shapes),
    titleWords: new Set(shapes[title]?.content),
    questions: words.filter(asks).length,
    captions: words.map((line, index) => isCaption(line) || probability(index, CAPTION) > 0.5),
    shape: (index) => shapes[index] ?? empty,
    probability,
    article,
    next: (index) => nearest(index, 1),
    previous: (index) => nearest(index, -1),
  };
}

/** The lines that can be headings: those between the title and the last paragraph that are not plainly something else. */
export function headingCandidates(view: HeadingView): number[] {
  const { words, title } = view.page;
  return words.flatMap((line, index) => {
    if (index <= title - 1 || index === title || index > view.last) return [];
    if (view.first < 0 || index < view.first - FARTHEST || view.shape(index).length > LONGEST)
      return [];
    if (isPromotion(line) || isByline(line) || isCaption(line) || neverHeads(line)) return [];
    return view.article(index) > 0.25 || looksLikeHeading(view, index) ? [index] : [];
  });
}

/** Whether a line is short, begins like a name or a number and is not closed like a sentence. */
export function looksLikeHeading(view: HeadingView, index: number): boolean {
  const line = view.page.words[index] ?? "";
  const shape = view.shape(index);
  return (
    shape.length <= LONGEST_PLAIN &&
    shape.foreign < 0.4 &&
    /^["“‘'¿(]?[\p{Lu}\p{N}]/u.test(line) &&
    !/[.!,;:…]["”’)]{0,3}$/u.test(line)
  );
}

/** Like a heading by its looks, with prose below it, a caption between them or not. */
export function standsAboveProse(view: HeadingView, index: number): boolean {
  if (!looksLikeHeading(view, index) || view.probability(index, NOISE) > 0.9) return false;
  if (view.probability(index, BODY) > 0.95) return false;
  const below = view.captions[index + 1] ? index + 2 : index + 1;
  const shape = view.shape(below);
  const solid = view.article(below) > 0.5 && (shape.length >= 40 || shape.sentenceEnd);
  return solid && shape.length > view.shape(index).length;
}
