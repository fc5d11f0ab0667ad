/**
 * Trains the models that tell what each line of a scraped page is, and writes
 * `src/parse/text/line-model.json` and `title-model.json` beside it.
 *
 *     node scripts/train/line-model.ts [--also MORE.jsonl] PAGES.jsonl…
 *         trains on all and writes the models
 *     node scripts/train/line-model.ts [--also MORE.jsonl] --predict OUT.jsonl PAGES.jsonl…
 *         five-fold by site: no page is labelled by a model that saw its site
 *
 * The pages of MORE.jsonl only train, at half weight; `pages-from-html.ts` makes some. So do, at a
 * smaller weight, those of `scripts/train/pages/`, which were written for this project.
 * OUT.jsonl holds `{id, title, captions, sections}` for the scorer of the import figures.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sliceRange } from "../../src/article/range.ts";
import { sectionsOf } from "../../src/article/section.ts";
import { type BoostedTrees, classProbabilities } from "../../src/parse/model/trees.ts";
import { contextFeatures, LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { consistencyFeatures } from "../../src/parse/text/heading-consistency.ts";
import { headingFeatures } from "../../src/parse/text/heading-features.ts";
import { type LineModels, labelLines, meanOf } from "../../src/parse/text/label.ts";
import { type PageFeatures, pageFeatures } from "../../src/parse/text/page-features.ts";
import { titleFeatures } from "../../src/parse/text/title-features.ts";
import { titleLine } from "../../src/parse/text/title-line.ts";
import { textArticle } from "../../src/parse/text.ts";
import { type TrainingOptions, trainTrees } from "./boosted-trees.ts";
import { foldOf, readPages, type TrainingPage } from "./labelled-pages.ts";
import { readOwnFolder } from "./own-pages.ts";
import { type TitleExample, trainTitles } from "./title-model.ts";

const FOLDS = 5;
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
  rounds: 120,
  learningRate: 0.05,
  leaves: 5,
  leastHessian: 5,
  ridge: 5,
  featureShare: 0.3,
  rowShare: 0.7,
};
const HEADING = LINE_CLASSES.indexOf("heading");
const TITLE = LINE_CLASSES.indexOf("title");
const TITLE_ORIGIN =
  "Trained by scripts/train/line-model.ts; one weight for each feature of title-features.ts, in its order.";

/** Pages whose labels a rule gave, of which some are among the others too, count for less. */
const WEIGHT_OF_MORE: Weights = { lines: 0.5, headings: 0.5 };
const OWN_PAGES = "scripts/train/pages";
const WEIGHT_OF_OWN: Weights = { lines: 0.25, headings: 0.15 };
const FULL_WEIGHT: Weights = { lines: 1, headings: 1 };

interface Weights {
  readonly lines: number;
  readonly headings: number;
}

interface Prepared extends TrainingPage, PageFeatures {
  readonly weights: Weights;
  readonly inner: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { predict: { type: "string" }, also: { type: "string" } },
});
const pages = readPages(positionals);
const more = readPages(values.also === undefined ? [] : [values.also]);
const prepared = [
  ...pages.flatMap(({ copies }) => copies.map((page) => prepare(page, FULL_WEIGHT))),
  ...more.flatMap(({ copies }) => copies.map((page) => prepare(page, WEIGHT_OF_MORE))),
  ...readOwnFolder(OWN_PAGES).map((page) => prepare(page, WEIGHT_OF_OWN)),
];

if (values.predict === undefined) {
  const { titles, ...models } = trainAll(prepared);
  writeFileSync("src/parse/text/line-model.json", `${JSON.stringify(models)}\n`);
  const weights = titles.map((weight) => Number(weight.toPrecision(4)));
  const json = JSON.stringify({ origin: TITLE_ORIGIN, weights });
  writeFileSync("src/parse/text/title-model.json", `${json}\n`);
} else {
  const predictions: string[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = trainAll(prepared.filter(({ site }) => foldOf(site, FOLDS) !== fold));
    for (const { page, copies } of pages) {
      if (foldOf(copies[0]?.site ?? "", FOLDS) === fold)
        predictions.push(predict(page.id, page.raw, models));
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  writeFileSync(values.predict, `${predictions.join("\n")}\n`);
}

function prepare(page: TrainingPage, weights: Weights): Prepared {
  const inner = foldOf(`${page.site}x`, INNER_FOLDS);
  return { ...page, ...pageFeatures(page.lines), inner, weights };
}

function predict(id: string, raw: string, models: LineModels): string {
  const source = { text: raw, mediaType: "text/plain" as const, name: id };
  const article = textArticle(source, { language: "en" }, (lines) => labelLines(lines, models));
  const sections = (article === undefined ? [] : sectionsOf(article)).map(
    ({ heading, paragraphs }) => ({
      heading: heading ? sliceRange(article?.text ?? "", heading) : null,
      paragraphs: paragraphs.map(({ range }) => sliceRange(article?.text ?? "", range)),
    }),
  );
  return JSON.stringify({ id, title: article?.title, captions: article?.captions ?? [], sections });
}

/** Each model after the first learns from what the one before says of pages it has not seen. */
function trainAll(set: readonly Prepared[]): Required<LineModels> {
  const lineRows = new Map(set.map((page) => [page, page.rows]));
  const first = heldOut(set, lineRows, (pages) => trainLines(pages, lineRows));
  const contextRows = new Map(
    set.map((page) => {
      const context = contextFeatures(first.get(page) ?? [], page.shapes);
      return [page, page.rows.map((row, index) => [...row, ...(context[index] ?? [])])];
    }),
  );
  const second = heldOut(set, contextRows, (pages) => trainLines(pages, contextRows));
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
  const heads = heldOutHeadings(set, candidates);
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

type Rows = ReadonlyMap<Prepared, readonly (readonly number[])[]>;
type CandidateRows = ReadonlyMap<Prepared, ReadonlyMap<number, readonly number[]>>;

/** Long pages count for less, so that a few do not decide everything. */
function trainLines(set: readonly Prepared[], rows: Rows): BoostedTrees {
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

function heldOut(
  set: readonly Prepared[],
  rows: Rows,
  train: (pages: readonly Prepared[]) => BoostedTrees,
): Map<Prepared, number[][]> {
  const found = new Map<Prepared, number[][]>();
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const model = train(set.filter((page) => page.inner !== fold));
    for (const page of set.filter(({ inner }) => inner === fold)) {
      found.set(
        page,
        (rows.get(page) ?? []).map((row) => classProbabilities(model, row)),
      );
    }
  }
  return found;
}

function titleExample(page: Prepared, probabilities: number[][]): TitleExample {
  const words = page.lines.map((line) => line.words);
  const rows = titleFeatures({ words, shapes: page.shapes, probabilities });
  return {
    rows: [...rows.values()],
    right: [...rows.keys()].map((index) => page.labels[index] === TITLE),
    weight: page.weights.lines,
  };
}

function headingRows(
  page: Prepared,
  probabilities: number[][],
  weights: readonly number[],
): Map<number, number[]> {
  const words = page.lines.map((line) => line.words);
  const title = titleLine({ words, shapes: page.shapes, probabilities }, weights);
  return headingFeatures({ words, shapes: page.shapes, probabilities, title });
}

function trainHeadings(set: readonly Prepared[], rows: CandidateRows): BoostedTrees {
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

function heldOutHeadings(
  set: readonly Prepared[],
  rows: CandidateRows,
): Map<Prepared, Map<number, number>> {
  const found = new Map<Prepared, Map<number, number>>();
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const model = trainHeadings(
      set.filter((page) => page.inner !== fold),
      rows,
    );
    for (const page of set.filter(({ inner }) => inner === fold)) {
      const scored = [...(rows.get(page) ?? [])].map(
        ([index, row]) => [index, classProbabilities(model, row)[1] ?? 0] as const,
      );
      found.set(page, new Map(scored));
    }
  }
  return found;
}
