/**
 * Trains the model that ranks the possible speakers of a quotation, and prints its cross-validated
 * figures and how well its confidence is calibrated.
 *
 *     node scripts/train/speaker-model.ts LABELLED.jsonl [--held-out PREDICTIONS.jsonl] [--dry] [--seed 7]
 *
 * A line is an article `{id, text, quotes: [{start, end, direct, speaker, speakerKind, speakerName,
 * speakerSpan}]}`; `direct` is true, "mixed" (a fragment) or false. `--held-out` writes what models
 * that saw nothing of an article say about it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { findQuotations, type Quotation } from "../../src/analyze/quotes/quotations.ts";
import { type Forest, forestOf, scoresOf } from "../../src/analyze/quotes/ranker.ts";
import { CANDIDATE_FEATURES } from "../../src/analyze/quotes/speaker/features.ts";
import { Hearing } from "../../src/analyze/quotes/speaker/hearing.ts";
import { QUOTE_FEATURES } from "../../src/analyze/quotes/speaker/quote-view.ts";
import { speakerOf } from "../../src/analyze/quotes/speaker/speaker.ts";
import type { SegmentedArticle } from "../../src/analyze/segments.ts";
import { boost, type Choices } from "./boosting.ts";
import { cleanArticle } from "./clean-article.ts";
import { readJsonLines } from "./json-lines.ts";
import { Calibration } from "./speakers/calibration.ts";
import {
  type LabelledArticle,
  labelledArticle,
  labelOf,
  type SpeakerLabel,
} from "./speakers/labelled.ts";
import { isRetold, isRightVoice, rightOnes } from "./speakers/right-candidates.ts";

const MODEL = "src/analyze/quotes/speaker/speaker-model.json";
const OPTIONS = {
  trees: 90,
  rate: 0.1,
  depth: 6,
  leafWeight: 2,
  penalty: 3,
  columns: 0.6,
  seed: 7,
};

/** What the first pass, which has no model yet, scores the right candidates. */
const RIGHT_SCORE = 3;

/** What the model in use has and training leaves as it is. */
const shipped = z.object({ threshold: z.number() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "held-out": { type: "string" },
    dry: { type: "boolean", default: false },
    trees: { type: "string" },
    folds: { type: "string", default: "5" },
    depth: { type: "string" },
    seed: { type: "string" },
  },
});
const options = {
  ...OPTIONS,
  ...(values.trees && { trees: Number(values.trees) }),
  ...(values.depth && { depth: Number(values.depth) }),
  ...(values.seed && { seed: Number(values.seed) }),
};
const FOLDS = Number(values.folds);
const [file = ""] = positionals;
const articles = readJsonLines(file, labelledArticle);

interface Prepared {
  readonly article: LabelledArticle;
  readonly fold: number;
  readonly segmented: SegmentedArticle;
  readonly quotations: readonly Quotation[];
  readonly labels: readonly (SpeakerLabel | undefined)[];
}

const prepared = articles.flatMap((article, number): Prepared[] => {
  const segmented = cleanArticle(article);
  if (segmented === undefined) return [];
  const quotations = findQuotations(segmented);
  return [
    {
      article,
      fold: number % FOLDS,
      segmented,
      quotations,
      labels: quotations.map((quotation) => labelOf(article, quotation)),
    },
  ];
});

let models: Forest[] = [];
for (let pass = 0; pass < 2; pass += 1) {
  const examples = prepared.map((entry) => examplesOf(entry, models[entry.fold]));
  models = [...Array(FOLDS).keys()].map((fold) =>
    forestOf(
      boost(
        examples.filter((_, at) => prepared[at]?.fold !== fold).flat(),
        pass === 0 ? { ...options, trees: 40 } : options,
      ),
    ),
  );
  report();
}
if (!values.dry) {
  const all = prepared.flatMap((entry) => examplesOf(entry, models[entry.fold]));
  const trees = boost(all, options);
  const { threshold } = shipped.parse(JSON.parse(readFileSync(MODEL, "utf8")));
  const origin = `Trained by scripts/train/speaker-model.ts on ${all.length} quotations of ${articles.length} news articles labelled by people (PolNeAR and GGT).`;
  writeFileSync(
    MODEL,
    `${JSON.stringify({ origin, features: [...QUOTE_FEATURES, ...CANDIDATE_FEATURES], threshold, trees })}\n`,
  );
}

function examplesOf(
  { segmented, quotations, labels }: Prepared,
  trees: Forest | undefined,
): Choices[] {
  const hearing = new Hearing(segmented, quotations);
  const examples: Choices[] = [];
  for (const [index, wanted] of labels.entries()) {
    const { candidates, features } = hearing.candidates(index);
    const right = wanted === undefined ? [] : rightOnes(hearing, wanted, candidates);
    if (wanted !== undefined && !isRetold(candidates, right))
      examples.push({ rows: features, right, weight: 1 });
    const scores =
      trees === undefined
        ? features.map((_, at) => (right[at] ? RIGHT_SCORE : -RIGHT_SCORE))
        : scoresOf(trees, features);
    hearing.decide(index, candidates, scores);
  }
  return examples;
}

/** Prints how well the confidence is calibrated, and writes what was said where that is asked for. */
function report(): void {
  const calibration = new Calibration();
  const lines = prepared.map((entry) =>
    JSON.stringify({ id: entry.article.id, quotes: heldOutQuotes(entry, calibration) }),
  );
  for (const line of calibration.lines()) console.log(line);
  if (values["held-out"]) writeFileSync(values["held-out"], `${lines.join("\n")}\n`);
}

/** The quotations of an article with the speakers that a model which has not seen it gives them. */
function heldOutQuotes(
  { article, fold, segmented, quotations, labels }: Prepared,
  calibration: Calibration,
) {
  const trees = models[fold] ?? forestOf([]);
  const hearing = new Hearing(segmented, quotations);
  return quotations.map(({ range }, index) => {
    const { candidates, features } = hearing.candidates(index);
    const choice = hearing.decide(index, candidates, scoresOf(trees, features));
    const speaker = choice && speakerOf(hearing, choice.voice);
    const wanted = labels[index];
    if (choice && speaker && (wanted?.speakerKind === "name" || wanted?.speakerKind === "nominal"))
      calibration.add(choice.confidence, isRightVoice(hearing, wanted, candidates, choice.voice));
    return {
      text: article.text.slice(range.start, range.end),
      ...range,
      speaker: speaker?.name ?? null,
      confidence: choice?.confidence ?? 0,
      cue: choice?.cue,
    };
  });
}
