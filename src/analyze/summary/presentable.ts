import type { DocumentSentence, SummaryDocument } from "./document.ts";
import notices from "./notices.json" with { type: "json" };

const FEWEST_WORDS = 4;
const MOST_WORDS = 90;
const FINAL_MARK = /[.!…。！।۔።։][”"’'»)\]」』]*$/u;
/** What is left of a sentence that was cut: "on. meth. dot. com." */
const MOST_OF_REST = 12;
const STARTS_SMALL = /^["“‘'(]{0,2}\p{Ll}+[\s.,;:!?]/u;
const CONTACT = /https?:\/\/|\bwww\.|\S@\S|(?:^|\s)[@#]\w|\bEST, \d|\bGMT, \d/u;
const MAYBE_CONTACT = /[@#]|www\.|:\/\/|T, /u;
/** Two capitals in a row, or letters that may be: no sentence without them is shouted. */
const MAYBE_SHOUTED = /[A-Z\u00c0-\u024f]{2}|[\u0250-\u1fff\u2c00-\uffff]/u;

const BEGINNINGS = Map.groupBy(notices.begins, (words) => words.charAt(0));
const CONTAINED = notices.contains.map((words) => ({ words, rarest: longestWord(words) }));

/**
 * Whether a sentence can stand in a summary: prose that ends as a sentence does, no question, no
 * notice, caption or byline, no rest of a sentence, and no part of a quotation that runs beyond it.
 *
 * @param captions the article's caption lines
 */
export function presentableTest(
  { table }: SummaryDocument,
  captions: ReadonlySet<string>,
): (sentence: DocumentSentence) => boolean {
  // most notices have a word that the article has nowhere
  const possible = CONTAINED.filter(({ rarest }) => table.existing(rarest) !== undefined);
  const isNotice = (text: string) => {
    const lower = text.toLowerCase();
    return (
      BEGINNINGS.get(lower.charAt(0))?.some((words) => lower.startsWith(words)) === true ||
      possible.some(({ words }) => lower.includes(words))
    );
  };
  return ({ text, words, quotation }) => {
    if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
    if (quotation === "half" || !(text.endsWith(".") || FINAL_MARK.test(text))) return false;
    if (captions.has(text) || (MAYBE_CONTACT.test(text) && CONTACT.test(text))) return false;
    if (words < MOST_OF_REST && STARTS_SMALL.test(text)) return false;
    return !isNotice(text) && !isShouted(text);
  };
}

/** A heading set in capitals, alone or run into the sentence after it. */
function isShouted(text: string): boolean {
  if (/[a-z]{2}/u.test(text) && !MAYBE_SHOUTED.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0) return true;
  const isLoud = (word: string) => !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  if (words.length > 4 && words.slice(0, 4).every(isLoud)) return true;
  return words.filter(isLoud).length > words.length / 2;
}

function longestWord(words: string): string {
  const all = words.match(/[a-z]+/gu) ?? [];
  return all.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}
