import { cueStrength } from "./cue-verbs.ts";
import words from "./function-words.json" with { type: "json" };
import { type Gender, isTitle, type NounSense, nounSense } from "../people/lexicon.ts";
import type { People, Person } from "../people/people.ts";
import type { MentionOf } from "../people/people.ts";
import type { Story } from "./story.ts";

/** A phrase that can stand for a speaker, outside of the quotations. Tokens are the story's. */
export type Mention = NamedMention | PronounMention | NominalMention;

interface Placed {
  readonly first: number;
  /** One past the last token of the phrase's core: name or head noun. */
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly possessive: boolean;
}

export interface NamedMention extends Placed {
  readonly type: "name";
  readonly of: MentionOf;
}

export interface PronounMention extends Placed {
  readonly type: "pronoun";
  readonly key: string;
  readonly gender?: Gender;
}

export interface NominalMention extends Placed {
  readonly type: "nominal";
  readonly sense: NounSense;
  /** The head noun. */
  readonly head: string;
  readonly definite: boolean;
  /** One past the last token of the phrase with what follows the head: "of the union". */
  readonly phraseEnd: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const DETERMINERS = set(words.determiners);
const PREPOSITIONS = set(words.prepositions);
const CONJUNCTIONS = set(words.conjunctions);
export const AUXILIARIES = set(words.auxiliaries);
const COMMON_VERBS = set(words.commonVerbs);
const PRONOUNS = new Map<string, Gender | undefined>([
  ["he", "he"], ["she", "she"], ["they", undefined], ["i", undefined], ["we", undefined], ["it", undefined],
  ["his", "he"], ["him", "he"], ["her", "she"], ["himself", "he"], ["herself", "she"],
]);
const LONGEST_PHRASE = 9;
const LONGEST_TAIL = 14;

export function isPreposition(key: string): boolean {
  return PREPOSITIONS.has(key);
}

export function isConjunction(key: string): boolean {
  return CONJUNCTIONS.has(key);
}

/** Every phrase of the telling that can stand for a speaker, in order. */
export function findMentions(story: Story, people: People): Mention[] {
  const named = namedMentions(story, people);
  const inName = new Uint8Array(story.tokens.length);
  for (const { of } of named) inName.fill(1, of.name.nameFirst, of.name.end);
  const others: Mention[] = [];
  for (let at = 0; at < story.tokens.length; at += 1) {
    if (inName[at] === 1 || (story.quoted[at] ?? -1) >= 0) continue;
    const mention = pronounAt(story, at) ?? nominalAt(story, at, inName);
    if (mention !== undefined) others.push(mention);
  }
  return [...named, ...others].sort((a, b) => a.end - b.end);
}

function placed(story: Story, first: number, end: number): Placed {
  return {
    first, end,
    sentence: story.sentence[end - 1] ?? 0,
    paragraph: story.paragraph[end - 1] ?? 0,
    possessive: story.tokens[end - 1]?.possessive ?? false,
  };
}

function namedMentions(story: Story, people: People): NamedMention[] {
  return people.mentions
    .filter(({ name }) => (story.quoted[name.nameFirst] ?? -1) < 0)
    .map((of) => ({ type: "name", of, ...placed(story, of.name.first, of.name.end) }));
}

function pronounAt(story: Story, at: number): PronounMention | undefined {
  const token = story.tokens[at];
  const key = token?.key.split("'")[0] ?? "";
  if (token?.kind !== "word" || !PRONOUNS.has(key)) return undefined;
  const gender = PRONOUNS.get(key);
  const possessive = key === "his" || (key === "her" && isPossessiveHer(story, at));
  return { type: "pronoun", key, ...placed(story, at, at + 1), possessive, ...(gender && { gender }) };
}

function isPossessiveHer({ tokens }: Story, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === "word" && !PREPOSITIONS.has(next.key) && !DETERMINERS.has(next.key);
}

function nominalAt(story: Story, at: number, inName: Uint8Array): NominalMention | undefined {
  const { tokens } = story;
  const token = tokens[at];
  if (token?.kind !== "word" || token.possessive) return undefined;
  const sense = nounSense(token.key);
  if (sense === undefined || isTitleUse(story, at, inName) || followedByHead(story, at)) return undefined;
  const first = phraseStart(story, at);
  const determiner = tokens[first]?.key ?? "";
  const bare = !DETERMINERS.has(determiner) && tokens[first]?.possessive !== true && !hasPossessive(story, first, at);
  if (bare && !sense.plural && !["police", "congress", "staff", "parliament", "audio", "footage", "graffiti"].includes(token.key) && !token.allCapitals && first === at) return undefined;
  if (cueStrength(token.key) > 0 && bare) return undefined;
  return {
    type: "nominal", sense, head: token.key,
    definite: !bare && determiner !== "a" && determiner !== "an" && determiner !== "one" && determiner !== "another" && determiner !== "some" && determiner !== "two",
    ...placed(story, first, at + 1),
    phraseEnd: phraseEnd(story, at + 1),
  };
}

function hasPossessive({ tokens }: Story, first: number, at: number): boolean {
  for (let index = first; index < at; index += 1) if (tokens[index]?.possessive === true) return true;
  return false;
}

/** "spokesman Josh Schwerin": the noun is part of a name's title. */
function isTitleUse({ tokens }: Story, at: number, inName: Uint8Array): boolean {
  return inName[at + 1] === 1 && tokens[at + 1]?.kind === "word" && (isTitle(tokens[at]?.key ?? "") || nounSense(tokens[at]?.key ?? "")?.kind === "person");
}

/** Whether a later noun of the same phrase is the head: "campaign" in "the campaign manager". */
function followedByHead({ tokens, quoted }: Story, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "word" || (quoted[at + 1] ?? -1) >= 0 || next.possessive) return false;
  if (nounSense(next.key) !== undefined && cueStrength(next.key) === 0) return true;
  return next.key === "general" || next.key === "elect";
}

function phraseStart({ tokens, quoted, sentence }: Story, at: number): number {
  let first = at;
  while (first > 0 && at - first < LONGEST_PHRASE) {
    const before = tokens[first - 1];
    if (before === undefined || (quoted[first - 1] ?? -1) >= 0 || sentence[first - 1] !== sentence[at]) break;
    if (DETERMINERS.has(before.key)) {
      first -= 1;
      if (before.key !== "other" && before.key !== "two" && before.key !== "three") return first;
      continue;
    }
    if (before.kind === "mark" || !joinsPhrase(before.key)) break;
    first -= 1;
  }
  return first;
}

function joinsPhrase(key: string): boolean {
  if (PREPOSITIONS.has(key) || CONJUNCTIONS.has(key) || AUXILIARIES.has(key) || PRONOUNS.has(key) || COMMON_VERBS.has(key)) return false;
  return !(cueStrength(key) === 2 && /(?:ed|ing|s|said|told|wrote)$/u.test(key) && nounSense(key) === undefined);
}

/** Where the phrase ends with its "of …", "for …", "from …" parts. */
function phraseEnd({ tokens, quoted, sentence }: Story, from: number): number {
  let end = from;
  let kept = from;
  while (end < tokens.length && end - from < LONGEST_TAIL) {
    const token = tokens[end];
    if (token === undefined || (quoted[end] ?? -1) >= 0 || sentence[end] !== sentence[from - 1]) break;
    const opensPart = ["of", "for", "from", "at", "to", "with", "in"].includes(token.key);
    if (end === from && !opensPart) break;
    if (token.kind === "mark" && token.text !== "&" && !(token.text === "." && !token.spaced && tokens[end + 1]?.capital === true)) break;
    if (!opensPart && stopsTail(tokens, end)) break;
    end += 1;
    if (!opensPart && !DETERMINERS.has(token.key)) kept = end;
  }
  return kept;
}

function stopsTail(tokens: Story["tokens"], at: number): boolean {
  const token = tokens[at];
  const key = token?.key ?? "";
  if (token?.capital === true) return false;
  if (AUXILIARIES.has(key) || COMMON_VERBS.has(key) || (CONJUNCTIONS.has(key) && key !== "and") || (PREPOSITIONS.has(key) && key !== "on")) return true;
  return cueStrength(key) > 0 && nounSense(key) === undefined;
}

/** The person a mention names, where it names one. */
export function personOf(mention: Mention): Person | undefined {
  return mention.type === "name" ? mention.of.person : undefined;
}
