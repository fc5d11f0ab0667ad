import { type Gender, isTitle, type NounSense, nounSense } from "../../people/lexicon.ts";
import type { NameMention } from "../../people/name-mention.ts";
import type { MentionOf, People } from "../../people/people.ts";
import type { Token } from "../../tokens.ts";
import { cueStrength } from "./cue-verbs.ts";
import {
  isDeterminer,
  isPreposition,
  isStating,
  phraseEnd,
  phraseStart,
  withQuantity,
} from "./noun-phrases.ts";
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

/** A name. */
export interface NamedMention extends Placed {
  readonly type: "name";
  readonly of: MentionOf;
}

/** A pronoun; `gender` where it shows one. */
export interface PronounMention extends Placed {
  readonly type: "pronoun";
  readonly key: string;
  readonly gender?: Gender;
}

/** A phrase around a noun that can speak: "the ministry", "a lawyer for the tenants". */
export interface NominalMention extends Placed {
  readonly type: "nominal";
  readonly sense: NounSense;
  /** The head noun. */
  readonly head: string;
  readonly definite: boolean;
  /** One past the last token of the phrase with what follows the head: "of the union". */
  readonly phraseEnd: number;
}

const PRONOUNS = new Map<string, Gender | undefined>([
  ["he", "he"],
  ["she", "she"],
  ["they", undefined],
  ["i", undefined],
  ["we", undefined],
  ["it", undefined],
  ["his", "he"],
  ["him", "he"],
  ["her", "she"],
  ["himself", "he"],
  ["herself", "she"],
]);
const INDEFINITE = new Set("a an one another some two three four several many".split(" "));
/** Nouns that speak without an article. */
const BARE = new Set(
  "police congress staff parliament audio footage graffiti prosecutors".split(" "),
);

/** Every phrase of the telling that can stand for a speaker, in order. */
export function findMentions(story: Story, people: People): Mention[] {
  const named = namedMentions(story, people);
  const inName = new Uint8Array(story.tokens.length);
  for (const { of } of named) inName.fill(1, of.name.first, of.name.end);
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
    first,
    end,
    sentence: story.sentence[end - 1] ?? 0,
    paragraph: story.paragraph[end - 1] ?? 0,
    possessive: story.tokens[end - 1]?.possessive ?? false,
  };
}

function namedMentions(story: Story, people: People): NamedMention[] {
  return people.mentions
    .filter(({ name }) => (story.quoted[name.nameFirst] ?? -1) < 0 && !isCredit(story, name))
    .map((of) => ({ type: "name", of, ...placed(story, of.name.first, of.name.end) }));
}

/** A closing mark, a comma before it or none. */
function isClosed(tokens: readonly Token[], end: number): boolean {
  return /^[”"]$/u.test(tokens[tokens[end]?.text === "," ? end + 1 : end]?.text ?? "");
}

/**
 * "(Dana Whitfield / Harbour News)", the "(HNA) —" of a dateline and a title such as “Knowing Pike”
 * have no part in the telling.
 */
function isCredit({ tokens, quoted }: Story, { first, end }: NameMention): boolean {
  const before = (quoted[first - 1] ?? -1) < 0 ? tokens[first - 1]?.text : undefined;
  const after = tokens[end]?.text ?? "";
  if (end - first > 1 && /^[“"]$/u.test(before ?? "") && isClosed(tokens, end)) return true;
  if (before === "(" && after === ")") return /^[—–-]$/u.test(tokens[end + 1]?.text ?? "");
  return (before === "(" && after === "/") || (before === "/" && after === ")");
}

function pronounAt(story: Story, at: number): PronounMention | undefined {
  const token = story.tokens[at];
  const key = token?.key.split("'")[0] ?? "";
  if (token?.kind !== "word" || !PRONOUNS.has(key)) return undefined;
  const gender = PRONOUNS.get(key);
  const possessive = key === "his" || (key === "her" && isPossessiveHer(story, at));
  return {
    type: "pronoun",
    key,
    ...placed(story, at, at + 1),
    possessive,
    ...(gender && { gender }),
  };
}

function isPossessiveHer({ tokens }: Story, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === "word" && !isPreposition(next.key) && !isDeterminer(next.key);
}

function nominalAt(story: Story, at: number, inName: Uint8Array): NominalMention | undefined {
  const { tokens } = story;
  const token = tokens[at];
  if (token?.kind !== "word" || token.possessive) return undefined;
  const sense = nounSense(token.key);
  if (sense === undefined || isTitleUse(story, at, inName) || isModifier(story, at))
    return undefined;
  if (isStating(token.key, tokens[at - 1]?.key ?? "")) return undefined;
  const first = withQuantity(story, phraseStart(story, at));
  const determiner = tokens[first]?.key ?? "";
  const bare =
    !isDeterminer(determiner) && !tokens.slice(first, at).some(({ possessive }) => possessive);
  const speaksBare = sense.plural || BARE.has(token.key) || token.allCapitals || first < at;
  if (bare && (!speaksBare || cueStrength(token.key) > 0)) return undefined;
  return {
    type: "nominal",
    sense,
    head: token.key,
    definite: !bare && !INDEFINITE.has(determiner),
    ...placed(story, first, at + 1),
    phraseEnd: phraseEnd(story, at + 1),
  };
}

/** "spokesman Josh Schwerin": the noun is part of a name's title. */
function isTitleUse({ tokens }: Story, at: number, inName: Uint8Array): boolean {
  if (inName[at + 1] !== 1 || tokens[at + 1]?.kind !== "word") return false;
  const key = tokens[at]?.key ?? "";
  return isTitle(key) || nounSense(key)?.kind === "person";
}

/** Whether a later noun of the same phrase is the head: "campaign" in "the campaign manager". */
function isModifier({ tokens, quoted }: Story, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "word" || (quoted[at + 1] ?? -1) >= 0 || next.possessive) return false;
  if (isStating(next.key, tokens[at]?.key ?? "")) return false;
  if (nounSense(next.key) !== undefined && cueStrength(next.key) === 0) return true;
  return next.key === "general" || next.key === "elect";
}
