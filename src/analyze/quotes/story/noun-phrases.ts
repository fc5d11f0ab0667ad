import { nounSense } from "../../people/lexicon.ts";
import { cueStrength } from "./cue-verbs.ts";
import words from "./function-words.json" with { type: "json" };
import type { Story } from "./story.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const DETERMINERS = set(words.determiners);
const PREPOSITIONS = set(words.prepositions);
const CONJUNCTIONS = set(words.conjunctions);
const AUXILIARIES = set(words.auxiliaries);
const COMMON_VERBS = set(words.commonVerbs);
const PRONOUNS = set(words.pronouns);
const COUNTS = set("other two three four five six several many some");
const TAIL_OPENERS = set("of for from at to with in");
const TAIL_ADJECTIVES = set("close familiar involved briefed knowledgeable");
const LONGEST_PHRASE = 9;
const LONGEST_TAIL = 14;

/** Whether a folded word is an article, a possessive or the like. */
export function isDeterminer(key: string): boolean {
  return DETERMINERS.has(key);
}

/** Whether a folded word is a form of a frequent verb, none of saying. */
export function isCommonVerb(key: string): boolean {
  return COMMON_VERBS.has(key);
}

/** Whether a folded word is a preposition. */
export function isPreposition(key: string): boolean {
  return PREPOSITIONS.has(key);
}

/** Words that may stand between a subject and its verb: auxiliaries and adverbs. */
export function isVerbHelper(key: string): boolean {
  return AUXILIARIES.has(key) || key.endsWith("ly");
}

/** Whether a word can stand before the head of a noun phrase. */
export function joinsPhrase(key: string): boolean {
  if (
    PREPOSITIONS.has(key) ||
    CONJUNCTIONS.has(key) ||
    AUXILIARIES.has(key) ||
    PRONOUNS.has(key) ||
    COMMON_VERBS.has(key)
  )
    return false;
  return !isPlainCue(key);
}

/** A verb of saying that is no noun too. */
function isPlainCue(key: string): boolean {
  return (
    cueStrength(key) === 2 &&
    /(?:ed|ing|s|said|told|wrote)$/u.test(key) &&
    nounSense(key) === undefined
  );
}

function isTelling({ quoted, sentence }: Story, at: number, like: number): boolean {
  return at >= 0 && (quoted[at] ?? -1) < 0 && sentence[at] === sentence[like];
}

/** First token of the noun phrase whose head stands at `head`. */
export function phraseStart(story: Story, head: number): number {
  const lowest = Math.max(0, head - LONGEST_PHRASE);
  let first = head;
  while (first > lowest && isTelling(story, first - 1, head)) {
    const step = stepBack(story, first - 1);
    if (step === 0) break;
    first -= step;
    const { key = "" } = story.tokens[first] ?? {};
    if (endsPhrase(key)) break;
    // "a promise many people make": before a count stands another determiner or another phrase
    if (COUNTS.has(key) && !DETERMINERS.has(story.tokens[first - 1]?.key ?? "")) break;
  }
  return first;
}

const QUANTITIES = set(
  "hundreds thousands dozens scores tens group groups number crowd crowds majority pair couple handful average percent percentage share half third quarter plurality minority some many most several one two three all each none members",
);

const APPROXIMATIONS = set("about around nearly almost roughly some");

/** "Hundreds of protesters", "a group of students", "about 200 farmers": where the quantity begins, else `first`. */
export function withQuantity(story: Story, first: number): number {
  const { tokens } = story;
  if (tokens[first]?.kind === "number" && APPROXIMATIONS.has(tokens[first - 1]?.key ?? ""))
    return first - 1;
  if (
    tokens[first - 1]?.key !== "of" ||
    !QUANTITIES.has(tokens[first - 2]?.key ?? "") ||
    !isTelling(story, first - 2, first)
  )
    return first;
  return isDeterminer(tokens[first - 2]?.key ?? "") ? first - 2 : phraseStart(story, first - 2);
}

function endsPhrase(key: string): boolean {
  return DETERMINERS.has(key) && !COUNTS.has(key);
}

/** How many tokens up to `at` belong to the phrase that goes on behind it. */
function stepBack(story: Story, at: number): number {
  const token = story.tokens[at];
  if (token === undefined) return 0;
  if (token.text === ",") return isAdjectiveList(story, at) ? 2 : 0;
  if (token.kind === "mark") return 0;
  if (token.key.endsWith("ed") && (isNamePart(story, at - 1) || isVerbOf(story, at))) return 0;
  return DETERMINERS.has(token.key) || joinsPhrase(token.key) ? 1 : 0;
}

/** "Voss rallied supporters": behind a name it is the verb. */
function isNamePart({ tokens }: Story, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" && token.capital && !token.possessive && !DETERMINERS.has(token.key)
  );
}

/** "the mayor rallied supporters", "the board discussed plans": behind a noun that can speak it is the verb. */
function isVerbOf({ tokens }: Story, at: number): boolean {
  const sense = nounSense(tokens[at - 1]?.key ?? "");
  return (
    sense?.kind === "person" || (sense !== undefined && cueStrength(tokens[at]?.key ?? "") > 0)
  );
}

/** "the lanky, bespectacled professor". */
function isAdjectiveList({ tokens }: Story, comma: number): boolean {
  const adjective = tokens[comma - 1];
  if (adjective?.kind !== "word" || adjective.capital || nounSense(adjective.key) !== undefined)
    return false;
  if (tokens[comma + 1]?.capital !== false) return false;
  return DETERMINERS.has(tokens[comma - 2]?.key ?? "");
}

/** One past the last token of the phrase with its "of …", "for …", "close to …" parts; `from` follows the head. */
export function phraseEnd(story: Story, from: number): number {
  const { tokens } = story;
  const opener = TAIL_ADJECTIVES.has(tokens[from]?.key ?? "") ? from + 1 : from;
  if (!TAIL_OPENERS.has(tokens[opener]?.key ?? "")) return from;
  const farthest = Math.min(tokens.length, from + LONGEST_TAIL);
  let kept = from;
  for (let at = opener; at < farthest && isTelling(story, at, from - 1); at += 1) {
    const token = tokens[at];
    if (token === undefined || breaksTail(story, at)) break;
    if (endsTail(token.key) && token.text !== ".") kept = at + 1;
  }
  return kept;
}

function endsTail(key: string): boolean {
  return !TAIL_OPENERS.has(key) && !DETERMINERS.has(key) && key !== "and";
}

function breaksTail({ tokens }: Story, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const { key } = token;
  if (token.kind === "mark")
    return (
      token.text !== "&" &&
      !(token.text === "." && !token.spaced && tokens[at + 1]?.capital === true)
    );
  const { key: before = "" } = tokens[at - 1] ?? {};
  if (isStating(key, before)) return true;
  if (token.capital || TAIL_OPENERS.has(key) || nounSense(key) !== undefined) return false;
  if (AUXILIARIES.has(key) || COMMON_VERBS.has(key) || PREPOSITIONS.has(key)) return true;
  if (CONJUNCTIONS.has(key)) return key !== "and";
  if (DETERMINERS.has(before) && key.endsWith("ing")) return false;
  return cueStrength(key) > 0 || /(?:ing|ed)$/u.test(key);
}

/** "the ad states": behind a noun that can speak it is the verb. */
export function isStating(key: string, before: string): boolean {
  return key === "states" && nounSense(before) !== undefined;
}

/** Whether only words of one noun phrase stand between two tokens. */
export function isOnePhrase({ tokens }: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || DETERMINERS.has(token.key) || !joinsPhrase(token.key))
      return false;
  }
  return true;
}
