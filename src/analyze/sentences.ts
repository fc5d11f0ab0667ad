import { type TextRange, trimRange } from "../article/range.ts";
import abbreviations from "./abbreviations.json" with { type: "json" };

const BEFORE_NAME = new Set(abbreviations.beforeName);
const BEFORE_NUMBER = new Set([...abbreviations.beforeNumber, ...abbreviations.months]);
const WITHIN_NAME = new Set([...abbreviations.withinName, ...abbreviations.months]);
const STATES = new Set(abbreviations.states);
const HOURS = new Set(abbreviations.hours);
const AFTER_HOUR = new Set(abbreviations.afterHour);
const GERMAN_MONTHS = new Set(abbreviations.germanMonths);
const NAMES_WITH_MARK = new Set(abbreviations.nameWithMark);
const OPENERS = new Set(abbreviations.openers);
const SPEECH_VERBS = new Set(abbreviations.speechVerbs);

/** A run of end marks with what closes after it: quotation marks, brackets, reference numbers. */
const END_MARKS = /[.!?…。！？؟۔।։።]+(?:["”’'»)\]」』】）]|\[\d{1,3}\])*/gu;
/** Marks that end a sentence wherever they stand, with or without a space after them. */
const FULL_WIDTH = /[。！？؟۔।։።]/u;
const LIST_NUMBER = /^\s*[([]?(?:\d{1,3}|[a-z])$/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}{1,2}$/u;
/** White space, opening marks and dashes before the first word of what follows. */
const LEADING_MARKS = /^[\s"“”„‘’'«»‹›([{¿¡—–-]*/u;
const BULLET = /^(?:[•‣▪●◦∙*·]|[-–—](?=\s))\s*/u;
const WINDOW = 48;

/**
 * Sentences of one paragraph, in order, without the white space and bullets between them. Together
 * they hold every word of the paragraph. Own rules and a list of abbreviations rather than
 * `Intl.Segmenter`, whose answers follow the ICU version of the runtime. Linear in the length.
 *
 * @param text the article's text
 * @param paragraph UTF-16 range of one paragraph
 */
export function sentencesIn(text: string, paragraph: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  let start = 0;
  const close = (end: number) => {
    const range = trimBullet(text, {
      start: paragraph.start + start,
      end: paragraph.start + end,
    });
    start = end;
    if (/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) sentences.push(range);
    else extendLast(sentences, range.end);
  };
  for (const mark of words.matchAll(END_MARKS)) {
    const end = mark.index + mark[0].length;
    const before = words.slice(Math.max(start, mark.index - WINDOW), mark.index);
    if (!/[\p{L}\p{N}]/u.test(before)) continue;
    if (endsSentence(mark[0], before, words.slice(end, end + WINDOW))) close(end);
  }
  close(words.length);
  return sentences;
}

/** Marks that stand alone, such as a closing quotation mark after a space, stay with what they close. */
function extendLast(sentences: TextRange[], end: number): void {
  const last = sentences.pop();
  if (last !== undefined) sentences.push({ start: last.start, end: Math.max(last.end, end) });
}

function trimBullet(text: string, range: TextRange): TextRange {
  const trimmed = trimRange(text, range);
  const bullet = BULLET.exec(text.slice(trimmed.start, Math.min(trimmed.end, trimmed.start + 8)));
  return { start: trimmed.start + (bullet?.[0].length ?? 0), end: trimmed.end };
}

/**
 * @param mark the end marks and what closes after them
 * @param before what the sentence has so far, its last `WINDOW` units
 * @param after what follows, its first `WINDOW` units
 */
function endsSentence(mark: string, before: string, after: string): boolean {
  if (after.trim() === "") return true;
  if (FULL_WIDTH.test(mark)) return true;
  if (!/^\s/u.test(after)) return mark.endsWith(".") && isMissingSpace(before, after);
  const next = after.slice(LEADING_MARKS.exec(after)?.[0].length ?? 0);
  if (isLowerCase(next)) return /^[^\S\n]*\n/u.test(after);
  const nextWord = /^[\p{L}\p{M}\p{N}]+/u.exec(next)?.[0] ?? "";
  const word = lastWord(before);
  if (/^\.[)\]]*$/u.test(mark)) return !isAbbreviation(before, word, nextWord);
  if (mark === "!") return !NAMES_WITH_MARK.has(word.toLowerCase()) || OPENERS.has(nextWord);
  return !(/^[!?…]/u.test(mark) && mark.length > 1 && isAttribution(after));
}

/** "… the end.The next …": a space was lost. Only where a common opener follows a plain word. */
function isMissingSpace(before: string, after: string): boolean {
  const next = /^["“‘]?(\p{Lu}\p{L}*)\s/u.exec(after)?.[1];
  return next !== undefined && OPENERS.has(next) && /(?:^|\s)\p{Ll}{3,24}["”’]?$/u.test(before);
}

/** Whether the words begin in lower case; a brand such as "iPhone" counts as capitalised. */
function isLowerCase(words: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(words);
}

function lastWord(before: string): string {
  return /[^\s"“„‘«([)\]—–-]{0,24}$/u.exec(before)?.[0] ?? "";
}

/** Whether a single full stop after `word` belongs to it rather than ending the sentence. */
function isAbbreviation(before: string, word: string, nextWord: string): boolean {
  const lower = word.toLowerCase();
  const opens = OPENERS.has(nextWord);
  if (LIST_NUMBER.test(before)) return true;
  if (GERMAN_MONTHS.has(nextWord) && /^\d{1,2}$/u.test(word)) return true;
  if (BEFORE_NAME.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower) && /^\d/u.test(nextWord)) return true;
  if (HOURS.has(lower) && /\d\s?\p{L}\.?\p{L}$/u.test(before)) {
    return AFTER_HOUR.has(nextWord) || /^\d/u.test(nextWord);
  }
  if (opens) return false;
  if (WITHIN_NAME.has(lower)) return lower === word || /^\p{Lu}/u.test(word);
  if (STATES.has(word)) return true;
  return ACRONYM.test(word) || /^\p{Lu}$/u.test(word);
}

/** `"How?" Ann Lee asked.`: up to four capitalised words and a speech verb still belong to it. */
function isAttribution(after: string): boolean {
  const name = /^\s(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,4}(\p{Ll}+)/u.exec(after);
  return name?.[1] !== undefined && SPEECH_VERBS.has(name[1]);
}
