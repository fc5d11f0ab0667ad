import type { Candidate, Surroundings, Voice } from "./candidates.ts";
import { ZONES } from "./candidates.ts";
import type { Clause, Gap, VerbLink } from "./clauses.ts";
import { NO_SETTING, SETTING_FEATURES, type Settings } from "./mention-setting.ts";
import type { Mention } from "./mentions.ts";
import { cap, FAR, type QuoteView } from "./quote-view.ts";
import type { Story } from "./story.ts";

/** What was decided about a quotation: its voice and the probability that it is right. */
export interface Decision {
  readonly voice: Voice | undefined;
  readonly confidence: number;
}

/** What the quotations before have shown, and what pronouns resolve to. */
export interface CandidateContext {
  readonly previous: Decision | undefined;
  /** How many quotations each person has had so far. */
  readonly spoken: ReadonlyMap<number, number>;
  /** How often each person is the subject of a verb of saying in the whole article. */
  readonly speaks: ReadonlyMap<number, number>;
  readonly settings: Settings;
  /** The best antecedent of a pronoun or role noun; person -1 for one that has no name. */
  resolution(
    mention: Mention,
  ): { readonly person: number; readonly probability: number } | undefined;
  /** Number of phrases between two tokens of the telling. */
  mentionsBetween(from: number, to: number): number;
  /** The last phrase before the quotation that says something. */
  readonly lastSpeaker: Mention | undefined;
  /** The phrase right before the quotation in its paragraph. */
  readonly lastBefore: Mention | undefined;
}

const FEATURES_OF_CANDIDATE = [
  "type",
  "zone",
  "distance",
  "between",
  "gap",
  "gapLength",
  "afterStrength",
  "afterToQuote",
  "inverted",
  "invertedStrength",
  "invertedToQuote",
  "accordingTo",
  "afterPreposition",
  "addressed",
  "possessive",
  "order",
  "namedInQuote",
  "mentions",
  "spoken",
  "previousConfidence",
  "isPrevious",
  "resolution",
  "plural",
  "isRightSubject",
  "isLeftSubject",
  "quotesBetween",
  "lastBefore",
  "signed",
  "opensParagraph",
  "quotesInParagraph",
  "isLastSpeaker",
  "lastSpeakerIs",
  "embedded",
  "speaks",
  ...SETTING_FEATURES,
] as const;
/** Names of a candidate's own numbers, in the order the model reads them, after those of the quotation. */
export const CANDIDATE_FEATURES: readonly string[] = FEATURES_OF_CANDIDATE;
type CandidateNumbers = Readonly<Record<(typeof FEATURES_OF_CANDIDATE)[number], number>>;

const GAPS: readonly Gap[] = ["direct", "appositive", "relative", "other"];
const PREVIOUS_TYPE = 11;
const EARLIER_TYPE = 12;
const MOST_MENTIONS = 20;
const MOST_SPOKEN = 10;
const MOST_BETWEEN = 6;
const MOST_ORDER = 5;
const RIVAL_COST = 0.3;

/** The numbers of one candidate of a quotation: the quotation's, then its own. */
export function featuresOf(
  story: Story,
  view: QuoteView,
  candidate: Candidate,
  context: CandidateContext,
): number[] {
  const numbers =
    candidate.type === "mention"
      ? ofMention(story, view, candidate, context)
      : ofVoice(view, candidate, context);
  const row = [...view.features];
  for (const name of FEATURES_OF_CANDIDATE) row.push(numbers[name]);
  return row;
}

type MentionCandidate = Extract<Candidate, { type: "mention" }>;

function ofMention(
  story: Story,
  view: QuoteView,
  { mention, clause, zone }: MentionCandidate,
  context: CandidateContext,
): CandidateNumbers {
  const { first, end } = view.around;
  const isAfter = mention.first >= end;
  const resolved = context.resolution(mention);
  const person = mention.type === "name" ? mention.of.person : undefined;
  const index = person?.index ?? resolved?.person ?? -1;
  const rivals = mention.type === "name" ? Math.min(2, mention.of.rivals.length) : 0;
  return {
    type: typeNumber(mention),
    zone: ZONES.indexOf(zone),
    distance: cap(isAfter ? mention.first - end : first - mention.end),
    between: cap(
      isAfter
        ? context.mentionsBetween(end, mention.first)
        : context.mentionsBetween(mention.end, first),
    ),
    ...clauseNumbers(clause, view.around),
    ...context.settings.of(view.around, mention),
    speaks: Math.min(context.speaks.get(index) ?? 0, MOST_SPOKEN),
    possessive: Number(mention.possessive),
    namedInQuote: Number(person !== undefined && view.words.has(person.keys.at(-1) ?? "")),
    mentions: Math.min(person?.mentions.length ?? 0, MOST_MENTIONS),
    spoken: Math.min(context.spoken.get(index) ?? 0, MOST_SPOKEN),
    previousConfidence: context.previous?.confidence ?? 0,
    isPrevious: isPrevious(context.previous?.voice, mention, index),
    resolution: mention.type === "name" ? 1 - RIVAL_COST * rivals : (resolved?.probability ?? 0),
    plural: Number(mention.type === "nominal" && mention.sense.plural),
    isRightSubject: Number(mention === view.rightSubject),
    isLeftSubject: Number(mention === view.leftSubject),
    quotesBetween: quotesBetween(story, view.around, mention),
    lastBefore: Number(mention === context.lastBefore),
    opensParagraph: Number(mention.first - (story.paragraphStarts[mention.paragraph] ?? 0) <= 1),
    quotesInParagraph: Number(story.quotedParagraphs.has(mention.paragraph)),
    isLastSpeaker: Number(mention === context.lastSpeaker),
    lastSpeakerIs: lastSpeakerIs(context),
  };
}

function clauseNumbers(clause: Clause, around: Surroundings) {
  const { after, before } = clause;
  return {
    gap: after === undefined ? GAPS.length : GAPS.indexOf(after.gap),
    gapLength: cap(after?.distance ?? FAR),
    afterStrength: after?.strength ?? 0,
    afterToQuote: toQuote(after, around),
    inverted: cap(before?.distance ?? FAR),
    invertedStrength: before?.strength ?? 0,
    invertedToQuote: toQuote(before, around),
    accordingTo: Number(clause.accordingTo),
    afterPreposition: Number(clause.afterPreposition),
    addressed: Number(clause.addressed),
    order: Math.min(clause.order, MOST_ORDER),
    signed: Number(clause.signed),
    embedded: Number(clause.embedded),
  };
}

/** Signed distance of a verb from the quotation's nearer edge: negative before it. */
function toQuote(link: VerbLink | undefined, { first, end }: Surroundings): number {
  if (link === undefined) return FAR;
  return link.verb >= end ? cap(link.verb - end) : -cap(first - link.verb - 1) - 1;
}

function typeNumber(mention: Mention): number {
  if (mention.type === "name")
    return { person: 0, unknown: 1, organisation: 2, place: 3 }[mention.of.person.kind];
  if (mention.type === "pronoun") {
    if (mention.gender === undefined) return 6;
    return mention.key === mention.gender ? 4 : 5;
  }
  if (mention.sense.kind === "person") return mention.definite ? 7 : 8;
  return mention.sense.kind === "collective" ? 9 : 10;
}

/** Whether the last phrase that says something is the speaker before: 0 unknown, 1 another, 2 the same. */
function lastSpeakerIs({ lastSpeaker, previous, resolution }: CandidateContext): number {
  if (lastSpeaker === undefined) return 0;
  const person =
    lastSpeaker.type === "name" ? lastSpeaker.of.person.index : resolution(lastSpeaker)?.person;
  return isPrevious(previous?.voice, lastSpeaker, person ?? -1);
}

/** 0: nobody spoke before; 1: somebody else; 2: the same. */
function isPrevious(voice: Voice | undefined, mention: Mention, person: number): number {
  if (voice === undefined) return 0;
  const isSame =
    voice.type === "person" ? person === voice.person.index : mention === voice.mention;
  return isSame ? 2 : 1;
}

function quotesBetween(
  { quotes }: Story,
  { quote, first, end }: Surroundings,
  mention: Mention,
): number {
  const [from, to] = mention.first >= end ? [end, mention.first] : [mention.end, first];
  let count = 0;
  const step = mention.first >= end ? 1 : -1;
  for (let at = quote + step; count < MOST_BETWEEN; at += step) {
    const other = quotes[at];
    if (other === undefined || other.first < from || other.first >= to) break;
    count += 1;
  }
  return count;
}

function ofVoice(
  view: QuoteView,
  { type, voice }: Exclude<Candidate, { type: "mention" }>,
  context: CandidateContext,
): CandidateNumbers {
  const person = voice.type === "person" ? voice.person : undefined;
  const { previousDistance, around } = view;
  return {
    type: type === "previous" ? PREVIOUS_TYPE : EARLIER_TYPE,
    zone: ZONES.length,
    distance: previousDistance,
    between: cap(context.mentionsBetween(around.first - previousDistance, around.first)),
    gap: GAPS.length,
    gapLength: FAR,
    afterStrength: 0,
    afterToQuote: FAR,
    inverted: FAR,
    invertedStrength: 0,
    invertedToQuote: FAR,
    accordingTo: 0,
    afterPreposition: 0,
    addressed: 0,
    possessive: 0,
    order: 0,
    namedInQuote: Number(person !== undefined && view.words.has(person.keys.at(-1) ?? "")),
    mentions: Math.min(person?.mentions.length ?? 0, MOST_MENTIONS),
    spoken: Math.min(context.spoken.get(person?.index ?? -1) ?? 0, MOST_SPOKEN),
    previousConfidence: context.previous?.confidence ?? 0,
    isPrevious: 2,
    resolution: 1,
    plural: Number(
      voice.type === "phrase" && voice.mention.type === "nominal" && voice.mention.sense.plural,
    ),
    isRightSubject: 0,
    isLeftSubject: 0,
    quotesBetween: 0,
    lastBefore: 0,
    opensParagraph: 0,
    quotesInParagraph: 0,
    isLastSpeaker: 0,
    lastSpeakerIs: lastSpeakerIs(context),
    signed: 0,
    embedded: 0,
    speaks: Math.min(context.speaks.get(person?.index ?? -1) ?? 0, MOST_SPOKEN),
    ...NO_SETTING,
  };
}
