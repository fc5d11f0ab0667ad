import type { Token } from "../tokens.ts";
import {
  CALENDAR,
  type Gender,
  givenNameGender,
  HEADLINE_ROLES,
  isGivenName,
  isTitle,
  NATIONALITIES,
  nounSense,
  OPENERS,
  ORGANISATIONS,
  PLACES,
  SUFFIXES,
  titleGender,
} from "./lexicon.ts";
import { kindOf } from "./name-kind.ts";
import type { NameMention, NamingText } from "./name-mention.ts";
import { isOffice } from "./offices.ts";

/** The name in a capitalised run, its titles told apart; undefined when the run names nobody. */
export function nameIn(
  { tokens }: NamingText,
  start: number,
  stop: number,
): NameMention | undefined {
  const [first, end] = trimmed(tokens, start, stop);
  const nameFirst = afterTitles(tokens, first, end);
  const keys = nameKeys(tokens, nameFirst, end);
  const isArticle = keys.length === 1 && keys[0] === "a";
  if (keys.length === 0 || isArticle || isOffice(tokens, first, nameFirst, end)) return undefined;
  const titled = hasTitle(tokens, first, nameFirst);
  const kind = kindOf({ tokens, first: nameFirst, end, keys, titled });
  const isShort = keys.length === 1 && (kind === "unknown" || kind === "place");
  const doubtful = isShort && !titled && isCommonWord(keys[0] ?? "");
  const shown = shownGender(tokens, first, nameFirst);
  const gender = shown ?? givenGender(keys);
  const genderSure = shown !== undefined;
  const possessive = tokens[end - 1]?.possessive === true;
  return {
    first,
    end,
    nameFirst,
    keys,
    kind,
    titled,
    possessive,
    doubtful,
    genderSure,
    ...(gender && { gender }),
  };
}

/** Without marks at either end and what a headline says somebody is: "Whitfield Aide". */
function trimmed(tokens: readonly Token[], start: number, stop: number): [number, number] {
  let first = start;
  let end = stop;
  while (first < end && tokens[first]?.kind !== "word") first += 1;
  while (end > first && tokens[end - 1]?.kind !== "word") end -= 1;
  while (end - first > 1 && HEADLINE_ROLES.has(tokens[end - 1]?.key ?? "")) end -= 1;
  return [first, end];
}

function isCommonWord(key: string): boolean {
  if (
    key === "i" ||
    OPENERS.has(key) ||
    NATIONALITIES.has(key) ||
    CALENDAR.has(key) ||
    isTitle(key)
  )
    return true;
  return nounSense(key) !== undefined && !isGivenName(key);
}

/** Where the name itself begins: after the last title, place or nationality that leaves a name. */
function afterTitles(tokens: readonly Token[], first: number, end: number): number {
  const last = withoutSuffix(tokens, first, end);
  let from = first;
  for (let at = first; at < last - 1; at += 1) {
    if (
      isTitle(tokens[at]?.key ?? "") &&
      tokens[at]?.possessive !== true &&
      !isMiddleName(tokens, at, from)
    )
      from = at + 1;
  }
  while (from < last && tokens[from]?.kind === "mark") from += 1;
  return withoutPlaces(tokens, from, last);
}

/** "Martin Luther King Day" is no king. */
function isMiddleName(tokens: readonly Token[], at: number, from: number): boolean {
  const key = tokens[at]?.key ?? "";
  return at > from && isGivenName(key) && isGivenName(tokens[at - 1]?.key ?? "");
}

function withoutSuffix(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (
    last > first + 1 &&
    (SUFFIXES.has(tokens[last - 1]?.key ?? "") || tokens[last - 1]?.kind === "mark")
  )
    last -= 1;
  return last;
}

/** Drops a place, nationality or body before a given name: "Texas Republican Ted Cruz". */
function withoutPlaces(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.key === "of") return afterOffice(tokens, from, end);
  if (ORGANISATIONS.has(tokens[end - 1]?.key ?? "")) return from;
  for (let at = from + 1; at < end - 1; at += 1) {
    if (isGivenName(tokens[at]?.key ?? "") && isOutside(tokens[at - 1])) return at;
  }
  let start = withoutHeadline(tokens, from, end);
  while (end - start >= 2 && NATIONALITIES.has(tokens[start]?.key ?? "")) start += 1;
  return start;
}

/** From this many words on, what stands before a given name is no part of the name. */
const LONGEST_NAME = 4;

/** "Seven Strange Things Ruth Kane": a headline's words before a given name. */
function withoutHeadline(tokens: readonly Token[], from: number, end: number): number {
  if (end - from < LONGEST_NAME || isGivenName(tokens[from]?.key ?? "")) return from;
  for (let at = from + 2; at < end - 1; at += 1) {
    const before = tokens[at - 1];
    if (isGivenName(tokens[at]?.key ?? "") && before?.kind === "word" && before.text.length > 2)
      return at;
  }
  return from;
}

/** "Secretary of Homeland Security Jeh Johnson": the name follows what the office is of, or there is none. */
function afterOffice(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 2; at < end - 1; at += 1) if (isGivenName(tokens[at]?.key ?? "")) return at;
  const rest =
    tokens.slice(from, end).findLastIndex((token) => isOutside(token) || token.kind === "mark") +
    1 +
    from;
  return end - rest >= 2 && rest > from + 1 ? rest : end;
}

function isOutside(token: Token | undefined): boolean {
  if (token === undefined || isGivenName(token.key)) return false;
  const { key } = token;
  if (NATIONALITIES.has(key) || PLACES.has(key) || ORGANISATIONS.has(key) || OPENERS.has(key))
    return true;
  return (token.allCapitals && key.length > 2) || nounSense(key) !== undefined;
}

function nameKeys(tokens: readonly Token[], from: number, end: number): string[] {
  const keys: string[] = [];
  let isAside = false;
  for (const token of tokens.slice(from, end)) {
    if (/^[“”"‘’'()]$/u.test(token.text)) isAside = !isAside;
    else if (token.kind === "word" && !isAside) keys.push(...wordKeys(token));
  }
  return keys;
}

function wordKeys(token: Token): string[] {
  return token.text.endsWith(".")
    ? token.key.split(".").filter((part) => part !== "")
    : [token.key];
}

function hasTitle(tokens: readonly Token[], first: number, nameFirst: number): boolean {
  for (let at = first; at < nameFirst; at += 1) if (isTitle(tokens[at]?.key ?? "")) return true;
  return nounBefore(tokens, first)?.kind === "person";
}

/** "lawyer Tim Shaw", "my daughter Maya". */
function nounBefore(tokens: readonly Token[], first: number): ReturnType<typeof nounSense> {
  const before = tokens[first - 1];
  if (before?.kind !== "word" || before.capital || before.possessive) return undefined;
  return nounSense(before.key);
}

/** The gender that a title or a noun before the name shows. */
function shownGender(
  tokens: readonly Token[],
  first: number,
  nameFirst: number,
): Gender | undefined {
  for (let at = nameFirst - 1; at >= first; at -= 1) {
    const gender = titleGender(tokens[at]?.key ?? "");
    if (gender !== undefined) return gender;
  }
  const noun = nounBefore(tokens, first);
  return noun?.plural === false ? noun.gender : undefined;
}

function givenGender([key = "", second = ""]: readonly string[]): Gender | undefined {
  return givenNameGender(key) ?? (key.length === 1 ? givenNameGender(second) : undefined);
}
