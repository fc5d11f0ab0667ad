/**
 * Trains the weights that choose whom a pronoun means, on pronouns whose person people resolved, and
 * prints the cross-validated share of right choices.
 *
 *     node scripts/train/antecedent-model.ts LABELLED.jsonl
 *
 * A line is an article `{id, text, quotes: [{speakerName, speakerSpan, mentionKind}]}`; used are the
 * quotations, direct or not, whose `mentionKind` is "pronoun" and whose speaker has a name.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { ANTECEDENT_FEATURES } from "../../src/analyze/quotes/coreference/antecedents.ts";
import { findQuotations } from "../../src/analyze/quotes/quotations.ts";
import { Hearing } from "../../src/analyze/quotes/speaker/hearing.ts";
import { foldWord } from "../../src/analyze/tokens.ts";
import { cleanArticle } from "./clean-article.ts";
import { readJsonLines } from "./json-lines.ts";

const MODEL = "src/analyze/quotes/coreference/antecedent-model.json";
const FOLDS = 7;
const STEPS = 1500;
const RATE = 0.3;
const PENALTY = 0.1;
/** What grammars and the eye say, where so few examples cannot. */
const PRIOR = new Map(
  Object.entries({
    sentences: -0.5,
    paragraphs: -0.8,
    subject: 0.5,
    speaks: 0.8,
    subjectNearness: 0.8,
    possessive: -1,
    afterPreposition: -0.6,
    genderKnown: 1.2,
    genderClash: -4,
    tallySame: 1,
    tallyOther: -1,
    kindUnknown: -1,
    person: 1,
    count: 0.4,
    nearness: 0.8,
    phrase: -1,
    addressed: -0.8,
    modifies: -1.5,
    speaksCount: 0.7,
    speaksNearness: 1.5,
    embedded: -1.2,
    introduced: 0.8,
    mentionsBetween: -0.3,
    // the examples hold no pronoun of a person without a name
    unnamedJustSpoke: 4,
  }),
);

const line = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      speakerKind: z.string(),
      speakerName: z.string().nullable(),
      speakerSpan: z.tuple([z.number(), z.number()]).nullish(),
      mentionKind: z.string(),
    }),
  ),
});

interface Case {
  readonly article: number;
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
  readonly shown: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean", default: false } },
});
const [file = ""] = positionals;
const cases = readJsonLines(file, line).flatMap(casesOf);

let right = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = train(cases.filter(({ article }) => article % FOLDS !== fold));
  for (const each of cases.filter(({ article }) => article % FOLDS === fold)) {
    const choice = best(weights, each.rows);
    if (choice === each.right) right += 1;
    else if (values.errors) console.log(each.shown, choice, each.right);
  }
}
console.log(
  `${cases.length} pronouns, ${cases.filter((each) => each.right < 0).length} without the right candidate, right ${((100 * right) / cases.length).toFixed(1)}%`,
);
const weights = train(cases);
const origin = `Trained by scripts/train/antecedent-model.ts on ${cases.length} pronouns resolved by people (GGT); ${((100 * right) / cases.length).toFixed(1)}% right in cross-validation by article. The antecedent that scores highest is chosen, or none.`;
const round = (value: number) => Math.round(value * 100) / 100;
writeFileSync(
  MODEL,
  `${JSON.stringify({ origin, none: round(weights[ANTECEDENT_FEATURES.length] ?? 0), weights: Object.fromEntries(ANTECEDENT_FEATURES.map((name, at) => [name, round(weights[at] ?? 0)])) })}\n`,
);

function casesOf(article: z.infer<typeof line>, number: number): Case[] {
  const wanted = article.quotes.filter(
    (quote) => quote.mentionKind === "pronoun" && quote.speakerKind === "name" && quote.speakerSpan,
  );
  const segmented = cleanArticle(article);
  if (wanted.length === 0 || segmented === undefined) return [];
  const hearing = new Hearing(segmented, findQuotations(segmented));
  return wanted.flatMap(({ speakerName, speakerSpan }) => {
    const [start] = speakerSpan ?? [-1];
    const index = hearing.phrases.mentions.findIndex(
      (mention) => hearing.story.tokens[mention.first]?.start === start,
    );
    const pronoun = hearing.phrases.mentions[index];
    if (pronoun?.type !== "pronoun" || pronoun.gender === undefined) return [];
    const candidates = hearing.coreference.candidatesOf(index, pronoun);
    const last = foldWord((speakerName ?? "").split(/\s+/u).at(-1) ?? "");
    const at = candidates.findIndex(
      ({ voice }) => voice.type === "person" && voice.person.keys.includes(last),
    );
    const shown = `${article.id} ${start} ${speakerName}: ${candidates.map(({ voice }) => (voice.type === "person" ? voice.person.keys.join(" ") : "phrase")).join(", ")}`;
    return [
      { article: number, rows: candidates.map(({ features }) => features), right: at, shown },
    ];
  });
}

function scores(weights: readonly number[], rows: Case["rows"]): number[] {
  const none = weights[ANTECEDENT_FEATURES.length] ?? 0;
  return [
    ...rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)),
    none,
  ];
}

function best(weights: readonly number[], rows: Case["rows"]): number {
  const all = scores(weights, rows);
  const at = all.indexOf(Math.max(...all));
  return at === rows.length ? -1 : at;
}

/** Softmax regression over the candidates of each pronoun and "none", by gradient descent towards `PRIOR`. */
function train(examples: readonly Case[]): number[] {
  const prior = [...ANTECEDENT_FEATURES.map((name) => PRIOR.get(name) ?? 0), 0];
  const weights = [...prior];
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => PENALTY * (weight - (prior[at] ?? 0)));
    for (const example of examples) addSlope(slope, weights, example, examples.length);
    for (const [at, value] of slope.entries()) weights[at] = (weights[at] ?? 0) - RATE * value;
  }
  return weights;
}

function addSlope(
  slope: number[],
  weights: readonly number[],
  { rows, right }: Case,
  count: number,
): void {
  const all = scores(weights, rows);
  const top = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  const goal = right < 0 ? rows.length : right;
  const none = new Array<number>(ANTECEDENT_FEATURES.length).fill(0);
  for (const [index, power] of powers.entries()) {
    const error = (power / sum - Number(index === goal)) / count;
    const row = [...(rows[index] ?? none), Number(index === rows.length)];
    for (const [at, value] of row.entries()) slope[at] = (slope[at] ?? 0) + error * value;
  }
}
