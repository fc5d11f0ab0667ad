import abbreviations from "../abbreviations.json" with { type: "json" };
import { type ArticleFacts, plainQuotation } from "./article-facts.ts";
import { type CapitalWord, calendarWord, capitalWords, isTitle, sameNames } from "./names.ts";
import { sameNumber, statedNumbers } from "./numbers.ts";
import { quotationSpans } from "./quotation-spans.ts";

/** Something a sentence states and the article does not have. */
export interface Fault {
  readonly kind: "name" | "number" | "date" | "quotation";
  /** The words in question, as the sentence has them. */
  readonly text: string;
}

const OPENERS = new Set(abbreviations.openers.map((word) => word.toLowerCase()));
const RELATIVE_DAYS = /\b(?:yesterday|today|tonight|tomorrow)\b/giu;
const REPEATED_FIGURE = /(?<![\d.,])(\d{1,15}s?) (?:and|or|to) \1(?![\d.,]?\d)/gu;

/**
 * Names, numbers, dates and quotations of a sentence that the article does not have. Spelled-out
 * numbers, units, multipliers, possessives, acronyms and "Iranian" for "Iran" are understood.
 *
 * @param common whether a word that opens a sentence is an everyday word rather than a name
 */
export function factFaults(
  sentence: string,
  facts: ArticleFacts,
  common: (word: string) => boolean,
): Fault[] {
  return [
    ...nameFaults(sentence, facts, common),
    ...numberFaults(sentence, facts),
    ...repeatedFigures(sentence, facts),
    ...quotationFaults(sentence, facts),
    ...relativeDayFaults(sentence, facts),
  ];
}

function nameFaults(
  sentence: string,
  facts: ArticleFacts,
  common: (word: string) => boolean,
): Fault[] {
  return capitalWords(sentence).flatMap((name): Fault[] => {
    const date = calendarWord(name.word);
    if (date !== undefined) {
      return facts.capitals.has(date) ? [] : [{ kind: "date", text: name.text }];
    }
    if (isPlainOpening(name, facts, common)) return [];
    return hasName(name, facts) ? [] : [{ kind: "name", text: name.text }];
  });
}

/** A word that has its capital only because it opens a sentence. */
function isPlainOpening(
  name: CapitalWord,
  facts: ArticleFacts,
  common: (word: string) => boolean,
): boolean {
  if (/^i(?:['’]\p{L}{1,2})?$/u.test(name.word)) return true;
  if (!name.opens) return false;
  return OPENERS.has(name.word) || facts.lower.has(name.word) || common(name.word);
}

function hasName(name: CapitalWord, facts: ArticleFacts): boolean {
  const { word, before } = name;
  if (!isKnown(word, facts)) return false;
  if (before === undefined || calendarWord(before) !== undefined) return true;
  if (isTitle(before) || isTitle(word) || OPENERS.has(before)) return true;
  if (facts.neighbours.has(`${before} ${word}`)) return true;
  // "US" and "United States", "Iranian" and "Iran" have other neighbours
  const others = [before, ...sameNames(before)].flatMap((a) =>
    [word, ...sameNames(word)].map((b) => `${a} ${b}`),
  );
  return others.some((pair) => facts.neighbours.has(pair)) || facts.lower.has(before);
}

function isKnown(word: string, facts: ArticleFacts): boolean {
  if (facts.capitals.has(word)) return true;
  if (isTitle(word)) return facts.words.has(word);
  if (sameNames(word).some((other) => isThere(other, facts))) return true;
  if (word.length > 1 && word.length <= 6 && facts.initials.has(word)) return true;
  return false;
}

function isThere(name: string, facts: ArticleFacts): boolean {
  return name.includes(" ") ? facts.neighbours.has(name) : facts.capitals.has(name);
}

function numberFaults(sentence: string, facts: ArticleFacts): Fault[] {
  return statedNumbers(sentence)
    .filter((stated) => stated.firm)
    .filter((stated) => !facts.numbers.some((found) => sameNumber(stated, found)))
    .map((stated) => ({ kind: "number", text: stated.text }));
}

/** "In 2019 and 2019": a figure joined with itself, which the article does not do. */
function repeatedFigures(sentence: string, facts: ArticleFacts): Fault[] {
  return [...sentence.matchAll(REPEATED_FIGURE)]
    .filter(([text]) => !facts.plain.includes(plainQuotation(text)))
    .map(([text]) => ({ kind: "number", text }));
}

function quotationFaults(sentence: string, facts: ArticleFacts): Fault[] {
  return quotationSpans(sentence, { start: 0, end: sentence.length }).flatMap((span): Fault[] => {
    const text = sentence.slice(span.start, span.end);
    const pieces = withoutBrackets(text)
      .flatMap((piece) => piece.split(/\.\.\.|…/u))
      .map(plainQuotation);
    const found = pieces.every((piece) => piece.trim() === "" || facts.plain.includes(piece));
    return found && span.closed ? [] : [{ kind: "quotation", text }];
  });
}

/** The pieces of a quotation around what an editor put in brackets. */
function withoutBrackets(quotation: string): string[] {
  const parts = quotation.split(/[[\]]/u);
  return parts.length % 2 === 1 ? parts.filter((_, i) => i % 2 === 0) : [quotation];
}

function relativeDayFaults(sentence: string, facts: ArticleFacts): Fault[] {
  return (sentence.match(RELATIVE_DAYS) ?? [])
    .filter((day) => !facts.words.has(day.toLowerCase()))
    .map((text) => ({ kind: "date", text }));
}
