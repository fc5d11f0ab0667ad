import { cueStrength } from "../quotes/story/cue-verbs.ts";
import type { Token } from "../tokens.ts";
import {
  isGivenName,
  NATIONALITIES,
  nounSense,
  OPENERS,
  ORGANISATIONS,
  PLACES,
  SUFFIXES,
} from "./lexicon.ts";
import type { NameKind } from "./name-mention.ts";

const LONGEST_ACRONYM = 5;
/** Surnames such as "Page" and "Story" are short. */
const LONGEST_DOUBTFUL = 5;
/** Words behind a name and a comma in which a role says that the name is a person's. */
const ROLE_REACH = 3;
const PLACE_OPENERS = new Set(
  "new united states north south east west central los las san el saint st port fort mount cape lake hong sierra costa puerto british sri saudi city".split(
    " ",
  ),
);

/** A name among the tokens of its article. */
export interface Named {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly titled: boolean;
}

/** What a name names: by its own words, then by what stands around it. */
export function kindOf(named: Named): NameKind {
  const { tokens, first, keys, titled } = named;
  const hasArticle = tokens[first - 1]?.key === "the" || tokens[first]?.key === "the";
  return (
    bodyKind(named, hasArticle) ??
    (titled ? "person" : ownKind(named, hasArticle || keys[0] === "the"))
  );
}

/** Names of bodies and places by their words: "Acme Corporation", "Department of Justice", "CNN", "New York". */
function bodyKind(named: Named, hasArticle: boolean): NameKind | undefined {
  const { tokens, first, end, keys, titled } = named;
  const hasGiven = isGivenName(keys[0] ?? "") && !hasArticle && keys.length > 1;
  if (endsInBody(keys) && !(hasGiven && keys.length === 2))
    return titled && keys.length === 1 ? "person" : "organisation";
  if (keys.length > 1 && keys.every(isPlaceWord)) return "place";
  if (isThing(keys)) return "organisation";
  if (titled || hasGiven) return undefined;
  return namesBody(tokens.slice(first, end), keys) ? "organisation" : undefined;
}

/** "Clinton Remarks", "Trump Tower Speech". */
function isThing(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? "";
  return (
    keys.length > 1 &&
    key.length > LONGEST_DOUBTFUL &&
    !isGivenName(key) &&
    nounSense(key)?.kind === "document"
  );
}

function endsInBody(keys: readonly string[]): boolean {
  return ORGANISATIONS.has(keys.findLast((key) => !SUFFIXES.has(key)) ?? "");
}

function isPlaceWord(key: string): boolean {
  return PLACES.has(key) || PLACE_OPENERS.has(key);
}

function namesBody(words: readonly Token[], keys: readonly string[]): boolean {
  if (keys.some((key) => ORGANISATIONS.has(key)) || words.some(({ text }) => text === "&"))
    return true;
  return keys.every((key) => key.length === 1) || (keys.length === 1 && isAcronym(words[0]));
}

function isAcronym(word: Token | undefined): boolean {
  return word?.allCapitals === true && word.text.length <= LONGEST_ACRONYM;
}

function ownKind({ tokens, first, end, keys }: Named, hasArticle: boolean): NameKind {
  const [key = ""] = keys;
  if (
    keys.every((each) => PLACES.has(each) || NATIONALITIES.has(each) || PLACE_OPENERS.has(each))
  ) {
    return isGivenName(key) ? "unknown" : "place";
  }
  if (hasArticle) return "unknown";
  if (isGivenName(key) || (key.length === 1 && keys.length > 1)) return "person";
  if (
    keys.length < 2 ||
    keys.length > 4 ||
    keys.some((each) => PLACES.has(each) || NATIONALITIES.has(each) || OPENERS.has(each))
  )
    return "unknown";
  return behavesLikePerson(tokens, first, end) ? "person" : "unknown";
}

/** Whether a name speaks, has an age, a role or a "who". */
export function behavesLikePerson(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  if (next === undefined) return false;
  if (
    next.key === "who" ||
    cueStrength(next.key) === 2 ||
    cueStrength(tokens[first - 1]?.key ?? "") === 2
  )
    return true;
  const afterComma = tokens[end + 1];
  if (next.text !== "," || afterComma === undefined) return false;
  return (
    afterComma.key === "who" ||
    /^\d\d?$/u.test(afterComma.text) ||
    ["a", "an"].includes(afterComma.key) ||
    tokens.slice(end + 1, end + 1 + ROLE_REACH).some(({ key }) => isSingleRole(key))
  );
}

/** "Whitfield, executive director of …". */
function isSingleRole(key: string): boolean {
  const sense = nounSense(key);
  return sense?.kind === "person" && !sense.plural;
}
