import type { Token } from "../../tokens.ts";
import type { Antecedent } from "../coreference/voice.ts";
import type { Numbers } from "../ranker.ts";
import type { Clause } from "../story/clauses.ts";
import { cueStrength } from "../story/cue-verbs.ts";
import type { Mention } from "../story/mentions.ts";
import { isDeterminer, isPreposition, isVerbHelper } from "../story/noun-phrases.ts";
import type { Story } from "../story/story.ts";
import type { Gap } from "../story/verb-links.ts";
import { cap, FAR } from "./distance.ts";

/** Names of a phrase's numbers, in the order of `PhraseView.features`. */
export const PHRASE_FEATURES = [
  "type",
  "gap",
  "gapLength",
  "afterStrength",
  "inverted",
  "invertedStrength",
  "accordingTo",
  "afterPreposition",
  "addressed",
  "order",
  "signed",
  "embedded",
  "possessive",
  "mentions",
  "speaks",
  "resolution",
  "plural",
  "opensParagraph",
  "quotesInParagraph",
  "firstNaming",
  "wordBefore",
  "wordAfter",
  "tail",
  "paragraphLength",
  "full",
  "titled",
] as const;
type PhraseNumbers = Numbers<typeof PHRASE_FEATURES>;

/** What a phrase looks like, whatever quotation it is asked about. */
export interface PhraseView {
  readonly features: PhraseNumbers;
  /** Index of the person it names or most likely means, or -1. */
  readonly person: number;
}

/** Kinds of gap between a phrase and its verb; one more stands for no verb. */
export const GAPS: readonly Gap[] = ["direct", "appositive", "relative", "other"];
export const MOST_MENTIONS = 20;
export const MOST_SPOKEN = 10;
const MOST_ORDER = 5;
const MOST_RIVALS = 2;
const RIVAL_COST = 0.3;

/**
 * Looks at a phrase of the telling.
 *
 * @param antecedent whom a pronoun or role noun most likely means
 * @param speaks how often each person is the subject of a verb of saying in the whole article
 */
export function viewPhrase(
  story: Story,
  mention: Mention,
  clause: Clause,
  antecedent: Antecedent | undefined,
  speaks: ReadonlyMap<number, number>,
): PhraseView {
  const { paragraphStarts } = story;
  const { paragraph } = mention;
  const { after, before } = clause;
  const naming = mention.type === "name" ? mention.of : undefined;
  const person = naming?.person.index ?? personOf(antecedent);
  const paragraphStart = paragraphStarts[paragraph] ?? 0;
  const features: PhraseNumbers = [
    typeNumber(mention),
    after === undefined ? GAPS.length : GAPS.indexOf(after.gap),
    cap(after?.distance ?? FAR),
    after?.strength ?? 0,
    cap(before?.distance ?? FAR),
    before?.strength ?? 0,
    Number(clause.accordingTo),
    Number(clause.afterPreposition),
    Number(clause.addressed),
    Math.min(clause.order, MOST_ORDER),
    Number(clause.signed),
    Number(clause.embedded),
    Number(mention.possessive),
    Math.min(naming?.person.mentions.length ?? 0, MOST_MENTIONS),
    Math.min(speaks.get(person) ?? 0, MOST_SPOKEN),
    naming === undefined
      ? (antecedent?.probability ?? 0)
      : 1 - RIVAL_COST * Math.min(MOST_RIVALS, naming.rivals.length),
    Number(mention.type === "nominal" && mention.sense.plural),
    Number(mention.first - paragraphStart <= 1),
    Number(story.quotedParagraphs.has(paragraph)),
    Number(naming !== undefined && naming.person.mentions[0] === naming),
    kindOfWord(story, mention.first - 1, mention),
    kindOfWord(story, mention.end, mention),
    cap(tailOf(story, mention)),
    cap((paragraphStarts[paragraph + 1] ?? 0) - paragraphStart),
    Number(naming?.short === false),
    Number(naming?.name.titled === true),
  ];
  return { features, person };
}

function personOf(antecedent: Antecedent | undefined): number {
  return antecedent?.voice.type === "person" ? antecedent.voice.person.index : -1;
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

/** Tokens of the telling from the phrase to the end of its sentence. */
function tailOf({ sentence, quoted, tokens }: Story, mention: Mention): number {
  let at = mention.end;
  while (at < tokens.length && sentence[at] === mention.sentence && (quoted[at] ?? -1) < 0) at += 1;
  return at - mention.end;
}

/** 0 where the sentence or the telling stops; then marks, verbs of saying, and other words by their form. */
function kindOfWord(story: Story, at: number, mention: Mention): number {
  const token = story.tokens[at];
  if (token === undefined || story.sentence[at] !== mention.sentence) return 0;
  if ((story.quoted[at] ?? -1) >= 0) return 1;
  if (token.kind === "mark") return markKind(token);
  const strength = cueStrength(token.key);
  if (strength > 0) return strength === 2 ? 6 : 7;
  return wordKind(token);
}

function markKind({ text }: Token): number {
  if (text === ",") return 2;
  if (text === ":") return 3;
  return /^[.!?…]$/u.test(text) ? 4 : 5;
}

const PRONOUNS = new Set("he she they it i we you".split(" "));

function wordKind({ key, capital }: Token): number {
  if (PRONOUNS.has(key)) return 18;
  if (capital) return 8;
  if (/(?:ed|ied)$/u.test(key)) return 9;
  if (isVerbHelper(key)) return 10;
  if (isPreposition(key)) return 11;
  if (isDeterminer(key)) return 12;
  if (key === "and" || key === "or") return 13;
  if (key === "who" || key === "that" || key === "which") return 14;
  if (key.endsWith("ing")) return 15;
  if (key.endsWith("s")) return 16;
  return 17;
}
