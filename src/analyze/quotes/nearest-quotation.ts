import { sliceRange, type TextRange } from "../../article/range.ts";

const SHOWN_LENGTH = 120;

/** Letters and digits in lower case with one space between words: what marks and spaces leave alone. */
export function foldedWords(words: string): string {
  const plain = words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’‘`´]/gu, "");
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

/**
 * The quotation that shares most words with some others (Dice coefficient over words), cut at a word
 * to what fits in a message; undefined when there are no quotations.
 */
export function nearestQuotation(
  text: string,
  quotations: readonly { readonly range: TextRange }[],
  match: string,
): string | undefined {
  const wanted = new Set(foldedWords(match).split(" "));
  let nearest: string | undefined;
  let highest = -1;
  for (const { range } of quotations) {
    const words = sliceRange(text, range);
    const own = new Set(foldedWords(words).split(" "));
    const shared = [...wanted].filter((word) => own.has(word)).length;
    const likeness = (2 * shared) / (wanted.size + own.size);
    if (likeness <= highest) continue;
    highest = likeness;
    nearest = words;
  }
  if (nearest === undefined || nearest.length <= SHOWN_LENGTH) return nearest;
  return `${nearest.slice(0, nearest.lastIndexOf(" ", SHOWN_LENGTH))} …`;
}
