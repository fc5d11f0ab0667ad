import type { DocumentSentence } from "./document.ts";
import notices from "./notices.json" with { type: "json" };

const FEWEST_WORDS = 4;
const MOST_WORDS = 90;
const FINAL_MARK = /[.!…。！।۔։።][”"’'»)\]」』]*$/u;
const CONTACT = /https?:\/\/|\bwww\.|\S@\S|(?:^|\s)[@#]\w|\bEST, \d|\bGMT, \d/u;

/**
 * Whether a sentence can stand in a summary: prose that ends as a sentence does, no question, no
 * notice, caption or byline, and no part of a quotation that runs beyond it.
 *
 * @param captions the article's caption lines
 */
export function isPresentable(sentence: DocumentSentence, captions: ReadonlySet<string>): boolean {
  const { text, words, quotation } = sentence;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  if (quotation === "half" || !FINAL_MARK.test(text)) return false;
  if (captions.has(text) || CONTACT.test(text)) return false;
  return !isNotice(text) && !isShouted(sentence);
}

function isNotice(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    notices.begins.some((words) => lower.startsWith(words)) ||
    notices.contains.some((words) => lower.includes(words))
  );
}

/** A heading set in capitals, alone or run into the sentence after it. */
function isShouted({ text }: DocumentSentence): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0) return true;
  const isLoud = (word: string) => !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  if (words.length > 4 && words.slice(0, 4).every(isLoud)) return true;
  return words.filter(isLoud).length > words.length / 2;
}
