import { isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { type BoostedTrees, classProbabilities } from "../model/trees.ts";
import { acceptedHeadings } from "./accepted-headings.ts";
import { belowNumbered } from "./caption-company.ts";
import { contextFeatures, LINE_CLASSES } from "./context-features.ts";
import { consistencyFeatures } from "./heading-consistency.ts";
import { headingFeatures } from "./heading-features.ts";
import type { HeadingPage } from "./heading-view.ts";
import model from "./line-model.json" with { type: "json" };
import type { PageLine } from "./lines.ts";
import { readNotice } from "./notice.ts";
import { pageFeatures } from "./page-features.ts";
import { picturesHeadings } from "./picture-headings.ts";
import { mayHead, pictureLabels, SURELY_BODY } from "./picture-label.ts";
import { pictureSigns } from "./picture-line.ts";
import type { LineShape } from "./shape.ts";
import { titleLine } from "./title-line.ts";

export type LineLabel = (typeof LINE_CLASSES)[number] | "notice";

/** The trained models of a page's lines; `scripts/train/line-model.ts` makes them. */
export interface LineModels {
  /** What a line is, from its own looks and its neighbours'. */
  readonly lines: BoostedTrees;
  /** The same with what `lines` thinks of the rest of the page. */
  readonly context: BoostedTrees;
  /** Whether a line is a heading. */
  readonly headings: BoostedTrees;
  /** The same with what `headings` thinks of the page's other candidates. */
  readonly consistency: BoostedTrees;
  /** The weights of the title's features, where they are not those of `title-model.json`. */
  readonly titles?: readonly number[];
}

// how much a class must lead, chosen on held-out sites by the script that trains the models
const CAPTION_WEIGHT = 2;
const BODY_WEIGHT = 0.7;
const LIKELY_BODY = 0.9;
const STRETCH = 8;
const STRETCH_LINE = 60;

/** What each line of a page is. */
export function labelLines(
  lines: readonly PageLine[],
  // the JSON is this shape; its inferred type is one of thousands of literals
  models: LineModels = model as LineModels,
): LineLabel[] {
  const { rows, shapes } = pageFeatures(lines);
  const first = rows.map((row) => classProbabilities(models.lines, row));
  const context = contextFeatures(first, shapes);
  const probabilities = rows.map((row, index) =>
    meanOf(first[index], classProbabilities(models.context, [...row, ...(context[index] ?? [])])),
  );
  const words = lines.map((line) => line.words);
  const title = titleLine({ words, shapes, probabilities }, models.titles);
  const page = { words, shapes, probabilities, title };
  return decideLabels(page, headingProbabilities(page, models));
}

/**
 * The two models' mean: they err on different lines, so it is closer to the truth than either (the
 * log loss of held-out lines is two to four per cent lower).
 */
export function meanOf(first: readonly number[] | undefined, second: readonly number[]): number[] {
  return second.map((probability, kind) => (probability + (first?.[kind] ?? probability)) / 2);
}

/** The labels of a page's lines, given what the models think of each. */
export function decideLabels(page: HeadingPage, likely: ReadonlyMap<number, number>): LineLabel[] {
  const { words, shapes, probabilities, title } = page;
  const signs = pictureSigns(words);
  const abovePictures = picturesHeadings(words, shapes, signs, title);
  const accepted = [...acceptedHeadings(page, likely)];
  const headings = new Set([
    ...accepted.filter((index) => !abovePictures.has(index - 1)),
    ...abovePictures,
  ]);
  const likelier = likelyParagraphs(headings, shapes);
  const films = belowNumbered(words, headings);
  const listed = longStretches(shapes);
  const pictures = pictureLabels(signs, (index) => probabilities[index]?.[BODY] ?? 0);
  const headingLabel = (index: number): LineLabel =>
    mayHead(signs.get(index), likely.get(index) ?? 1)
      ? "heading"
      : (pictures.get(index) ?? "heading");
  const bodyLabel = (index: number): LineLabel => {
    const surely = (probabilities[index]?.[BODY] ?? 0) >= SURELY_BODY;
    return pictures.get(index) ?? (listed.has(index) && !surely ? "noise" : "body");
  };
  return words.map((line, index) => {
    const row = probabilities[index] ?? [];
    if (index === title) return "title";
    if (isNotice(line, row)) return "notice";
    if (films.has(index)) return "caption";
    if (headings.has(index)) return headingLabel(index);
    const label = otherLabel(line, row, likelier.has(index) ? 1 : BODY_WEIGHT);
    return label === "body" ? bodyLabel(index) : label;
  });
}

function isNotice(line: string, probabilities: readonly number[]): boolean {
  return readNotice(line) !== undefined && (probabilities[TITLE] ?? 0) < 0.5;
}

const BODY = LINE_CLASSES.indexOf("body");
const TITLE = LINE_CLASSES.indexOf("title");

/** The lines of long stretches without a sentence: menus, tables of figures, lists of places. */
function longStretches(shapes: readonly LineShape[]): Set<number> {
  const found = new Set<number>();
  let start = 0;
  for (const index of [...shapes.keys(), shapes.length]) {
    const shape = shapes[index];
    if (shape && shape.length < STRETCH_LINE && !shape.sentenceEnd) continue;
    if (index - start >= STRETCH) for (let i = start; i < index; i += 1) found.add(i);
    start = index + 1;
  }
  return found;
}

/** The probability that each candidate is a heading, after the consistency pass. */
function headingProbabilities(
  page: HeadingPage,
  models: Pick<LineModels, "headings" | "consistency">,
): Map<number, number> {
  const rows = headingFeatures(page);
  const first = mapValues(rows, (row) => classProbabilities(models.headings, row)[1] ?? 0);
  const consistency = consistencyFeatures(first, page.shapes);
  return mapValues(
    rows,
    (row, index) =>
      classProbabilities(models.consistency, [...row, ...(consistency.get(index) ?? [])])[1] ?? 0,
  );
}

function mapValues<T, U>(map: ReadonlyMap<number, T>, change: (value: T, key: number) => U) {
  return new Map([...map].map(([key, value]) => [key, change(value, key)] as const));
}

/**
 * The first paragraph below each heading, since no heading stands above nothing, and one that ends the
 * page, since a menu would end it where more than the article was copied.
 */
function likelyParagraphs(
  headings: ReadonlySet<number>,
  shapes: readonly LineShape[],
): Set<number> {
  const found = new Set<number>();
  for (const heading of headings) {
    let index = heading + 1;
    while (index < shapes.length && !headings.has(index) && !shapes[index]?.prose) index += 1;
    found.add(index);
  }
  found.add(shapes.length - 1);
  return new Set([...found].filter((index) => shapes[index]?.prose));
}

function otherLabel(line: string, probabilities: readonly number[], bodyWeight: number): LineLabel {
  const [body = 0, heading = 0, noise = 0, caption = 0, meta = 0, title = 0] = probabilities;
  if (body < SURELY_BODY && isCaption(line)) return "caption";
  if (body < LIKELY_BODY && isPromotion(line)) return "noise";
  if (body < LIKELY_BODY && isByline(line)) return "meta";
  const scores = {
    body: bodyWeight * (body + heading),
    noise: noise + title / 2,
    caption: CAPTION_WEIGHT * caption,
    meta: meta + title / 2,
  };
  const order = ["body", "noise", "caption", "meta"] as const;
  return order.reduce((best, label) => (scores[label] > scores[best] ? label : best));
}
