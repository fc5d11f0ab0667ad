import { countBy, cumulative } from "./counts.ts";
import type { PageLine } from "./lines.ts";
import { HOLDS_DATE, type LineShape, shapeOf } from "./shape.ts";

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const LEADING_PROSE = 4;
const HEADING_LENGTH = 120;

/** What the lines of a page are described by: one row of numbers a line. */
export interface PageFeatures {
  readonly rows: readonly (readonly number[])[];
  readonly shapes: readonly LineShape[];
}

/** Features of every line by itself, among its neighbours and on its page. */
export function pageFeatures(lines: readonly PageLine[]): PageFeatures {
  const shapes = lines.map(shapeOf);
  const page = pageContext(lines, shapes);
  const rows = shapes.map((shape, index) => [
    ...shape.features,
    ...positionFeatures(page, shape, index),
    ...kinshipFeatures(page, shape, index),
    ...NEIGHBOURS.flatMap((offset) => neighbourFeatures(shapes[index + offset])),
  ]);
  return { rows, shapes };
}

interface PageContext {
  readonly shapes: readonly LineShape[];
  readonly words: readonly string[];
  /** Characters, and those of prose, before each line and in all at the end. */
  readonly before: readonly number[];
  readonly proseBefore: readonly number[];
  readonly firstProse: number;
  readonly lastProse: number;
  /** Index of the closest prose line before and after each line, or -1. */
  readonly previousProse: readonly number[];
  readonly nextProse: readonly number[];
  /** In how many prose lines of the page each word stands. */
  readonly proseVocabulary: ReadonlyMap<string, number>;
  readonly leadVocabulary: ReadonlySet<string>;
  /** The words of four letters and more of each prose line. */
  readonly contents: readonly ReadonlySet<string>[];
  readonly copies: ReadonlyMap<string, number>;
  /** How many lines end in the same two words, as captions by one photographer do. */
  readonly endings: ReadonlyMap<string, number>;
  /** How many lines of a style could be headings. */
  readonly styleCounts: ReadonlyMap<string, number>;
  readonly run: readonly { readonly start: number; readonly end: number }[];
}

function pageContext(lines: readonly PageLine[], shapes: readonly LineShape[]): PageContext {
  const prose = shapes.flatMap((shape, index) => (shape.prose ? [index] : []));
  return {
    shapes,
    words: lines.map((line) => line.words),
    before: cumulative(shapes.map(({ length }) => length)),
    proseBefore: cumulative(shapes.map(({ prose, length }) => (prose ? length : 0))),
    firstProse: prose[0] ?? 0,
    lastProse: prose.at(-1) ?? lines.length,
    previousProse: closest(shapes, 1),
    nextProse: closest(shapes, -1),
    proseVocabulary: countTokens(shapes.filter((shape) => shape.prose)),
    leadVocabulary: new Set(
      prose.slice(0, LEADING_PROSE).flatMap((index) => shapes[index]?.content ?? []),
    ),
    contents: shapes.map(({ prose, content }) => new Set(prose ? content : [])),
    copies: countBy(lines.map((line) => line.words)),
    endings: countBy(shapes.map(ending)),
    styleCounts: countBy(
      shapes.flatMap((shape, index) => (couldHead(shapes, index) ? [shape.style] : [])),
    ),
    run: runsOf(shapes),
  };
}

/** Index of the nearest prose line on one side of each line: before it (1) or after it (-1). */
function closest(shapes: readonly LineShape[], step: 1 | -1): number[] {
  const found = new Array<number>(shapes.length).fill(-1);
  let last = -1;
  for (let i = step === 1 ? 0 : shapes.length - 1; i >= 0 && i < shapes.length; i += step) {
    found[i] = last;
    if (shapes[i]?.prose) last = i;
  }
  return found;
}

/** Stretches of lines that are all prose or all not. */
function runsOf(shapes: readonly LineShape[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, shape] of shapes.entries()) {
    const before = runs.at(-1);
    if (before && shapes[index - 1]?.prose === shape.prose) {
      before.end = index + 1;
      runs.push(before);
    } else {
      runs.push({ start: index, end: index + 1 });
    }
  }
  return runs;
}

function couldHead(shapes: readonly LineShape[], index: number): boolean {
  const shape = shapes[index];
  if (shape === undefined || shape.prose || shape.length > HEADING_LENGTH) return false;
  return shapes[index + 1]?.prose ?? false;
}

function ending(shape: LineShape): string {
  return shape.tokens.length < 3 ? "" : shape.tokens.slice(-2).join(" ");
}

function countTokens(shapes: readonly LineShape[]): Map<string, number> {
  return countBy(shapes.flatMap((shape) => [...new Set(shape.content)]));
}

function positionFeatures(page: PageContext, shape: LineShape, index: number): number[] {
  const total = page.proseBefore.at(-1) ?? 0;
  const before = page.proseBefore[index] ?? 0;
  const count = page.shapes.length;
  const previous = page.previousProse[index] ?? -1;
  const next = page.nextProse[index] ?? -1;
  const run = page.run[index] ?? { start: index, end: index + 1 };
  return [
    Math.min(30, index),
    index / count,
    Math.min(30, count - index),
    total === 0 ? 0 : before / total,
    total === 0 ? 0 : (total - before - (shape.prose ? shape.length : 0)) / total,
    clip(index - page.firstProse, 20),
    clip(page.lastProse - index, 20),
    previous < 0 ? 20 : Math.min(20, index - previous),
    next < 0 ? 20 : Math.min(20, next - index),
    next < 0 ? 0 : Math.log1p(page.shapes[next]?.length ?? 0),
    Math.min(10, run.end - run.start),
    Math.min(10, index - run.start),
    Math.min(10, run.end - index),
    density(page, index - 2, index + 3),
    density(page, index - 5, index),
    density(page, index + 1, index + 6),
    density(page, index - 10, index + 11),
  ];
}

function clip(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}

/** Share of the characters between two lines that are prose. */
function density(page: PageContext, from: number, to: number): number {
  const start = Math.max(0, from);
  const end = Math.min(page.shapes.length, to);
  const prose = (page.proseBefore[end] ?? 0) - (page.proseBefore[start] ?? 0);
  return prose / (1 + (page.before[end] ?? 0) - (page.before[start] ?? 0));
}

/** How a line's words and looks recur on the page. */
function kinshipFeatures(page: PageContext, shape: LineShape, index: number): number[] {
  const { content } = shape;
  const count = Math.max(1, content.length);
  const own = shape.prose ? 1 : 0;
  const known = content.filter((token) => (page.proseVocabulary.get(token) ?? 0) > own).length;
  const next = page.contents[page.nextProse[index] ?? -1];
  const previous = page.contents[page.previousProse[index] ?? -1];
  const line = page.words[index] ?? "";
  return [
    known / count,
    shareIn(page.leadVocabulary, content),
    content.length - known,
    shareIn(next, content),
    shareIn(previous, content),
    Math.min(5, page.copies.get(line) ?? 0),
    shape.tokens.length < 3 ? 0 : Math.min(5, page.endings.get(ending(shape)) ?? 0),
    Math.min(10, page.styleCounts.get(shape.style) ?? 0),
    couldHead(page.shapes, index) ? 1 : 0,
    page.words[index + 1]?.startsWith(line) || page.words[index - 1]?.startsWith(line) ? 1 : 0,
  ];
}

function shareIn(known: ReadonlySet<string> | undefined, content: readonly string[]): number {
  if (known === undefined || known.size === 0) return 0;
  return content.filter((token) => known.has(token)).length / Math.max(1, content.length);
}

function neighbourFeatures(shape: LineShape | undefined): number[] {
  if (shape === undefined) return [-1, -1, -1, -1, -1, -1];
  return [
    Math.log1p(shape.length),
    shape.sentenceEnd ? 1 : 0,
    shape.prose ? 1 : 0,
    shape.bullet ? 1 : 0,
    shape.foreign,
    shape.features[HOLDS_DATE] ?? 0,
  ];
}
