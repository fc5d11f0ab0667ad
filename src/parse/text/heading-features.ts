import { logit } from "./heading-consistency.ts";
import { asks } from "./heading-series.ts";
import {
  BODY,
  CAPTION,
  HEADING,
  type HeadingPage,
  type HeadingView,
  headingCandidates,
  headingView,
  looksLikeHeading,
  NOISE,
  standsAboveProse,
} from "./heading-view.ts";

/**
 * Rows of features for the lines that can be headings: those between the title and the last paragraph
 * that are not plainly something else. The page-level part counts how often lines of the same look
 * stand right above prose, whether numbers run on, and whether questions alternate with answers.
 */
export function headingFeatures(page: HeadingPage): Map<number, number[]> {
  const view = headingView(page);
  const candidates = headingCandidates(view);
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

function ownFeatures(view: HeadingView, index: number): number[] {
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
function titleFeatures({ shape, titleWords }: HeadingView, index: number): number[] {
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
function besideFeatures(view: HeadingView, index: number, other: number | undefined): number[] {
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
