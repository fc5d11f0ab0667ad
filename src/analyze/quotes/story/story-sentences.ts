import type { Token } from "../../tokens.ts";
import type { Story } from "./story.ts";

type Unnumbered = Omit<Story, "sentence" | "toldSentence">;

/** Sentence number of each token, those that begin inside quotations not counted. */
export function numberToldSentences(sentence: Int32Array, quoted: Int32Array): Int32Array {
  let inQuotes = 0;
  return sentence.map((number, at) => {
    if ((quoted[at] ?? -1) >= 0 && at > 0 && sentence[at - 1] !== number) inQuotes += 1;
    return number - inQuotes;
  });
}

/** Sentence number of each token, from 0; paragraphs and quotations have a say in where one ends. */
export function numberSentences(story: Unnumbered): Int32Array {
  const { tokens, paragraph } = story;
  const sentence = new Int32Array(tokens.length);
  let number = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (paragraph[at] !== paragraph[at - 1] || endsSentence(story, at - 1)) number += 1;
    sentence[at] = number;
  }
  return sentence;
}

/** Whether the token at `at` ends a sentence of the telling, or one inside a quotation. */
function endsSentence(story: Unnumbered, at: number): boolean {
  const { tokens, quoted } = story;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (quoted[at] !== quoted[at + 1]) {
    return (quoted[at] ?? -1) < 0
      ? STOPS.test(token.text) && !isAbbreviatedMeasure(token, tokens[at - 1], tokens[at + 2])
      : (quoted[at + 1] ?? -1) < 0 && endsWithQuote(story, at, next);
  }
  return STOPS.test(token.text) && isOpening(next) && !isAbbreviated(token, tokens[at - 1], next);
}

const STOPS = /^[.!?…]$/u;

/** "14 lbs. “and a belt loop”" goes on. */
function isAbbreviatedMeasure(
  { text }: Token,
  before: Token | undefined,
  quoted: Token | undefined,
): boolean {
  return text === "." && MEASURES.has(before?.key ?? "") && quoted?.capital === false;
}

function isOpening(next: Token): boolean {
  return next.kind === "mark"
    ? /[“"‘'«([]/u.test(next.text)
    : next.kind === "number" || next.capital;
}

function isAbbreviated(stop: Token, before: Token | undefined, next: Token): boolean {
  return stop.text === "." && before !== undefined && !stop.spaced && isAbbreviation(before, next);
}

/** Whether a sentence ends with the quotation whose last token stands at `at`: X said: “…” But Y … */
function endsWithQuote(
  { tokens, quoted, paragraph }: Unnumbered,
  at: number,
  next: Token,
): boolean {
  if (!next.capital || !/^[.!?…]$/u.test(tokens[at - 1]?.text ?? "")) return false;
  if (BREAKS.has(next.key)) return true;
  let first = at;
  while (first > 0 && quoted[first - 1] === quoted[at]) first -= 1;
  const before = tokens[first - 1];
  return (
    before !== undefined &&
    paragraph[first - 1] === paragraph[at] &&
    /[\p{L}:,]$/u.test(before.text)
  );
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ABBREVIATIONS = set(
  "st no vs etc inc corp ltd co jan feb aug sept oct nov dec ala ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask jr sr bros cllr",
);
const MEASURES = set("lb lbs oz ft in mi hr hrs min sec approx yr yrs mo p.m a.m pm am");
const TITLES = set(
  "mr mrs ms dr prof sen sens rep reps gov gen col lt capt sgt maj cmdr adm cpl rev hon det insp supt const pres amb fr st messrs",
);
/** Words that begin a new sentence behind a quotation, and no clause about who says it. */
const BREAKS = set(
  "but and in on when while after before if as so for at that this these those yet still meanwhile though although however it there what why how to",
);
/** What begins a sentence more often than a name. */
const OPENERS = set(
  "the he she it they but and in on at his her their we i this that a an if when as so for after before while",
);

/** Whether a full stop after `before` is an abbreviation's and ends no sentence. */
function isAbbreviation(before: Token, next: Token): boolean {
  if (TITLES.has(before.key)) return true;
  if (
    !ABBREVIATIONS.has(before.key) &&
    !(before.capital && before.text.replace(".", "").length === 1)
  )
    return false;
  return !OPENERS.has(next.key);
}
