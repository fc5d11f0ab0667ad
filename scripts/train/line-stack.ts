/** Trains the models of a page's lines, each on what the one before says of pages it has not seen. */
import { type BoostedTrees, classProbabilities } from "../../src/parse/model/trees.ts";
import { contextFeatures, LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { consistencyFeatures } from "../../src/parse/text/heading-consistency.ts";
import { headingFeatures } from "../../src/parse/text/heading-features.ts";
import { type LineModels, meanOf } from "../../src/parse/text/label.ts";
import { type PageFeatures, pageFeatures } from "../../src/parse/text/page-features.ts";
import { titleFeatures } from "../../src/parse/text/title-features.ts";
import { titleLine } from "../../src/parse/text/title-line.ts";
import { type TrainingOptions, trainTrees } from "./boosted-trees.ts";
import { foldOf, type TrainingPage } from "./labelled-pages.ts";
import { type TitleExample, trainTitles } from "./title-model.ts";

const INNER_FOLDS = 3;
const LINES: TrainingOptions = {
  rounds: 45,
  learningRate: 0.14,
  leaves: 10,
  leastHessian: 6,
  ridge: 4,
  featureShare: 0.25,
  rowShare: 0.6,
};
const HEADINGS: TrainingOptions = {
  rounds: 300,
  learningRate: 0.02,
  leaves: 5,
  leastHessian: 5,
  ridge: 5,
  featureShare: 0.3,
  rowShare: 0.7,
};
const HEADING = LINE_CLASSES.indexOf("heading");
const TITLE = LINE_CLASSES.indexOf("title");

/** How much a page counts for the models of lines and of headings, 1 for one labelled by people. */
export interface Weights {
  readonly lines: number;
  readonly headings: number;
}

/** A page with the features of its lines; `inner` is its fold inside the training set, from 0. */
export interface PreparedPage extends TrainingPage, PageFeatures {
  readonly weights: Weights;
  readonly inner: number;
}

/** Describes a page's lines. Pages of one site are in one inner fold. */
export function preparedPage(page: TrainingPage, weights: Weights): PreparedPage {
  const inner = foldOf(`${page.site}x`, INNER_FOLDS);
  return { ...page, ...pageFeatures(page.lines), inner, weights };
}

/**
 * Each model after the first learns from what the one before says of pages it has not seen (stacked
 * generalisation, Wolpert 1992).
 */
export function trainLineModels(set: readonly PreparedPage[]): Required<LineModels> {
  const lineRows = new Map(set.map((page) => [page, page.rows]));
  const first = heldOut(set, (pages) => trainLines(pages, lineRows), classesBy(lineRows));
  const contextRows = new Map(
    set.map((page) => {
      const context = contextFeatures(first.get(page) ?? [], page.shapes);
      return [page, page.rows.map((row, index) => [...row, ...(context[index] ?? [])])];
    }),
  );
  const second = heldOut(set, (pages) => trainLines(pages, contextRows), classesBy(contextRows));
  const both = new Map(
    set.map((page) => {
      const known = first.get(page) ?? [];
      return [page, (second.get(page) ?? []).map((row, index) => meanOf(known[index], row))];
    }),
  );
  const titles = trainTitles(set.map((page) => titleExample(page, both.get(page) ?? [])));
  const candidates = new Map(
    set.map((page) => [page, headingRows(page, both.get(page) ?? [], titles)]),
  );
  const heads = heldOut(
    set,
    (pages) => trainHeadings(pages, candidates),
    (model, page) => {
      const rows = [...(candidates.get(page) ?? new Map<number, number[]>())];
      return new Map(rows.map(([index, row]) => [index, classProbabilities(model, row)[1] ?? 0]));
    },
  );
  const consistent = new Map(
    set.map((page) => {
      const more = consistencyFeatures(heads.get(page) ?? new Map(), page.shapes);
      const rows = [...(candidates.get(page) ?? new Map<number, number[]>())];
      return [
        page,
        new Map(rows.map(([index, row]) => [index, [...row, ...(more.get(index) ?? [])]])),
      ];
    }),
  );
  return {
    lines: trainLines(set, lineRows),
    context: trainLines(set, contextRows),
    headings: trainHeadings(set, candidates),
    consistency: trainHeadings(set, consistent),
    titles,
  };
}

type Rows = ReadonlyMap<PreparedPage, readonly (readonly number[])[]>;
type CandidateRows = ReadonlyMap<PreparedPage, ReadonlyMap<number, readonly number[]>>;

/** Long pages count for less, so that a few do not decide everything. */
function trainLines(set: readonly PreparedPage[], rows: Rows): BoostedTrees {
  return trainTrees(
    set.flatMap((page) => rows.get(page) ?? []),
    set.flatMap((page) => page.labels),
    LINE_CLASSES,
    LINES,
    set.flatMap(({ lines, weights }) =>
      lines.map(() => weights.lines * Math.min(1, Math.sqrt(100 / lines.length))),
    ),
  );
}

/** What a model says of each page that was trained on the pages of the other inner folds. */
function heldOut<Said>(
  set: readonly PreparedPage[],
  train: (pages: readonly PreparedPage[]) => BoostedTrees,
  say: (model: BoostedTrees, page: PreparedPage) => Said,
): Map<PreparedPage, Said> {
  const found = new Map<PreparedPage, Said>();
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const model = train(set.filter((page) => page.inner !== fold));
    for (const page of set.filter(({ inner }) => inner === fold)) found.set(page, say(model, page));
  }
  return found;
}

function classesBy(rows: Rows): (model: BoostedTrees, page: PreparedPage) => number[][] {
  return (model, page) => (rows.get(page) ?? []).map((row) => classProbabilities(model, row));
}

function titleExample(page: PreparedPage, probabilities: number[][]): TitleExample {
  const words = page.lines.map((line) => line.words);
  const rows = titleFeatures({ words, shapes: page.shapes, probabilities });
  return {
    rows: [...rows.values()],
    right: [...rows.keys()].map((index) => page.labels[index] === TITLE),
    weight: page.weights.lines,
  };
}

function headingRows(
  page: PreparedPage,
  probabilities: number[][],
  weights: readonly number[],
): Map<number, number[]> {
  const words = page.lines.map((line) => line.words);
  const title = titleLine({ words, shapes: page.shapes, probabilities }, weights);
  return headingFeatures({ words, shapes: page.shapes, probabilities, title });
}

function trainHeadings(set: readonly PreparedPage[], rows: CandidateRows): BoostedTrees {
  const examples = set.flatMap((page) =>
    [...(rows.get(page) ?? [])].map(([index, row], _, all) => ({
      row,
      label: page.labels[index] === HEADING ? 1 : 0,
      weight: page.weights.headings * Math.min(1, Math.sqrt(30 / all.length)),
    })),
  );
  return trainTrees(
    examples.map(({ row }) => row),
    examples.map(({ label }) => label),
    ["other", "heading"],
    HEADINGS,
    examples.map(({ weight }) => weight),
  );
}
