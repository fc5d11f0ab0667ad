import type { LeadImage } from "../../article/article.ts";
import type { Piece } from "../piece.ts";
import { figuresOf } from "../tree/figures.ts";
import { treeFromDom } from "../tree/from-dom.ts";
import { piecesOf } from "../tree/pieces.ts";
import { openDocument } from "./dom.ts";
import { stripUnread } from "./strip.ts";

/** Markup that holds an article's body and nothing else, as feeds and newsroom formats carry it. */
export function readFragment(markup: string): {
  readonly pieces: readonly Piece[];
  readonly figures: readonly LeadImage[];
} {
  const body = openDocument(stripUnread(markup)).body;
  if (!body) return { pieces: [], figures: [] };
  const { figures, rest } = figuresOf(treeFromDom(body));
  return { pieces: piecesOf(rest).map(({ piece }) => piece), figures };
}

/** The paragraphs of plain words: what stands between blank lines. */
export function readPlainBody(text: string): Piece[] {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .split(/\n[^\S\n]*\n/u)
    .map((words): Piece => ({ kind: "paragraph", words: words.trim() }))
    .filter(({ words }) => words !== "");
}
