import type { Voice } from "../coreference/voice.ts";
import type { Numbers } from "../ranker.ts";
import type { Mention } from "../story/mentions.ts";
import type { Story } from "../story/story.ts";
import type { VerbLink } from "../story/verb-links.ts";
import { type MentionCandidate, ZONES } from "./candidates.ts";
import { cap, FAR } from "./distance.ts";
import type { MarkCounts } from "./mark-counts.ts";
import { MOST_SPOKEN, type PhraseView } from "./phrase-view.ts";
import type { QuoteView } from "./quote-view.ts";
import type { Surroundings } from "./surroundings.ts";

/** What was decided about a quotation: its voice and the probability that it is right. */
export interface Decision {
  readonly voice: Voice | undefined;
  readonly confidence: number;
}

/** What the quotations before have shown, and what stands around this one. */
export interface CandidateContext {
  readonly previous: Decision | undefined;
  /** How many quotations each person has had so far. */
  readonly spoken: ReadonlyMap<number, number>;
  /** How often each person is the subject of a verb of saying in the whole article. */
  readonly speaks: ReadonlyMap<number, number>;
  readonly marks: MarkCounts;
  /** Number of phrases between two tokens of the telling. */
  mentionsBetween(from: number, to: number): number;
  /** The last phrase before the quotation that says something. */
  readonly lastSpeaker: Mention | undefined;
  /** Whether that is who spoke before: 0 unknown, 1 another, 2 the same. */
  readonly lastSpeakerIs: number;
  /** The phrase right before the quotation in its paragraph. */
  readonly lastBefore: Mention | undefined;
}

/** Names of the numbers between a candidate and its quotation, in the order of `relation`. */
export const RELATION_FEATURES = [
  "zone",
  "distance",
  "between",
  "afterToQuote",
  "invertedToQuote",
  "namedInQuote",
  "spoken",
  "previousConfidence",
  "isPrevious",
  "isRightSubject",
  "isLeftSubject",
  "quotesBetween",
  "lastBefore",
  "isLastSpeaker",
  "lastSpeakerIs",
  "breaks",
  "commas",
  "sentencesBetween",
] as const;
type RelationNumbers = Numbers<typeof RELATION_FEATURES>;

const MOST_BETWEEN = 6;
const MOST_MARKS = 5;
const MOST_SENTENCES = 8;

/** The numbers between a phrase and a quotation. */
export function relationOf(
  story: Story,
  view: QuoteView,
  { mention, clause, zone }: MentionCandidate,
  { person }: PhraseView,
  context: CandidateContext,
): RelationNumbers {
  const { around } = view;
  const { first, end } = around;
  const [from, to] = mention.first >= end ? [end, mention.first] : [mention.end, first];
  const told = (at: number) => story.toldSentence[at] ?? 0;
  const surname = mention.type === "name" ? (mention.of.person.keys.at(-1) ?? "") : undefined;
  return [
    ZONES.indexOf(zone),
    cap(to - from),
    cap(context.mentionsBetween(from, to)),
    toQuote(clause.after, around),
    toQuote(clause.before, around),
    Number(surname !== undefined && view.words.has(surname)),
    Math.min(context.spoken.get(person) ?? 0, MOST_SPOKEN),
    context.previous?.confidence ?? 0,
    isPrevious(context.previous?.voice, mention, person),
    Number(mention === view.rightSubject),
    Number(mention === view.leftSubject),
    quotesBetween(story, around, from, to),
    Number(mention === context.lastBefore),
    Number(mention === context.lastSpeaker),
    context.lastSpeakerIs,
    Math.min(context.marks.breaks(from, to), MOST_MARKS),
    Math.min(context.marks.commas(from, to), MOST_MARKS),
    Math.min(Math.abs(told(mention.first) - told(first)), MOST_SENTENCES),
  ];
}

/** Signed distance of a verb from the quotation's nearer edge: negative before it. */
function toQuote(link: VerbLink | undefined, { first, end }: Surroundings): number {
  if (link === undefined) return FAR;
  return link.verb >= end ? cap(link.verb - end) : -cap(first - link.verb - 1) - 1;
}

/** Whether a phrase means who spoke before. 0: nobody did; 1: somebody else; 2: the same. */
export function isPrevious(voice: Voice | undefined, mention: Mention, person: number): number {
  if (voice === undefined) return 0;
  const isSame =
    voice.type === "person" ? person === voice.person.index : mention === voice.mention;
  return isSame ? 2 : 1;
}

function quotesBetween(
  { quotes }: Story,
  { quote, end }: Surroundings,
  from: number,
  to: number,
): number {
  let count = 0;
  const step = from === end ? 1 : -1;
  for (let at = quote + step; count < MOST_BETWEEN; at += step) {
    const other = quotes[at];
    if (other === undefined || other.first < from || other.first >= to) break;
    count += 1;
  }
  return count;
}
