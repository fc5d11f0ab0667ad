/**
 * Trains the model that tells quotations from scare quotes, titles and names, and prints its
 * cross-validated figures.
 *
 *     node scripts/train/speech-model.ts LABELLED.jsonl [--errors]
 *
 * A line is an article `{id, text, quotes: [{start, end, direct}], unattributed: [[start, end, words]],
 * ignore: [[start, end]]}`; `direct` is true, "mixed" (a fragment) or false.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { linesOf } from "../../src/analyze/quotes/quotations.ts";
import { type QuotedSpan, quotedSpans } from "../../src/analyze/quotes/spans/spans.ts";
import { isSpeech } from "../../src/analyze/quotes/speech/speech.ts";
import { settingOf } from "../../src/analyze/quotes/speech/speech-setting.ts";
import { speechTraits } from "../../src/analyze/quotes/speech/speech-traits.ts";
import { cleanArticle } from "./clean-article.ts";
import { readJsonLines } from "./json-lines.ts";
import { type Example, softmax, trainSoftmax } from "./softmax.ts";

const MODEL = "src/analyze/quotes/speech/speech-model.json";
const CLASSES = ["full", "fragment", "none"] as const;
const FOLDS = 5;
const PENALTY = 6;
const RAREST_TRAIT = 8;
const LONG_UNLABELLED = 8;

const line = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      direct: z.union([z.boolean(), z.literal("mixed")]),
    }),
  ),
  unattributed: z.array(z.tuple([z.number(), z.number(), z.number()])).default([]),
  ignore: z.array(z.tuple([z.number(), z.number()])).default([]),
});
type Line = z.infer<typeof line>;

interface Observation {
  readonly article: number;
  readonly label: number;
  readonly traits: readonly string[];
  readonly words: number;
  readonly shown: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean", default: false } },
});
const [file = ""] = positionals;
const articles = readJsonLines(file, line);
const observations = articles.flatMap(observe);
const names = frequentTraits(observations);
const numbers = new Map(names.map((name, number) => [name, number]));
const examples = observations.map(
  ({ label, traits }): Example => ({
    label,
    traits: traits.flatMap((trait) => numbers.get(trait) ?? []),
  }),
);

const held = heldOut();
report(held);
const weights = trainSoftmax(examples, names.length, CLASSES.length, PENALTY);
const round = (value: number) => Math.round(value * 100) / 100;
const model = {
  origin: `Trained by scripts/train/speech-model.ts on ${observations.length} quoted spans of ${articles.length} news articles labelled by people (PolNeAR and GGT). ${figures(held)}`,
  classes: CLASSES,
  bias: weights.map((row) => round(row[names.length] ?? 0)),
  weights: Object.fromEntries(
    names.map((name, trait) => [name, weights.map((row) => round(row[trait] ?? 0))]),
  ),
};
writeFileSync(MODEL, `${JSON.stringify(model)}\n`);

function observe(article: Line, number: number): Observation[] {
  const { text } = article;
  const segmented = cleanArticle(article);
  if (segmented === undefined) return [];
  const spans = quotedSpans(text, linesOf(segmented));
  const setting = settingOf(text, spans);
  const labels = labelsOf(article);
  return spans.flatMap((span, index) => {
    const words =
      text.slice(span.range.start, span.range.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const label = labels.of(span);
    if (label === undefined) return [];
    const shown = `${text.slice(Math.max(0, span.outer.start - 60), span.outer.start)}⟦${text.slice(span.outer.start, span.outer.end)}⟧${text.slice(span.outer.end, span.outer.end + 50)}`;
    return [{ article: number, label, traits: speechTraits(setting, index), words, shown }];
  });
}

/** Spans over part of a labelled one, and long ones that nobody labelled, teach nothing. */
function labelsOf(article: Line) {
  const exact = new Map<string, number>();
  const blocked: [number, number][] = article.ignore.map(([start, end]) => [start, end]);
  const key = (start: number, end: number) => {
    const words = article.text.slice(start, end);
    const first = words.search(/[\p{L}\p{N}]/u);
    return first < 0
      ? ""
      : `${start + first}:${start + words.replace(/[^\p{L}\p{N}]+$/u, "").length}`;
  };
  for (const { start, end, direct } of article.quotes) {
    if (direct === false) continue;
    exact.set(key(start, end), direct === true ? 0 : 1);
    blocked.push([start, end]);
  }
  for (const [start, end, words] of article.unattributed) {
    if (words >= LONG_UNLABELLED) blocked.push([start, end]);
    else exact.set(key(start, end), 2);
  }
  return {
    of({ range }: QuotedSpan): number | undefined {
      const own = key(range.start, range.end);
      if (own === "") return undefined;
      const overlaps = blocked.some(([start, end]) => start < range.end && range.start < end);
      return exact.get(own) ?? (overlaps ? undefined : 2);
    },
  };
}

function frequentTraits(all: readonly Observation[]): string[] {
  const counts = new Map<string, number>();
  for (const trait of all.flatMap(({ traits }) => traits)) {
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= RAREST_TRAIT)
    .map(([trait]) => trait)
    .sort();
}

/** Probabilities from models that saw nothing of the same article. */
function heldOut(): number[][] {
  const result: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = examples.filter(
      (_, index) => (observations[index]?.article ?? 0) % FOLDS !== fold,
    );
    const trained = trainSoftmax(others, names.length, CLASSES.length, PENALTY);
    for (const [index, { article }] of observations.entries()) {
      if (article % FOLDS === fold) result[index] = softmax(trained, examples[index]?.traits ?? []);
    }
  }
  return result;
}

function figures(probabilities: readonly number[][]): string {
  const kept = observations.filter(({ words }, index) =>
    isSpeech(probabilities[index] ?? [], words),
  );
  const count = (all: readonly Observation[], label: number) =>
    all.filter((one) => one.label === label).length;
  const full = count(kept, 0);
  const precision = full / (full + count(kept, 2));
  const recall = full / count(observations, 0);
  const percent = (share: number) => (100 * share).toFixed(1);
  return `In ${FOLDS}-fold cross-validation over articles, of quotations against spans nobody is quoted in: precision ${percent(precision)}, recall ${percent(recall)}; ${percent(count(kept, 1) / count(observations, 1))} of fragments kept.`;
}

function report(probabilities: readonly number[][]): void {
  console.log(figures(probabilities));
  if (!values.errors) return;
  for (const [index, { label, words, shown }] of observations.entries()) {
    const chances = probabilities[index] ?? [];
    const wrong = label === 0 ? !isSpeech(chances, words) : label === 2 && isSpeech(chances, words);
    const figure = chances.map((chance) => chance.toFixed(2)).join(" ");
    if (wrong) console.log(`${CLASSES[label]}\t${figure}\t${JSON.stringify(shown)}`);
  }
}
