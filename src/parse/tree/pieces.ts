import type { Element, ElementContent, Root } from "hast";
import type { Piece } from "../piece.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** A block of words with the elements it stands in, outermost first. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly path: readonly Element[];
  /** Code units of `piece.words` that are link text. */
  readonly linked: number;
}

const SKIPPED = new Set(
  "audio button canvas dialog embed figcaption footer form head iframe input math menu nav noscript object script select style svg template textarea title video".split(
    " ",
  ),
);

/** The blocks of words in a tree, in reading order, without captions, forms and what no one reads. */
export function piecesOf(root: Root | Element): PlacedPiece[] {
  const walk = new Walk();
  walk.children(root, []);
  walk.flush();
  return walk.found;
}

class Walk {
  readonly found: PlacedPiece[] = [];
  private words = "";
  private linked = 0;
  private path: readonly Element[] | undefined;

  children(node: Root | Element, path: readonly Element[]): void {
    // a hast root may hold a doctype beside what an element holds; it falls through
    for (const child of node.children as ElementContent[]) {
      if (child.type === "text") this.add(child.value, path);
      else if (child.type === "element") this.enter(child, [...path, child]);
    }
  }

  private enter(element: Element, path: readonly Element[]): void {
    if (SKIPPED.has(element.tagName) || isFootnoteMark(element)) return;
    // the cells of a row are one line
    if (/^t[dh]$/u.test(element.tagName) && this.words.trim() !== "") this.words += " | ";
    if (element.tagName === "br") {
      this.words += "\n";
    } else if (BLOCK_ELEMENTS.has(element.tagName)) {
      this.flush();
      this.children(element, path);
      this.flush();
    } else {
      this.children(element, path);
    }
  }

  private add(value: string, path: readonly Element[]): void {
    const keepsLines = path.some((element) => element.tagName === "pre");
    const words = keepsLines ? value : value.replaceAll(/\s+/gu, " ");
    if (words.trim() !== "") this.path ??= path;
    this.words += words;
    if (path.some((element) => element.tagName === "a")) this.linked += words.trim().length;
  }

  flush(): void {
    const words = tidy(this.words);
    if (words !== "" && this.path) {
      this.found.push({ piece: pieceAt(this.path, words), path: this.path, linked: this.linked });
    }
    this.words = "";
    this.linked = 0;
    this.path = undefined;
  }
}

/** The numbers, arrows and heading that GFM footnotes add to what the author wrote. */
function isFootnoteMark({ properties }: Element): boolean {
  return (
    properties["dataFootnoteRef"] !== undefined ||
    properties["dataFootnoteBackref"] !== undefined ||
    String(properties["id"] ?? "").endsWith("footnote-label")
  );
}

function tidy(words: string): string {
  return words
    .split("\n")
    .map((line) => line.replaceAll(/[^\S\n]+/gu, " ").trim())
    .join("\n")
    .trim();
}

function pieceAt(path: readonly Element[], words: string): Piece {
  for (const [index, { tagName }] of [...path.entries()].reverse()) {
    const level = /^h([1-6])$/u.exec(tagName)?.[1];
    if (level !== undefined) return { kind: "heading", words, level: Number(level) };
    if (tagName === "blockquote") return { kind: "blockQuote", words };
    if (tagName === "li") {
      return { kind: "listItem", words, ordered: path[index - 1]?.tagName === "ol" };
    }
  }
  return { kind: "paragraph", words };
}
