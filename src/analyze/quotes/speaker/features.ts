import type { Story } from "../story/story.ts";
import { type Candidate, type MentionCandidate, ZONES } from "./candidates.ts";
import { cap, FAR } from "./distance.ts";
import {
  GAPS,
  MOST_MENTIONS,
  MOST_SPOKEN,
  PHRASE_FEATURES,
  type PhraseView,
} from "./phrase-view.ts";
import type { QuoteView } from "./quote-view.ts";
import { type CandidateContext, RELATION_FEATURES, relationOf } from "./relation.ts";

/** Names of a candidate's own numbers, in the order of `featuresOf`, after those of the quotation. */
export const CANDIDATE_FEATURES: readonly string[] = [...PHRASE_FEATURES, ...RELATION_FEATURES];

const PREVIOUS_TYPE = 11;
const EARLIER_TYPE = 12;

type VoiceCandidate = Exclude<Candidate, MentionCandidate>;

/**
 * The numbers of a phrase as a candidate of a quotation: the quotation's, its own, and those between
 * the two.
 */
export function featuresOfMention(
  story: Story,
  view: QuoteView,
  candidate: MentionCandidate,
  phrase: PhraseView,
  context: CandidateContext,
): number[] {
  const relation = relationOf(story, view, candidate, phrase, context);
  return [...view.features, ...phrase.features, ...relation];
}

/** The numbers of who spoke before as a candidate of a quotation. */
export function featuresOfVoice(
  view: QuoteView,
  { type, voice }: VoiceCandidate,
  context: CandidateContext,
): number[] {
  const person = voice.type === "person" ? voice.person : undefined;
  const index = person?.index ?? -1;
  const phrase = {
    ...NO_PHRASE,
    type: type === "previous" ? PREVIOUS_TYPE : EARLIER_TYPE,
    mentions: Math.min(person?.mentions.length ?? 0, MOST_MENTIONS),
    speaks: Math.min(context.speaks.get(index) ?? 0, MOST_SPOKEN),
    plural: Number(
      voice.type === "phrase" && voice.mention.type === "nominal" && voice.mention.sense.plural,
    ),
  };
  const { previousDistance, around } = view;
  const relation = {
    ...NO_RELATION,
    distance: previousDistance,
    between: cap(context.mentionsBetween(around.first - previousDistance, around.first)),
    namedInQuote: Number(person !== undefined && view.words.has(person.keys.at(-1) ?? "")),
    spoken: Math.min(context.spoken.get(index) ?? 0, MOST_SPOKEN),
    previousConfidence: context.previous?.confidence ?? 0,
    lastSpeakerIs: context.lastSpeakerIs,
  };
  return [
    ...view.features,
    ...PHRASE_FEATURES.map((name) => phrase[name]),
    ...RELATION_FEATURES.map((name) => relation[name]),
  ];
}

type Named<Names extends readonly string[]> = Record<Names[number], number>;

const none = <Names extends readonly string[]>(names: Names) =>
  // what is made of entries has any names to the compiler
  Object.fromEntries(names.map((name) => [name, 0])) as Named<Names>;

/** The numbers of a candidate that no phrase stands for. */
const NO_PHRASE = {
  ...none(PHRASE_FEATURES),
  gap: GAPS.length,
  gapLength: FAR,
  inverted: FAR,
  resolution: 1,
  wordBefore: -1,
  wordAfter: -1,
};
const NO_RELATION = {
  ...none(RELATION_FEATURES),
  zone: ZONES.length,
  afterToQuote: FAR,
  invertedToQuote: FAR,
  isPrevious: 2,
};
