import type { Candidate, Surroundings, Voice } from "./candidates.ts";
import { ZONES } from "./candidates.ts";
import type { Clause, Gap } from "./clauses.ts";
import { cueStrength } from "./cue-verbs.ts";
import type { Mention } from "./mentions.ts";
import type { Quotation } from "./quotations.ts";
import type { Story } from "./story.ts";

/** What was decided about a quotation: its voice and the probability that it is right. */
export interface Decision {
  readonly voice: Voice | undefined;
  readonly confidence: number;
}

/** What a quotation looks like from outside, the same for all its candidates. */
export interface QuoteView {
  readonly around: Surroundings;
  readonly quotation: Quotation;
  readonly features: readonly number[];
  /** Phrases that the clauses beside the quotation make its subject. */
  readonly rightSubject: Mention | undefined;
  readonly leftSubject: Mention | undefined;
  readonly words: ReadonlySet<string>;
}

const GAPS: readonly Gap[] = ["direct", "appositive", "relative", "other"];
const FAR = 99;

export const QUOTE_FEATURES = [
  "colon", "comma", "startsLower", "endsComma", "endsStop", "leftEmpty", "rightEmpty", "leftLength", "rightLength",
  "leftCueToQuote", "rightCueToQuote", "leftCueStrength", "rightCueStrength",
  "previousSameParagraph", "previousDistance", "previousParagraphs", "previousSentence", "continues",
  "firstPerson", "length", "fragment", "hasRightSubject", "hasLeftSubject", "leftNarration",
] as const;
export const CANDIDATE_FEATURES = [
  "type", "zone", "distance", "between", "gap", "gapLength", "afterStrength", "afterToQuote",
  "inverted", "invertedStrength", "invertedToQuote", "accordingTo", "afterPreposition", "addressed", "possessive", "order",
  "namedInQuote", "mentions", "spoken", "previousConfidence", "isPrevious", "resolution", "plural", "isRightSubject", "isLeftSubject",
  "quotesBetween", "lastBefore", "previousIsSubjectBetween",
] as const;
/** Names of all features, in the order the model reads them. */
export const FEATURES: readonly string[] = [...QUOTE_FEATURES, ...CANDIDATE_FEATURES];

const FIRST_PERSON = new Set(["i", "i'm", "i've", "i'd", "i'll", "my", "me", "we", "we're", "we've", "our", "us", "we'll"]);

/** Looks at a quotation from outside. */
export function viewQuote(
  story: Story,
  quotation: Quotation,
  around: Surroundings,
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  starts: readonly number[],
): QuoteView {
  const { tokens, sentence, quotes } = story;
  const { first, end, left, right } = around;
  const leftFrom = sentenceStart(sentence, first, left);
  const rightTo = sentenceEnd(sentence, end, right);
  const before = tokens[first - 1];
  const inside = tokens.slice(first, end).filter((token) => token.kind !== "mark" || /[.,!?…;:—–-]/u.test(token.text));
  const opening = inside.find((token) => token.kind === "word");
  const ending = inside.at(-1)?.text ?? "";
  const leftCue = lastCue(tokens, leftFrom, first);
  const rightCue = firstCue(tokens, end, rightTo);
  const previous = quotes[around.quote - 1];
  const sameParagraph = previous?.paragraph === around.paragraph;
  const words = new Set(inside.map((token) => token.key));
  const near = mentions.slice(starts[around.paragraph] ?? 0, starts[around.paragraph + 1] ?? mentions.length);
  const nearClauses = clauses.slice(starts[around.paragraph] ?? 0, starts[around.paragraph + 1] ?? mentions.length);
  const rightSubject = rightSubjectOf(near, nearClauses, end, rightTo);
  const leftSubject = leftSubjectOf(near, nearClauses, leftFrom, first);
  const features = [
    Number(first > left && before?.text === ":"), Number(first > left && before?.text === ","),
    Number(opening !== undefined && !opening.capital), Number(ending === ","), Number(/[.!?…]/u.test(ending)),
    Number(first === leftFrom), Number(end >= rightTo || tokens[end]?.text === "."), cap(first - leftFrom), cap(rightTo - end),
    leftCue === undefined ? FAR : cap(first - leftCue - 1), rightCue === undefined ? FAR : cap(rightCue - end),
    leftCue === undefined ? 0 : cueStrength(tokens[leftCue]?.key ?? ""), rightCue === undefined ? 0 : cueStrength(tokens[rightCue]?.key ?? ""),
    Number(sameParagraph), previous === undefined ? FAR : cap(first - previous.end), previous === undefined ? FAR : cap(around.paragraph - previous.paragraph),
    Number(previous !== undefined && sentence[previous.end - 1] === sentence[first] ), Number(quotation.continues !== undefined),
    Number([...words].some((word) => FIRST_PERSON.has(word))), cap(inside.length), Number(quotation.form === "fragment"),
    Number(rightSubject !== undefined), Number(leftSubject !== undefined), cap(first - left),
  ];
  return { around, quotation, features, rightSubject, leftSubject, words };
}

function cap(value: number): number {
  return value > FAR ? FAR : value;
}

function sentenceStart(sentence: Int32Array, first: number, left: number): number {
  let at = first;
  while (at > left && sentence[at - 1] === sentence[first]) at -= 1;
  return at;
}

function sentenceEnd(sentence: Int32Array, end: number, right: number): number {
  let at = end;
  while (at < right && sentence[at] === sentence[end]) at += 1;
  return at;
}

function lastCue(tokens: Story["tokens"], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) if (cueStrength(tokens[at]?.key ?? "") > 0) return at;
  return undefined;
}

function firstCue(tokens: Story["tokens"], from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) if (cueStrength(tokens[at]?.key ?? "") > 0) return at;
  return undefined;
}

/** “…,” said X / X said / according to X. */
function rightSubjectOf(mentions: readonly Mention[], clauses: readonly Clause[], end: number, to: number): Mention | undefined {
  for (const [index, mention] of mentions.entries()) {
    const clause = clauses[index];
    if (clause === undefined || mention.first < end || mention.first >= to) continue;
    const verb = clause.before !== undefined && clause.before.verb - end <= 2;
    const subject = mention.first - end <= 2 && clause.after !== undefined && clause.after.gap !== "other" && !mention.possessive;
    if (verb || subject || (clause.accordingTo && mention.first - end <= 4)) return mention;
  }
  return undefined;
}

/** X said: “…”; X, who …, wrote that “…” */
function leftSubjectOf(mentions: readonly Mention[], clauses: readonly Clause[], from: number, first: number): Mention | undefined {
  let best: Mention | undefined;
  for (const [index, mention] of mentions.entries()) {
    const clause = clauses[index];
    if (clause === undefined || mention.first < from || mention.end > first) continue;
    if (clause.accordingTo || (clause.after !== undefined && clause.after.verb < first && clause.after.gap !== "other" && !clause.afterPreposition)) best = mention;
  }
  return best;
}

/** The numbers of one candidate of a quotation, in the order of `FEATURES`. */
export function featuresOf(story: Story, view: QuoteView, candidate: Candidate, context: CandidateContext): number[] {
  const numbers = candidate.type === "mention" ? mentionNumbers(story, view, candidate, context) : voiceNumbers(view, candidate, context);
  return [...view.features, ...numbers];
}

/** What the quotations before have shown, and what pronouns resolve to. */
export interface CandidateContext {
  readonly previous: Decision | undefined;
  readonly spoken: ReadonlyMap<number, number>;
  /** Probability of the best antecedent of a pronoun or role noun. */
  resolution(mention: Mention): { readonly person: number; readonly probability: number } | undefined;
  /** Phrases between two tokens of the telling. */
  mentionsBetween(from: number, to: number): number;
  /** Whether no other phrase stands between this and the quotation. */
  readonly lastBefore: Mention | undefined;
}

function mentionNumbers(story: Story, view: QuoteView, candidate: Extract<Candidate, { type: "mention" }>, context: CandidateContext): number[] {
  const { mention, clause, zone } = candidate;
  const { first, end } = view.around;
  const isAfter = mention.first >= end;
  const distance = isAfter ? mention.first - end : first - mention.end;
  const { after, before } = clause;
  const person = mention.type === "name" ? mention.of.person : undefined;
  const resolved = context.resolution(mention);
  const personIndex = person?.index ?? resolved?.person;
  return [
    typeNumber(mention), ZONES.indexOf(zone), cap(distance),
    cap(isAfter ? context.mentionsBetween(end, mention.first) : context.mentionsBetween(mention.end, first)),
    after === undefined ? GAPS.length : GAPS.indexOf(after.gap), after === undefined ? FAR : cap(after.distance), after?.strength ?? 0,
    after === undefined ? FAR : toQuote(after.verb, first, end),
    before === undefined ? FAR : before.distance, before?.strength ?? 0, before === undefined ? FAR : toQuote(before.verb, first, end),
    Number(clause.accordingTo), Number(clause.afterPreposition), Number(clause.addressed), Number(mention.possessive), Math.min(clause.order, 5),
    Number(person !== undefined && view.words.has(person.keys.at(-1) ?? "")),
    person === undefined ? 0 : Math.min(person.mentions.length, 20),
    personIndex === undefined ? 0 : Math.min(context.spoken.get(personIndex) ?? 0, 10),
    context.previous?.confidence ?? 0, isPrevious(context.previous, mention, personIndex),
    mention.type === "name" ? 1 - 0.3 * Math.min(2, mention.of.rivals.length) : (resolved?.probability ?? 0),
    Number(mention.type === "nominal" && mention.sense.plural),
    Number(mention === view.rightSubject), Number(mention === view.leftSubject),
    quotesBetween(story, view, mention), Number(mention === context.lastBefore), 0,
  ];
}

/** Signed distance of a verb from the quotation's nearer edge: negative before it. */
function toQuote(verb: number, first: number, end: number): number {
  return verb >= end ? cap(verb - end) : -cap(first - verb - 1) - 1;
}

function typeNumber(mention: Mention): number {
  if (mention.type === "name") return { person: 0, unknown: 1, organisation: 2, place: 3 }[mention.of.person.kind];
  if (mention.type === "pronoun") return mention.key === "he" || mention.key === "she" ? 4 : mention.gender !== undefined ? 5 : 6;
  const base = { person: 7, collective: 9, document: 10 }[mention.sense.kind];
  return base === 7 && !mention.definite ? 8 : base;
}

function isPrevious(previous: Decision | undefined, mention: Mention, personIndex: number | undefined): number {
  const voice = previous?.voice;
  if (voice === undefined) return 0;
  if (voice.type === "person") return personIndex === voice.person.index ? 2 : 1;
  return mention === voice.mention ? 2 : 1;
}

function quotesBetween(story: Story, view: QuoteView, mention: Mention): number {
  const { quote, first, end } = view.around;
  let count = 0;
  if (mention.first >= end) {
    for (let next = quote + 1; (story.quotes[next]?.first ?? Number.POSITIVE_INFINITY) < mention.first; next += 1) count += 1;
  } else {
    for (let before = quote - 1; before >= 0 && (story.quotes[before]?.first ?? 0) >= mention.end && (story.quotes[before]?.first ?? 0) < first; before -= 1) count += 1;
  }
  return Math.min(count, 6);
}

function voiceNumbers(view: QuoteView, candidate: Extract<Candidate, { type: "previous" | "earlier" }>, context: CandidateContext): number[] {
  const { voice } = candidate;
  const person = voice.type === "person" ? voice.person : undefined;
  const between = context.mentionsBetween(view.around.first - (view.features[14] ?? 0), view.around.first);
  return [
    candidate.type === "previous" ? 11 : 12, ZONES.length, view.features[14] ?? 0, cap(between),
    GAPS.length, FAR, 0, FAR, FAR, 0, FAR, 0, 0, 0, 0, 0,
    Number(person !== undefined && view.words.has(person.keys.at(-1) ?? "")),
    Math.min(person?.mentions.length ?? 0, 20), person === undefined ? 0 : Math.min(context.spoken.get(person.index) ?? 0, 10),
    context.previous?.confidence ?? 0, 2, 1,
    Number(voice.type === "phrase" && voice.mention.type === "nominal" && voice.mention.sense.plural),
    0, 0, 0, 0, 0,
  ];
}
