import type { Block } from "../article/article.ts";

/** A block of the body before its place in the text is known. */
export type Piece =
  | { readonly kind: "heading"; readonly words: string; readonly level: number }
  | { readonly kind: "paragraph" | "blockQuote"; readonly words: string }
  | { readonly kind: "listItem"; readonly words: string; readonly ordered: boolean };

/**
 * Lays pieces out as an article's `text` with a blank line between two of them, and the blocks that
 * cover it. Pieces without words are left out; a blank line inside a piece becomes a line break.
 */
export function layOut(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const { words, ...block } of pieces) {
    const text = words.trim().replaceAll(/\n\s*\n/gu, "\n");
    if (text === "") continue;
    const start = texts.length === 0 ? 0 : offset + 2;
    offset = start + text.length;
    texts.push(text);
    blocks.push({ ...block, range: { start, end: offset } });
  }
  return { text: texts.join("\n\n"), blocks };
}
