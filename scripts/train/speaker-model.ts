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
import { type Candidate, type Voice, voiceKey } from "../../src/analyze/quotes/candidates.ts";
import { isSpeaking } from "../../src/analyze/quotes/clauses.ts";
import { CANDIDATE_FEATURES } from "../../src/analyze/quotes/features.ts";
import { Hearing } from "../../src/analyze/quotes/hearing.ts";
import { findQuotations, type Quotation } from "../../src/analyze/quotes/quotations.ts";
import { QUOTE_FEATURES } from "../../src/analyze/quotes/quote-view.ts";
import { type Forest, forestOf, scoresOf } from "../../src/analyze/quotes/ranker.ts";
import { speakerOf } from "../../src/analyze/quotes/speaker.ts";
import { segment } from "../../src/analyze/segments.ts";
import { foldWord } from "../../src/analyze/tokens.ts";
import { parse } from "../../src/parse/parse.ts";
import { boost, type Choices } from "./boosting.ts";

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

const SURE_SHARE = 0.4;
/** What the first pass, which has no model yet, scores the right candidates. */
const RIGHT_SCORE = 3;

const label = z.object({
  start: z.number(),
  end: z.number(),
  direct: z.union([z.boolean(), z.literal("mixed")]),
  speaker: z.string().nullable(),
  speakerKind: z.enum(["name", "nominal", "pronoun", "none"]),
  speakerName: z.string().nullable(),
  speakerSpan: z.tuple([z.number(), z.number()]).nullish(),
  mentionKind: z.string(),
});
type Label = z.infer<typeof label>;
const line = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string().optional(),
  quotes: z.array(label),
});
type Line = z.infer<typeof line>;

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
const articles = readFileSync(file, "utf8")
  .split("\n")
  .filter((json) => json.trim() !== "")
  .map((json) => line.parse(JSON.parse(json)));

interface Prepared {
  readonly article: Line;
  readonly fold: number;
  readonly segmented: ReturnType<typeof segment>;
  readonly quotations: readonly Quotation[];
  readonly labels: readonly (Label | undefined)[];
}

const prepared = articles.flatMap((article, number): Prepared[] => {
  const parsed = parse(
    { text: article.text, mediaType: "text/plain", name: article.id, clean: true },
    { language: "en" },
  );
  if (!parsed.ok) return [];
  const segmented = segment(parsed.value);
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

function labelOf(article: Line, { range }: Quotation): Label | undefined {
  let best: { label: Label; overlap: number } | undefined;
  for (const each of article.quotes) {
    if (each.direct === false) continue;
    const overlap = Math.min(range.end, each.end) - Math.max(range.start, each.start);
    if (
      overlap > 0.6 * Math.min(range.end - range.start, each.end - each.start) &&
      (best === undefined || overlap > best.overlap)
    )
      best = { label: each, overlap };
  }
  return best?.label;
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

/**
 * "X said, according to the Gazette": some put this down to the paper. The program names X, so such a
 * label teaches nothing.
 */
function isRetold(candidates: readonly Candidate[], right: readonly boolean[]): boolean {
  const beside = candidates.filter(
    (candidate, at) =>
      candidate.type === "mention" &&
      candidate.zone === "after" &&
      (right[at] ? candidate.clause.accordingTo : isSpeaking(candidate.clause)),
  );
  const isSource = (candidate: Candidate) => right[candidates.indexOf(candidate)] === true;
  return beside.some(isSource) && !beside.every(isSource);
}

/** Which candidates name the speaker that people marked: the marked phrase, or the same person elsewhere. */
function rightOnes(hearing: Hearing, wanted: Label, candidates: readonly Candidate[]): boolean[] {
  const marked = new Set(markedOnes(hearing, wanted, candidates));
  const name = wanted.speakerKind === "name" ? lastWord(wanted.speakerName ?? "") : "";
  const keys = new Set<string>();
  for (const candidate of marked) {
    const [top] = hearing.voicesOf(candidate);
    if (top !== undefined && top.share > SURE_SHARE) keys.add(voiceKey(top.voice));
  }
  return candidates.map((candidate) => {
    if (marked.has(candidate)) return true;
    if (candidate.type === "mention" && candidate.clause.modifies) return false;
    const [top] = hearing.voicesOf(candidate);
    if (top === undefined || top.share < SURE_SHARE) return false;
    if (name === "") return keys.has(voiceKey(top.voice));
    return (
      top.voice.type === "person" && top.voice.person.keys.includes(name) && fits(top.voice, wanted)
    );
  });
}

/** The phrases inside the marked one that are its head: the name for a name, else the head noun. */
function markedOnes(
  hearing: Hearing,
  wanted: Label,
  candidates: readonly Candidate[],
): Candidate[] {
  const span = wanted.speakerSpan;
  if (!span) return [];
  const inside = candidates.filter(
    (candidate) =>
      candidate.type === "mention" &&
      inSpan(hearing, candidate, span) &&
      !candidate.clause.modifies &&
      !candidate.mention.possessive,
  );
  const typed = inside.filter(
    (candidate) =>
      candidate.type === "mention" &&
      candidate.mention.type ===
        (wanted.speakerKind === "pronoun"
          ? "pronoun"
          : wanted.speakerKind === "nominal"
            ? "nominal"
            : "name"),
  );
  if (wanted.speakerKind !== "name") return (typed.length > 0 ? typed : inside).slice(0, 1);
  const name = lastWord(wanted.speakerName ?? "");
  const named = typed.filter(
    (candidate) =>
      candidate.type === "mention" &&
      candidate.mention.type === "name" &&
      candidate.mention.of.person.keys.includes(name),
  );
  if (named.length > 0) return named.slice(0, 1);
  return wanted.mentionKind === "name" ? typed.slice(0, 1) : inside.slice(0, 1);
}

function fits(voice: Voice, wanted: Label): boolean {
  if (voice.type !== "person") return false;
  const words = (wanted.speakerName ?? "").split(/\s+/u).map(foldWord);
  return (
    words.length < 2 ||
    voice.person.keys.length < 2 ||
    words.filter((word) => voice.person.keys.includes(word)).length >= Math.min(2, words.length)
  );
}

function inSpan(
  { story }: Hearing,
  candidate: Extract<Candidate, { type: "mention" }>,
  [start, end]: readonly [number, number],
): boolean {
  const from = story.tokens[candidate.mention.first]?.start ?? 0;
  const to = story.tokens[candidate.mention.end - 1]?.end ?? 0;
  return from < end && start < to && from >= start - 30;
}

function lastWord(name: string): string {
  const words = name.replace(/ (?:Jr|Sr|III|II)\.?$/u, "").split(/\s+/u);
  return foldWord(words.at(-1) ?? "");
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
            hearing.voicesOf(candidate)[0] !== undefined &&
            voiceKey(hearing.voicesOf(candidate)[0]?.voice ?? choice.voice) ===
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
