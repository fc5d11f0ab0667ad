import { isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { logit } from "./heading-consistency.ts";
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

const [BODY, HEADING, NOISE, CAPTION] = [0, 1, 2, 3] as const;
const LONGEST = 220;
const LONGEST_PLAIN = 130;
const FARTHEST = 6;

/**
 * Rows of features for the lines that can be headings: those between the title and the last paragraph
 * that are not plainly something else. The page-level part counts how often lines of the same look
 * stand right above prose, whether numbers run on, and whether questions alternate with answers.
 */
export function headingFeatures(page: HeadingPage): Map<number, number[]> {
  const view = viewOf(page);
  const candidates = candidatesOf(view);
  const groups = Map.groupBy(candidates, (index) => view.shape(index).style);
  const heads = new Set(candidates.filter((index) => standsAboveProse(view, index)));
  const headsOfStyle = new Map(
    [...groups].map(([style, group]) => [style, group.filter((index) => heads.has(index)).length]),
  );
  const rows = new Map<number, number[]>();
  for (const index of candidates) {
    const { style } = view.shape(index);
    const kin = (groups.get(style)?.length ?? 1) - 1;
    const above = (headsOfStyle.get(style) ?? 0) - (heads.has(index) ? 1 : 0);
    rows.set(index, [
      ...ownFeatures(view, index),
      ...titleFeatures(view, index),
      ...besideFeatures(view, index, view.next(index)),
      ...besideFeatures(view, index, view.previous(index)),
      // the other candidates of the same style, and how many of them stand above prose
      Math.log1p(kin),
      above,
      kin === 0 ? -1 : above / kin,
      heads.size,
      heads.size / Math.max(1, view.articleLines),
      Math.log1p(candidates.length),
      view.shortShare,
      index < view.first ? 1 : 0,
      Math.log1p(Math.max(0, view.last - index)),
    ]);
  }
  return rows;
}

interface View {
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

function viewOf(page: HeadingPage): View {
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

function candidatesOf(view: View): number[] {
  const { words, title } = view.page;
  return words.flatMap((line, index) => {
    if (index <= title - 1 || index === title || index > view.last) return [];
    if (view.first < 0 || index < view.first - FARTHEST || view.shape(index).length > LONGEST)
      return [];
    if (isPromotion(line) || isByline(line) || isCaption(line) || neverHeads(line)) return [];
    return view.article(index) > 0.25 || looksLikeHeading(view, index) ? [index] : [];
  });
}

function looksLikeHeading(view: View, index: number): boolean {
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
function standsAboveProse(view: View, index: number): boolean {
  if (!looksLikeHeading(view, index) || view.probability(index, NOISE) > 0.9) return false;
  if (view.probability(index, BODY) > 0.95) return false;
  const below = view.captions[index + 1] ? index + 2 : index + 1;
  const shape = view.shape(below);
  const solid = view.article(below) > 0.5 && (shape.length >= 40 || shape.sentenceEnd);
  return solid && shape.length > view.shape(index).length;
}

function ownFeatures(view: View, index: number): number[] {
  const line = view.page.words[index] ?? "";
  const shape = view.shape(index);
  const mark = ENDING.exec(line)?.[1] ?? "none";
  return [
    ...ENDINGS.map((marks) => flag(marks.includes(mark))),
    Math.log1p(shape.length),
    shape.tokens.length,
    flag(!/\p{Ll}/u.test(line)),
    ...view.numbers.features(index),
    flag(/^["“‘']/u.test(line)),
    flag(/^\p{Ll}/u.test(line)),
    asks(line) ? Math.min(5, view.questions) : 0,
    ...shape.features,
    shape.foreign,
    flag(looksLikeHeading(view, index)),
    flag(standsAboveProse(view, index)),
    ...[BODY, HEADING, NOISE, CAPTION].map((kind) => logit(view.probability(index, kind))),
    flag(view.captions[index + 1] ?? false),
    flag(view.captions[index - 1] ?? false),
    view.probability(index - 1, NOISE),
    view.probability(index + 1, NOISE),
    view.shape(index - 1).chunkLines,
    view.shape(index + 1).chunkLines,
  ];
}

/** Which of its longer words stand in the title too, as a share and in number. */
function titleFeatures({ shape, titleWords }: View, index: number): number[] {
  const content = [...new Set(shape(index).content)];
  const shared = content.filter((word) => titleWords.has(word)).length;
  return [shared / Math.max(1, content.length), shared];
}

const ENDING = /([.!?,;:…])["”’)]{0,3}$/u;
const ENDINGS: readonly (readonly string[])[] = [
  ["none"],
  ["?"],
  ["."],
  [":"],
  ["!", "…"],
  [",", ";"],
];

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

/** The nearest line of the article on one side. */
function besideFeatures(view: View, index: number, other: number | undefined): number[] {
  if (other === undefined) return [9, 0, 0, 0, 0, 0, 0];
  const shape = view.shape(other);
  return [
    Math.abs(other - index),
    Math.log1p(shape.length),
    Math.log1p(shape.length) - Math.log1p(view.shape(index).length),
    looksLikeHeading(view, other) ? 1 : 0,
    shape.bullet ? 1 : 0,
    shape.sentenceEnd ? 1 : 0,
    /:$/u.test(view.page.words[other] ?? "") ? 1 : 0,
  ];
}
