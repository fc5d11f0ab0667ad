import { contentHash } from "../../article/hash.ts";
import { sliceRange, type TextRange } from "../../article/range.ts";

const ID_LENGTH = 12;

/**
 * Ids of quotations: a hash of their letters and digits, so that edits elsewhere, other quotation
 * marks and other white space keep them. Of equal words in one article the first has the plain hash,
 * the others the hash with their number.
 */
export function quotationIds(
  text: string,
  quotations: readonly { readonly range: TextRange }[],
): string[] {
  const copies = new Map<string, number>();
  return quotations.map(({ range }) => {
    const words = sliceRange(text, range).normalize("NFKC").toLowerCase();
    const letters = words.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(" ") ?? words;
    const copy = (copies.get(letters) ?? 0) + 1;
    copies.set(letters, copy);
    return contentHash(copy === 1 ? letters : `${letters} ${copy}`).slice(0, ID_LENGTH);
  });
}
