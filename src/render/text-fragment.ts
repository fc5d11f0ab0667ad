import { sliceRange, type TextRange } from "../article/range.ts";

const LONGEST_WHOLE = 100;
const WORDS_AT_EACH_END = 5;
const CONTEXT_WORDS = 3;
const CONTEXT_REACH = 80;

/**
 * A text directive (WICG Scroll to Text Fragment) that scrolls to the words where they stand in the
 * body: the whole of a short passage, the `start,end` form of a long one or one that spans blocks.
 * The words beside it are given too, since a page shows the same words in its summary and key quotes.
 *
 * @param text the article's text, blocks separated by line breaks
 * @param range UTF-16 range of the passage; white space at its ends does not count
 * @returns the fragment with its `#:~:text=`; empty for a passage without words
 */
export function textFragment(text: string, range: TextRange): string {
  const words = sliceRange(text, range);
  const passage = words.trim();
  if (passage === "") return "";
  const start = range.start + words.indexOf(passage.charAt(0));
  const end = start + passage.length;
  const suffix = suffixAt(text, end);
  if (suffix !== "") return `#:~:text=${matchPart(passage)},-${encode(suffix)}`;
  const { prefix, mark } = prefixAt(text, start);
  const match = matchPart(`${mark}${passage}`);
  return prefix === "" ? `#:~:text=${match}` : `#:~:text=${encode(prefix)}-,${match}`;
}

function matchPart(passage: string): string {
  if (passage.length <= LONGEST_WHOLE && !passage.includes("\n")) return encode(passage);
  const lines = passage.split("\n").filter((line) => line.trim() !== "");
  const first = wordsOf(lines[0] ?? "").slice(0, WORDS_AT_EACH_END);
  const last = lastWords(passage, wordsOf(lines.at(-1) ?? ""));
  return `${encode(first.join(" "))},${encode(last.join(" "))}`;
}

/** Enough words of the end that they do not stand earlier in the passage; browsers ignore case. */
function lastWords(passage: string, words: readonly string[]): readonly string[] {
  const flat = wordsOf(passage).join(" ").toLowerCase();
  for (let count = WORDS_AT_EACH_END; count < words.length; count += 1) {
    const end = words.slice(-count);
    const phrase = end.join(" ").toLowerCase();
    if (flat.indexOf(phrase) === flat.length - phrase.length) return end;
  }
  return words;
}

/** The words that follow in the same block, closing mark included. */
function suffixAt(text: string, end: number): string {
  const after = text.slice(end, end + CONTEXT_REACH).split("\n", 1)[0] ?? "";
  if (!/[\p{L}\p{N}]/u.test(after)) return "";
  const words = wordsOf(after);
  // the last word may be cut where the reach ends
  if (after.length === CONTEXT_REACH) words.pop();
  return words.slice(0, CONTEXT_WORDS).join(" ");
}

/**
 * The words that stand before in the same block, opening mark included; for a passage that begins its
 * block the last words of the block before, and the `mark` between.
 */
function prefixAt(text: string, start: number): { prefix: string; mark: string } {
  const before = text.slice(Math.max(0, start - CONTEXT_REACH), start);
  const lines = before.split("\n");
  const line = lines.pop() ?? "";
  const own = /[\p{L}\p{N}]/u.test(line);
  const context = own ? line : (lines.findLast((other) => other.trim() !== "") ?? "");
  const words = wordsOf(context);
  // the first word may be cut where the reach begins
  if (before.length === CONTEXT_REACH && before.startsWith(context)) words.shift();
  return { prefix: words.slice(-CONTEXT_WORDS).join(" "), mark: own ? "" : line.trimStart() };
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/gu) ?? [];
}

/** Percent-encoding that also covers what the directive and running text give a meaning: -,&'() */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll(
    /[-'()!*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
