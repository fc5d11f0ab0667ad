/**
 * Trains the models that tell what each line of a scraped page is, and writes
 * `src/parse/text/line-model.json` and `title-model.json` beside it.
 *
 *     node scripts/train/line-model.ts [--also MORE.jsonl] PAGES.jsonl…
 *         trains on all and writes the models
 *     node scripts/train/line-model.ts [--also MORE.jsonl] --predict OUT.jsonl PAGES.jsonl…
 *         five-fold by site: no page is labelled by a model that saw its site
 *
 * The pages of MORE.jsonl only train, at less weight; `pages-from-html.ts` makes some. So do those of
 * `scripts/train/pages/`, which were written for this project, and altered copies of the labelled ones.
 * OUT.jsonl holds `{id, title, captions, sections}` for the scorer of the import figures.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sliceRange } from "../../src/article/range.ts";
import { sectionsOf } from "../../src/article/section.ts";
import { type LineModels, labelLines } from "../../src/parse/text/label.ts";
import { textArticle } from "../../src/parse/text.ts";
import { alteredPages } from "./altered-pages.ts";
import { foldOf, readPages } from "./labelled-pages.ts";
import { type PreparedPage, preparedPage, trainLineModels, type Weights } from "./line-stack.ts";
import { readOwnFolder } from "./own-pages.ts";

const FOLDS = 5;
const TITLE_ORIGIN =
  "Trained by scripts/train/line-model.ts; one weight for each feature of title-features.ts, in its order.";

/** Pages whose labels a rule gave, of which some are among the others too, count for less. */
const WEIGHT_OF_MORE: Weights = { lines: 0.5, headings: 0.75 };
const OWN_PAGES = "scripts/train/pages";
const WEIGHT_OF_OWN: Weights = { lines: 0.25, headings: 0.15 };
/** Altered copies of a page count for less than the page. */
const ALTERED = 0.4;
const FULL_WEIGHT: Weights = { lines: 1, headings: 1 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { predict: { type: "string" }, also: { type: "string" } },
});
const pages = readPages(positionals);
const more = readPages(values.also === undefined ? [] : [values.also]);
const prepared = [
  ...withAltered(pages, FULL_WEIGHT),
  ...withAltered(more, WEIGHT_OF_MORE),
  ...readOwnFolder(OWN_PAGES).map((page) => preparedPage(page, WEIGHT_OF_OWN)),
];

if (values.predict === undefined) {
  const { titles, ...models } = trainLineModels(prepared);
  writeFileSync("src/parse/text/line-model.json", `${JSON.stringify(models)}\n`);
  const weights = titles.map((weight) => Number(weight.toPrecision(4)));
  const json = JSON.stringify({ origin: TITLE_ORIGIN, weights });
  writeFileSync("src/parse/text/title-model.json", `${json}\n`);
} else {
  const predictions: string[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = trainLineModels(prepared.filter(({ site }) => foldOf(site, FOLDS) !== fold));
    for (const { page, copies } of pages) {
      if (foldOf(copies[0]?.site ?? "", FOLDS) === fold)
        predictions.push(predict(page.id, page.raw, models));
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  writeFileSync(values.predict, `${predictions.join("\n")}\n`);
}

/** Pages in their layouts, and altered copies of the first. */
function withAltered(read: ReturnType<typeof readPages>, weights: Weights): PreparedPage[] {
  const less = { lines: ALTERED * weights.lines, headings: ALTERED * weights.headings };
  return read.flatMap(({ copies }, seed) => [
    ...copies.map((page) => preparedPage(page, weights)),
    ...copies
      .slice(0, 1)
      .flatMap((page) => alteredPages(page, seed))
      .map((page) => preparedPage(page, less)),
  ]);
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
