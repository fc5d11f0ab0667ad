import { cueStrength } from "../quotes/story/cue-verbs.ts";
import type { Token } from "../tokens.ts";
import { CALENDAR, isGivenName, isTitle, OPENERS } from "./lexicon.ts";
import type { NamingText } from "./name-mention.ts";

/** Verbs that headlines write with a capital between two names. */
const HEADLINE_VERBS = new Set(
  "says said tells told asks asked calls called warns wins vows urges slams backs blasts hits is are was were will has have to and the by for in on at with from as about over after against but or".split(
    " ",
  ),
);

/** Whether the word at `at` of a capitalised run is in no name, and parts what stands beside it. */
export function breaksRun(source: NamingText, at: number, start: number, end: number): boolean {
  return isOutsideNames(source, at, start, end) || opensWithVerb(source, at, start, end);
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
function isOutsideNames(
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
