/**
 * Trains the model that ranks the possible speakers of a quotation, and prints its cross-validated
 * figures and how well its confidence is calibrated.
 *
 *     node scripts/train/speaker-model.ts LABELLED.jsonl [--held-out PREDICTIONS.jsonl] [--dry]
 *
 * A line is an article `{id, text, quotes: [{start, end, direct, speaker, speakerKind, speakerName,
 * speakerSpan}]}`; `direct` is true, "mixed" (a fragment) or false. `--held-out` writes what models
 * that saw nothing of an article say about it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CANDIDATE_FEATURES } from "../../src/analyze/quotes/features.ts";
import { Hearing } from "../../src/analyze/quotes/hearing.ts";
import { voicesOf } from "../../src/analyze/quotes/likeliest-voice.ts";
import { findQuotations, type Quotation } from "../../src/analyze/quotes/quotations.ts";
import { QUOTE_FEATURES } from "../../src/analyze/quotes/quote-view.ts";
import { type Forest, forestOf, scoresOf } from "../../src/analyze/quotes/ranker.ts";
import { speakerOf } from "../../src/analyze/quotes/speaker.ts";
import { voiceKey } from "../../src/analyze/quotes/voice.ts";
import type { SegmentedArticle } from "../../src/analyze/segments.ts";
import { boost, type Choices } from "./boosting.ts";
import { cleanArticle } from "./clean-article.ts";
import { readJsonLines } from "./json-lines.ts";
import {
  type LabelledArticle,
  labelledArticle,
  labelOf,
  type SpeakerLabel,
} from "./speakers/labelled.ts";
import { isRetold, rightOnes } from "./speakers/right-candidates.ts";

const MODEL = "src/analyze/quotes/speaker-model.json";
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "held-out": { type: "string" },
    dry: { type: "boolean", default: false },
    trees: { type: "string" },
    folds: { type: "string", default: "5" },
    depth: { type: "string" },
  },
});
const options = {
  ...OPTIONS,
  ...(values.trees && { trees: Number(values.trees) }),
  ...(values.depth && { depth: Number(values.depth) }),
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
  const old = JSON.parse(readFileSync(MODEL, "utf8")) as { threshold: number };
  const origin = `Trained by scripts/train/speaker-model.ts on ${all.length} quotations of ${articles.length} news articles labelled by people (PolNeAR and GGT).`;
  writeFileSync(
    MODEL,
    `${JSON.stringify({ origin, features: [...QUOTE_FEATURES, ...CANDIDATE_FEATURES], threshold: old.threshold, trees })}\n`,
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
    if (trees !== undefined) hearing.decide(index, scoresOf(trees, features));
    else
      hearing.decide(
        index,
        features.map((_, at) => (right[at] ? RIGHT_SCORE : -RIGHT_SCORE)),
      );
  }
  return examples;
}

function report(): void {
  const out: string[] = [];
  const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0, count: 0 }));
  for (const { article, fold, segmented, quotations, labels } of prepared) {
    const trees = models[fold] ?? forestOf([]);
    const hearing = new Hearing(segmented, quotations);
    const quotes = quotations.map(({ range }, index) => {
      const { candidates, features } = hearing.candidates(index);
      const scores = scoresOf(trees, features);
      const choice = hearing.decide(index, scores);
      const speaker = choice && speakerOf(hearing, choice.voice);
      const wanted = labels[index];
      if (
        choice &&
        speaker &&
        wanted &&
        (wanted.speakerKind === "name" || wanted.speakerKind === "nominal")
      ) {
        const bin = bins[Math.min(9, Math.floor(choice.confidence * 10))];
        const rights = rightOnes(hearing, wanted, candidates);
        const ok = candidates.some(
          (candidate, at) =>
            rights[at] &&
            voicesOf(candidate, hearing.coreference)[0] !== undefined &&
            voiceKey(voicesOf(candidate, hearing.coreference)[0]?.voice ?? choice.voice) ===
              voiceKey(choice.voice),
        );
        if (bin) {
          bin.said += choice.confidence;
          bin.count += 1;
          bin.right += Number(ok);
        }
      }
      return {
        text: article.text.slice(range.start, range.end),
        ...range,
        speaker: speaker?.name ?? null,
        confidence: choice?.confidence ?? 0,
        cue: choice?.cue,
      };
    });
    out.push(JSON.stringify({ id: article.id, quotes }));
  }
  for (const { said, right, count } of bins)
    if (count > 0)
      console.log(
        `said ${(said / count).toFixed(3)} found ${(right / count).toFixed(3)} n ${count}`,
      );
  if (values["held-out"]) writeFileSync(values["held-out"], `${out.join("\n")}\n`);
}
