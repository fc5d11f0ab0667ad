import type { Token } from "../tokens.ts";
import { isTitle, ORGANISATIONS, PARTICLES, SUFFIXES } from "./lexicon.ts";
import type { NamingText } from "./name-mention.ts";

/** "al-Khatib", "bin-Salman". */
const ARABIC_NAME = /^(?:al|el|ul|ad|as|ash|an|ar|at|az|bin|ben|ibn)[-‐‑]\p{Lu}/u;

/**
 * One past the last token of the capitalised run that begins at `start`, with the small words and
 * marks inside it: "Bank of England", "Robert “Bobby” Malone".
 */
export function runEnd({ tokens, sentence }: NamingText, start: number): number {
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
  if (token.text === ",") return isSuffix(next) ? 2 : 0;
  return token.text === "&" && next.capital ? 1 : 0;
}

/** "Okafor, MD"; "Md." behind a name is Maryland. */
function isSuffix({ key, text, capital }: Token): boolean {
  return SUFFIXES.has(key) && capital && text !== "Md";
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
