import type { Token } from "../tokens.ts";
import {
  CALENDAR,
  type Gender,
  givenNameGender,
  isGivenName,
  isTitle,
  NATIONALITIES,
  nounSense,
  OPENERS,
  ORGANISATIONS,
  PARTICLES,
  PLACES,
  SUFFIXES,
  titleGender,
} from "./lexicon.ts";

/** What a capitalised phrase names, as far as its own words tell. */
export type NameKind = "person" | "organisation" | "place" | "unknown";

/** One naming of somebody or something in the text. Tokens are counted from the start of the article. */
export interface NameMention {
  /** First token, titles included, and one past the last. */
  readonly first: number;
  readonly end: number;
  /** First token of the name itself. */
  readonly nameFirst: number;
  /** The name's words, folded, without nicknames in quotation marks. */
  readonly keys: readonly string[];
  readonly kind: NameKind;
  readonly gender?: Gender;
  /** Whether a title such as "Sen." or "Mr." stands before it. */
  readonly titled: boolean;
  readonly possessive: boolean;
}

/** What names are looked for in. */
export interface NamingText {
  readonly tokens: readonly Token[];
  readonly sentence: Int32Array;
}

/** Every name in the text, in order. */
export function findNames(source: NamingText): NameMention[] {
  const names: NameMention[] = [];
  const { tokens } = source;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.capital !== true) {
      at += 1;
      continue;
    }
    const end = runEnd(source, at);
    for (const name of namesInRun(source, at, end)) names.push(name);
    at = Math.max(end, at + 1);
  }
  return names;
}

/** One past the last token of the capitalised run that begins at `start`. */
function runEnd({ tokens, sentence }: NamingText, start: number): number {
  let end = start;
  while (end < tokens.length && sentence[end] === sentence[start]) {
    const token = tokens[end];
    if (token === undefined) break;
    const next = continuation(tokens, end, start);
    if (next === 0) break;
    end += next;
    if (tokens[end - 1]?.possessive === true) break;
  }
  while (end > start + 1 && !isNameEnd(tokens[end - 1])) end -= 1;
  return Math.max(end, start + 1);
}

function isNameEnd(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || /^[”"’'.)]$/u.test(token.text)) && token.text !== ".";
}

/** How many tokens of the run stand at `at`: a capital word, a particle, a joined mark; 0 ends the run. */
function continuation(tokens: readonly Token[], at: number, start: number): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  if (token.capital) return 1;
  const next = tokens[at + 1];
  if (at === start || next === undefined) return 0;
  const before = tokens[at - 1];
  if (token.text === "." && !token.spaced) return isAbbreviated(before, next) ? 1 : 0;
  if (token.kind === "word") return joiningWord(tokens, at);
  if (/^[“"‘'(]$/u.test(token.text)) return nickname(tokens, at);
  if (token.text === "," && SUFFIXES.has(next.key) && next.capital) return 2;
  return token.text === "&" && next.capital ? 1 : 0;
}

function isAbbreviated(before: Token | undefined, next: Token): boolean {
  if (before === undefined || !next.capital) return false;
  return isTitle(before.key) || before.text.length === 1 || before.key === "st";
}

function joiningWord(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return 0;
  if (PARTICLES.has(token.key) && (next.capital || PARTICLES.has(next.key))) return next.capital ? 1 : tokens[at + 2]?.capital === true ? 2 : 0;
  const before = tokens[at - 1];
  if (before?.possessive === true || before === undefined) return 0;
  const joins = token.key === "of" || (token.key === "for" && ORGANISATIONS.has(before.key));
  if (!joins) return 0;
  const openable = ORGANISATIONS.has(before.key) || isTitle(before.key);
  if (!openable) return 0;
  if (next.key === "the" && tokens[at + 2]?.capital === true) return 3;
  return next.capital ? 1 : 0;
}

/** A nickname between marks inside a name: `Robert “Bobby” Malone`. */
function nickname(tokens: readonly Token[], at: number): number {
  for (const length of [1, 2]) {
    const close = tokens[at + length + 1];
    if (tokens[at + length]?.capital !== true) return 0;
    if (close !== undefined && /^[”"’')]$/u.test(close.text)) {
      return tokens[at + length + 2]?.capital === true ? length + 2 : 0;
    }
  }
  return 0;
}

function namesInRun(source: NamingText, first: number, end: number): NameMention[] {
  const { tokens } = source;
  const names: NameMention[] = [];
  let start = first;
  for (let at = first; at <= end; at += 1) {
    const token = tokens[at];
    if (at === end || (token !== undefined && splitsRun(source, at, start, end))) {
      const name = nameOf(source, start, at);
      if (name !== undefined) names.push(name);
      start = at + 1;
    }
  }
  return names;
}

/** Words that are in no name: days and months beside one, and what opens a sentence. */
function splitsRun({ tokens, sentence }: NamingText, at: number, start: number, end: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (CALENDAR.has(token.key)) return !(isGivenName(token.key) && at + 1 < end) || at === start - 1;
  if (at !== start || !OPENERS.has(token.key)) return false;
  const opens = sentence[at] !== sentence[at - 1] || (tokens[at - 1]?.kind ?? "mark") === "mark";
  return opens || !isGivenName(token.key) || token.key === "the";
}

function nameOf({ tokens }: NamingText, start: number, end: number): NameMention | undefined {
  let first = start;
  let last = end;
  while (first < last && (tokens[first]?.kind !== "word")) first += 1;
  while (last > first && (tokens[last - 1]?.kind !== "word")) last -= 1;
  if (first >= last) return undefined;
  const nameFirst = afterTitles(tokens, first, last);
  if (nameFirst >= last) return undefined;
  const keys = nameKeys(tokens, nameFirst, last);
  if (keys.length === 0) return undefined;
  const titled = hasTitle(tokens, first, nameFirst);
  const kind = kindOf(tokens, nameFirst, last, keys, titled);
  if (keys.length === 1 && kind === "unknown" && isCommonWord(tokens[nameFirst], keys[0] ?? "")) return undefined;
  const gender = genderOf(tokens, first, nameFirst, keys);
  return {
    first, end: last, nameFirst, keys, kind, titled,
    possessive: tokens[last - 1]?.possessive === true,
    ...(gender && { gender }),
  };
}

function isCommonWord(token: Token | undefined, key: string): boolean {
  return OPENERS.has(key) || NATIONALITIES.has(key) || CALENDAR.has(key) || isTitle(key) || token === undefined || token.text === "I" || (nounSense(key) !== undefined && !isGivenName(key));
}

/** Where the name itself begins: after the last title, place or nationality that leaves a name. */
function afterTitles(tokens: readonly Token[], first: number, end: number): number {
  let from = first;
  const lastName = withoutSuffix(tokens, first, end);
  for (let at = first; at < lastName; at += 1) {
    const key = tokens[at]?.key ?? "";
    const rest = at + 1 < lastName && tokens[at]?.possessive !== true;
    if (rest && isTitle(key) && !(isGivenName(key) && at === first && titleGender(key) === undefined && false)) from = at + 1;
  }
  while (from < lastName && tokens[from]?.kind === "mark") from += 1;
  return strippedLeft(tokens, from, lastName);
}

function withoutSuffix(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first + 1 && (SUFFIXES.has(tokens[last - 1]?.key ?? "") || tokens[last - 1]?.kind === "mark")) last -= 1;
  return last;
}

/** Drops a place, nationality or body before a given name: "Texas Republican Ted Cruz". */
function strippedLeft(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 2; at > from; at -= 1) {
    const key = tokens[at]?.key ?? "";
    if (!isGivenName(key) || !isOutside(tokens[at - 1]?.key ?? "", tokens[at - 1])) continue;
    if (!ORGANISATIONS.has(tokens[end - 1]?.key ?? "")) return at;
  }
  let start = from;
  while (end - start >= 2 && NATIONALITIES.has(tokens[start]?.key ?? "") && !ORGANISATIONS.has(tokens[end - 1]?.key ?? "")) start += 1;
  return start;
}

function isOutside(key: string, token: Token | undefined): boolean {
  if (isGivenName(key)) return false;
  return NATIONALITIES.has(key) || PLACES.has(key) || ORGANISATIONS.has(key) || OPENERS.has(key) || (token?.allCapitals === true && key.length > 2) || nounSense(key) !== undefined;
}

function nameKeys(tokens: readonly Token[], from: number, end: number): string[] {
  const keys: string[] = [];
  let quoted = false;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (/^[“”"‘’'()]$/u.test(token.text)) quoted = !quoted;
    else if (token.kind === "word" && !quoted) {
      for (const part of /^(?:\p{L}\.)+$/u.test(token.text) ? token.key.split(".") : [token.key]) {
        if (part !== "") keys.push(part);
      }
    }
  }
  return keys;
}

function hasTitle(tokens: readonly Token[], first: number, nameFirst: number): boolean {
  for (let at = first; at < nameFirst; at += 1) if (isTitle(tokens[at]?.key ?? "")) return true;
  const before = tokens[first - 1];
  return before !== undefined && !before.capital && before.kind === "word" && !before.possessive && nounSense(before.key)?.kind === "person";
}

function kindOf(tokens: readonly Token[], from: number, end: number, keys: readonly string[], titled: boolean): NameKind {
  const last = keys.findLast((key) => !SUFFIXES.has(key)) ?? "";
  const firstKey = keys[0] ?? "";
  const hasGiven = isGivenName(firstKey) && keys.length > 1;
  const article = tokens[from - 1]?.key === "the" || tokens[from]?.key === "the";
  if (ORGANISATIONS.has(last) && !(hasGiven && keys.length === 2 && !article)) return titled && keys.length === 1 ? "person" : "organisation";
  if (titled) return "person";
  if (hasGiven && !article) return "person";
  if (keys.some((key) => ORGANISATIONS.has(key)) || tokens[end - 1]?.text === "&") return "organisation";
  if (keys.length === 1 && tokens[from]?.allCapitals === true && firstKey.length <= 5) return "organisation";
  if (keys.every((key) => PLACES.has(key) || NATIONALITIES.has(key) || key === "new" || key === "united" || key === "states")) return isGivenName(firstKey) ? "unknown" : "place";
  if (article) return "unknown";
  if (keys.length === 1) return isGivenName(firstKey) ? "person" : "unknown";
  if (keys.length <= 4 && keys.every((key) => !OPENERS.has(key) && !PLACES.has(key))) return "person";
  return "unknown";
}

function genderOf(tokens: readonly Token[], first: number, nameFirst: number, keys: readonly string[]): Gender | undefined {
  for (let at = nameFirst - 1; at >= first; at -= 1) {
    const gender = titleGender(tokens[at]?.key ?? "");
    if (gender !== undefined) return gender;
  }
  const before = tokens[first - 1];
  const noun = before !== undefined && before.kind === "word" && !before.possessive ? nounSense(before.key) : undefined;
  if (noun?.gender !== undefined && !noun.plural) return noun.gender;
  if (keys.length < 2 && keys[0] !== undefined && !isGivenName(keys[0])) return undefined;
  return givenNameGender(keys[0] ?? "") ?? ((keys[0]?.length ?? 0) === 1 ? givenNameGender(keys[1] ?? "") : undefined);
}
