/**
 * Trains the summarizer on articles with summaries that people wrote, or measures it.
 *
 *     node scripts/train/summary-model.ts LABELLED.jsonl > src/analyze/summary/summary-model.json
 *     node scripts/train/summary-model.ts LABELLED.jsonl --cross-validate
 *     node scripts/train/summary-model.ts LABELLED.jsonl --ablate
 *     node scripts/train/summary-model.ts LABELLED.jsonl --evaluate    the model as it stands, on other articles
 *
 * Each line of LABELLED is `{id, domain, text, reference}`; a reference is one summary or a list.
 */
import { parseArgs } from "node:util";
import { extractSummary } from "../../src/analyze/summary/extract.ts";
import {
  type SummaryModel,
  summaryModel,
  unpackModel,
} from "../../src/analyze/summary/summary-model.ts";
import { randomFrom } from "./random.ts";
import { type LabelledArticle, readLabelled, scoreSelection } from "./summary/labelled.ts";
import { learn } from "./summary/learn.ts";

const FOLDS = 5;
const GROUPS = [
  "frequency",
  "position",
  "lead",
  "capitals",
  "language",
  "sentence",
  "words",
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "cross-validate": { type: "boolean", default: false },
    ablate: { type: "boolean", default: false },
    evaluate: { type: "boolean", default: false },
    write: { type: "string" },
  },
});

const [file] = positionals;
if (file === undefined) throw new Error("expected a file of labelled articles");
const articles = shuffled(readLabelled(file));

if (values.evaluate) {
  const model = summaryModel();
  report(
    "as it stands",
    articles.map((article) => select(article, model)),
  );
} else if (values.ablate) {
  report("everything", crossValidate());
  for (const group of GROUPS) report(`without ${group}`, crossValidate([group]));
} else if (values["cross-validate"]) {
  const chosen = crossValidate();
  report("cross-validated", chosen);
  if (values.write !== undefined) await writeSummaries(values.write, chosen);
} else {
  process.stdout.write(`${JSON.stringify(learn(articles))}\n`);
}

function crossValidate(without: Parameters<typeof learn>[1] = []): number[][] {
  const chosen: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = articles.filter((_, i) => i % FOLDS !== fold);
    const model = unpackModel(learn(rest, without));
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) chosen[i] = select(article, model);
    });
  }
  return chosen;
}

function select({ document }: LabelledArticle, model: SummaryModel): number[] {
  return [...extractSummary(document, model, { sentences: 3 }, new Set()).sentences];
}

function shuffled(list: LabelledArticle[]): LabelledArticle[] {
  const draw = randomFrom(11);
  const keyed = list.map((article) => ({ article, key: draw() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ article }) => article);
}

/** Prints the gain over the first three sentences by domain, with 95% bootstrap intervals. */
function report(name: string, chosen: readonly (readonly number[])[]): void {
  for (const domain of new Set(articles.map((article) => article.domain))) {
    const gains: number[][] = [[], [], []];
    let words = 0;
    let leadWords = 0;
    articles.forEach((article, i) => {
      if (article.domain !== domain) return;
      const { sentences } = article.document;
      const lead = sentences.slice(0, 3).map(({ index }) => index);
      const ours = scoreSelection(article, chosen[i] ?? []);
      const theirs = scoreSelection(article, lead);
      gains[0]?.push(ours.one - theirs.one);
      gains[1]?.push(ours.two - theirs.two);
      gains[2]?.push(ours.long - theirs.long);
      const length = (indices: readonly number[]) =>
        indices.reduce((sum, index) => sum + (sentences[index]?.words ?? 0), 0);
      words += length(chosen[i] ?? []);
      leadWords += length(lead);
    });
    const n = gains[0]?.length ?? 0;
    const cells = gains.map(interval).join("  ");
    console.log(
      `${name.padEnd(20)} ${domain.padEnd(9)} ${String(n).padStart(4)}  ${cells}  words ${(words / n).toFixed(1)} of ${(leadWords / n).toFixed(1)}`,
    );
  }
}

function interval(gains: readonly number[]): string {
  const draw = randomFrom(7);
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const means = Array.from({ length: 2000 }, () =>
    mean(gains.map(() => gains[Math.floor(draw() * gains.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const sign = (x: number) => `${x < 0 ? "" : "+"}${x.toFixed(2)}`;
  return `${sign(mean(gains))} [${sign(means[50] ?? 0)}, ${sign(means[1949] ?? 0)}]`;
}

async function writeSummaries(path: string, chosen: readonly (readonly number[])[]): Promise<void> {
  const { writeFile } = await import("node:fs/promises");
  const lines = articles.map(({ id, document }, i) => {
    const summary = (chosen[i] ?? []).map((index) => document.sentences[index]?.text).join("\n");
    return JSON.stringify({ id, summary });
  });
  await writeFile(path, `${lines.join("\n")}\n`);
}
