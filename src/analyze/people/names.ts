import { cueStrength } from "../quotes/cue-verbs.ts";
import type { Token } from "../tokens.ts";
import {
  CALENDAR,
  type Gender,
  isGivenName,
  isTitle,
  OPENERS,
  ORGANISATIONS,
  PARTICLES,
  SUFFIXES,
} from "./lexicon.ts";
import { nameIn } from "./name-parts.ts";

/** What a capitalised phrase names, as far as its own words and its neighbours tell. */
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
  /** Whether a title or noun shows the gender, and not a given name alone. */
  readonly genderSure: boolean;
  /** Whether a title such as "Sen." or "Mr." stands before it. */
  readonly titled: boolean;
  readonly possessive: boolean;
  /** A common word, a name only where somebody of that surname is named in full. */
  readonly doubtful: boolean;
}

/** "al-Khatib", "bin-Salman". */
const ARABIC_NAME = /^(?:al|el|ul|ad|as|ash|an|ar|at|az|bin|ben|ibn)[-‐‑]\p{Lu}/u;

/** Verbs that headlines write with a capital between two names. */
const HEADLINE_VERBS = new Set(
  "says said tells told asks asked calls called warns wins vows urges slams backs blasts hits is are was were will has have to and the by for in on at with from as about over after against but or".split(
    " ",
  ),
);

/** What names are looked for in: an article's tokens and the sentence number of each. */
export interface NamingText {
  readonly tokens: readonly Token[];
  readonly sentence: Int32Array;
}

/** Every name in the text, in order. A capital that only opens a sentence is none. */
export function findNames(source: NamingText): NameMention[] {
  const names: NameMention[] = [];
  const { tokens } = source;
  let at = 0;
  while (at < tokens.length) {
    if (tokens[at]?.capital !== true) {
      at += 1;
      continue;
    }
    const end = runEnd(source, at);
    names.push(...namesInRun(source, at, end));
    at = end;
  }
  return withoutOpeners(source, names);
}

/** One past the last token of the capitalised run that begins at `start`. */
function runEnd({ tokens, sentence }: NamingText, start: number): number {
  let end = start;
  while (end < tokens.length && sentence[end] === sentence[start]) {
    const step = runStep(tokens, end, start);
    if (step === 0) break;
    end += step;
    if (tokens[end - 1]?.possessive === true) break;
  }
  while (end > start + 1 && !endsName(tokens[end - 1])) end -= 1;
  return Math.max(end, start + 1);
}

function endsName(token: Token | undefined): boolean {
  return (
    token?.capital === true ||
    ARABIC_NAME.test(token?.text ?? "") ||
    /^[”"’')]$/u.test(token?.text ?? "")
  );
}

/** How many tokens of the run stand at `at`: a capital word, a particle, a joining mark; 0 ends the run. */
function runStep(tokens: readonly Token[], at: number, start: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.capital === true) return 1;
  if (token === undefined || next === undefined || at === start) return 0;
  if (token.kind === "word")
    return ARABIC_NAME.test(token.text) ? 1 : joiningWord(tokens, at, token, next);
  return joiningMark(tokens, at, token, next);
}

/** "St. John", "Robert “Bobby” Malone", "Okafor, Jr.", "Marks & Spencer". */
function joiningMark(tokens: readonly Token[], at: number, token: Token, next: Token): number {
  if (token.text === ".") return !token.spaced && isAbbreviated(tokens[at - 1], next) ? 1 : 0;
  if (/^[“"‘'(]$/u.test(token.text)) return nickname(tokens, at);
  if (token.text === ",") return SUFFIXES.has(next.key) && next.capital ? 2 : 0;
  return token.text === "&" && next.capital ? 1 : 0;
}

function isAbbreviated(before: Token | undefined, next: Token): boolean {
  if (before === undefined || !next.capital) return false;
  return isTitle(before.key) || before.text.length === 1 || before.key === "st";
}

function joiningWord(tokens: readonly Token[], at: number, token: Token, next: Token): number {
  return particle(tokens, at, token, next) || joinOfBody(tokens, at, token, next);
}

/** "van", "de la". */
function particle(tokens: readonly Token[], at: number, token: Token, next: Token): number {
  if (!PARTICLES.has(token.key)) return 0;
  if (next.capital) return 1;
  return PARTICLES.has(next.key) && tokens[at + 2]?.capital === true ? 2 : 0;
}

/** "of" and "for" inside the name of a body or office. */
function joinOfBody(tokens: readonly Token[], at: number, token: Token, next: Token): number {
  const before = tokens[at - 1];
  if (before === undefined || before.possessive) return 0;
  const isBody = ORGANISATIONS.has(before.key);
  const joins = token.key === "of" ? isBody || isTitle(before.key) : token.key === "for" && isBody;
  if (!joins) return 0;
  if (next.key === "the" && tokens[at + 2]?.capital === true) return 3;
  return next.capital ? 1 : 0;
}

/** A nickname between marks inside a name: `Robert “Bobby” Malone`. */
function nickname(tokens: readonly Token[], at: number): number {
  for (const length of [1, 2]) {
    if (tokens[at + length]?.capital !== true) return 0;
    if (/^[”"’')]$/u.test(tokens[at + length + 1]?.text ?? "")) {
      return tokens[at + length + 2]?.capital === true ? length + 2 : 0;
    }
  }
  return 0;
}

function namesInRun(source: NamingText, first: number, end: number): NameMention[] {
  const names: NameMention[] = [];
  let start = first;
  for (let at = first; at <= end; at += 1) {
    if (at < end && !splitsRun(source, at, start, end) && !opensWithVerb(source, at, start, end))
      continue;
    const name = nameIn(source, start, at);
    if (name !== undefined) names.push(name);
    start = at + 1;
  }
  return names;
}

/** "Assuming Paul Dean wins": a verb with the sentence's capital. */
function opensWithVerb(
  { tokens, sentence }: NamingText,
  at: number,
  start: number,
  end: number,
): boolean {
  const key = tokens[at]?.key ?? "";
  const opens = at === start && at + 1 < end && sentence[at] !== sentence[at - 1];
  return opens && /(?:ing|ed|ly)$/u.test(key) && !isGivenName(key);
}

/** Words that are in no name: days and months, and what opens a sentence. */
function splitsRun(
  { tokens, sentence }: NamingText,
  at: number,
  start: number,
  end: number,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (HEADLINE_VERBS.has(token.key) && end - start > 1)
    return !(at === start + 1 && at + 1 === end && isGivenName(tokens[start]?.key ?? ""));
  if (at > start && token.key.endsWith("ed") && cueStrength(token.key) > 0) return true;
  if (isDate(tokens, at) || isPronounI(tokens, at, start)) return true;
  if (CALENDAR.has(token.key)) return !isNamedMonth(tokens, at, start, end);
  if (at !== start || !OPENERS.has(token.key) || end - start === 1) return false;
  const opens = sentence[at] !== sentence[at - 1] || tokens[at - 1]?.kind !== "word";
  return opens || !isGivenName(token.key);
}

/** "Dana, Leeds I was …": no word of a name but a king's. */
function isPronounI(tokens: readonly Token[], at: number, start: number): boolean {
  const { text, key } = tokens[at] ?? { text: "", key: "" };
  if (text !== "I" && !/^i['’]/u.test(key)) return false;
  const before = tokens[at - 1]?.key ?? "";
  return at === start || text !== "I" || !(isGivenName(before) || before === "war");
}

const SHORT_MONTHS = new Set("jan feb mar apr jun jul aug sep sept oct nov dec".split(" "));

/** "Jan. 6", "Nov 12". */
function isDate(tokens: readonly Token[], at: number): boolean {
  if (!SHORT_MONTHS.has(tokens[at]?.key ?? "")) return false;
  const next = tokens[at + 1]?.text === "." ? tokens[at + 2] : tokens[at + 1];
  return next?.kind === "number";
}

/** "Theresa May", "Ms. May", "April Ryan". */
function isNamedMonth(tokens: readonly Token[], at: number, start: number, end: number): boolean {
  const key = tokens[at]?.key ?? "";
  if (key !== "may" && key !== "april" && key !== "june" && key !== "august") return false;
  if (at === start)
    return key !== "may" && at + 1 < end && !/^\d/u.test(tokens[at + 1]?.text ?? "");
  const before = tokens[at - 1]?.text === "." ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && (isTitle(before.key) || isGivenName(before.key));
}

/**
 * Drops single words that are capital only because a sentence begins with them, and common words
 * that are nobody's surname.
 */
function withoutOpeners(source: NamingText, names: readonly NameMention[]): NameMention[] {
  const surnames = new Set(
    names.flatMap((name) => (isFullName(name) ? (name.keys.at(-1) ?? []) : [])),
  );
  const sure = new Set(
    names
      .filter((name) => !name.doubtful && (isFullName(name) || !opensSentence(source, name)))
      .flatMap(({ keys }) => keys),
  );
  return names.filter((name) => {
    const [key = ""] = name.keys;
    const speaks =
      cueStrength(source.tokens[name.end]?.key ?? "") === 2 ||
      cueStrength(source.tokens[name.first - 1]?.key ?? "") === 2 ||
      speaksBehindAside(source, name);
    if (name.doubtful)
      return surnames.has(key) && (speaks || (!OPENERS.has(key) && !opensSentence(source, name)));
    return (
      name.keys.length > 1 ||
      name.kind !== "unknown" ||
      speaks ||
      sure.has(key) ||
      !opensSentence(source, name)
    );
  });
}

function isFullName({ kind, keys }: NameMention): boolean {
  return kind === "person" && keys.length > 1;
}

const LONGEST_ASIDE = 12;

/** "Xinhua, the state news agency, wrote". */
function speaksBehindAside({ tokens, sentence }: NamingText, { end }: NameMention): boolean {
  if (tokens[end]?.text !== ",") return false;
  for (let at = end + 1; at < end + LONGEST_ASIDE && sentence[at + 1] === sentence[end]; at += 1)
    if (tokens[at]?.text === ",") return cueStrength(tokens[at + 1]?.key ?? "") === 2;
  return false;
}

function opensSentence(
  { tokens, sentence }: NamingText,
  { first, nameFirst }: NameMention,
): boolean {
  return (
    first === nameFirst &&
    (sentence[first] !== sentence[first - 1] || tokens[first - 1]?.kind === "mark")
  );
}
