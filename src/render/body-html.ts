import type { Article, Block } from "../article/article.ts";
import { sliceRange } from "../article/range.ts";
import { html } from "./feed/markup.ts";

/** An article's headings, paragraphs, lists and quotations as HTML. All words are escaped. */
export function bodyHtml({ text, blocks }: Pick<Article, "text" | "blocks">): string {
  let markup = "";
  let openList = "";
  for (const piece of blocks) {
    const list = listOf(piece);
    if (list !== openList) markup += `${openList && `</${openList}>`}${list && `<${list}>`}`;
    openList = list;
    markup += blockHtml(linesHtml(sliceRange(text, piece.range)), piece.kind);
  }
  return `${markup}${openList && `</${openList}>`}`;
}

/** The list element that a block belongs into, or nothing. */
function listOf(piece: Block): "ol" | "ul" | "" {
  if (piece.kind !== "listItem") return "";
  return piece.ordered ? "ol" : "ul";
}

function blockHtml(words: string, kind: Block["kind"]): string {
  switch (kind) {
    case "heading":
      return `<h2>${words}</h2>`;
    case "listItem":
      return `<li>${words}</li>`;
    case "blockQuote":
      return `<blockquote><p>${words}</p></blockquote>`;
    case "paragraph":
      return `<p>${words}</p>`;
  }
}

/** Words as HTML that may span lines and, in a long quotation, paragraphs. */
export function linesHtml(words: string): string {
  const markup = html(words);
  if (!markup.includes("\n")) return markup;
  return markup.replaceAll(/\n{2,}/gu, "<br><br>").replaceAll("\n", "<br>");
}
