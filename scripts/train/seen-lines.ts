/** The lines that a page of HTML shows, each with the elements it stands in. */

import { isPromotion } from "../../src/parse/boilerplate.ts";
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from "../../src/parse/html/dom.ts";
import { BLOCK_ELEMENTS } from "../../src/parse/tree/block-elements.ts";

const UNSEEN = new Set(
  "audio canvas datalist head iframe math noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);
const OTHER_BLOCKS = /^(?:br|button|figcaption|footer|form|nav|td|th)$/u;
const CAPTION_CLASS = /caption|credit|cutline/iu;
const BYLINE_CLASS = /byline|author|dateline|timestamp|publish|date\b/iu;
const LONGEST_HEADING = 180;
const LONGEST_STRONG = 120;
const LONGEST_BYLINE = 120;
/** How many of the innermost elements may say that a line is a byline. */
const BYLINE_DEPTH = 4;

export interface SeenLine {
  readonly words: string;
  /** Outermost first. */
  readonly path: readonly HtmlElement[];
  /** Code units of the line inside `b` or `strong`. */
  readonly strong: number;
}

/** The lines of a page in reading order: what one block element shows. */
export function seenLines({ body }: HtmlDocument): SeenLine[] {
  const reader = new LineReader();
  if (body) reader.children(body, [body]);
  reader.flush();
  return reader.found;
}

class LineReader {
  readonly found: SeenLine[] = [];
  private words = "";
  private strong = 0;
  private path: readonly HtmlElement[] = [];

  children(node: HtmlNode, path: readonly HtmlElement[]): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.add(child.textContent ?? "", path);
      else if (isElement(child)) this.enter(child, [...path, child]);
    }
  }

  private add(text: string, path: readonly HtmlElement[]): void {
    const words = text.replaceAll(/\s+/gu, " ");
    if (this.words.trim() === "") this.path = path;
    this.words += words;
    if (path.some((element) => /^(?:b|strong)$/u.test(nameOf(element))))
      this.strong += words.trim().length;
  }

  private enter(element: HtmlElement, path: readonly HtmlElement[]): void {
    const name = nameOf(element);
    if (UNSEEN.has(name) || isHidden(element)) return;
    const block = BLOCK_ELEMENTS.has(name) || OTHER_BLOCKS.test(name);
    if (block) this.flush();
    this.children(element, path);
    if (block) this.flush();
  }

  flush(): void {
    const words = this.words.replaceAll(/\s+/gu, " ").trim();
    if (/[\p{L}\p{N}]/u.test(words)) {
      this.found.push({ words, path: this.path, strong: this.strong });
    }
    this.words = "";
    this.strong = 0;
  }
}

function nameOf(element: HtmlElement): string {
  return element.localName.toLowerCase();
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    /display:\s*none/iu.test(element.getAttribute("style") ?? "")
  );
}

/** Whether one of the elements around a line bears a name. */
export function isUnder({ path }: SeenLine, name: RegExp): boolean {
  return path.some((element) => name.test(nameOf(element)));
}

/** Whether a line of the body heads a section: by its element, or wholly strong and no item. */
export function headsSection(line: SeenLine): boolean {
  if (isUnder(line, /^h[1-6]$/u)) return line.words.length <= LONGEST_HEADING;
  const strong = line.strong >= line.words.length - 2;
  return strong && line.words.length < LONGEST_STRONG && !isUnder(line, /^(?:li|td|th)$/u);
}

/** Whether the markup says that a line belongs to a picture. */
export function captionsPicture(line: SeenLine): boolean {
  if (isUnder(line, /^(?:li|nav)$/u) || isPromotion(line.words)) return false;
  return isUnder(line, /^figcaption$/u) || hasClass(line.path, CAPTION_CLASS);
}

/** Whether the markup says that a short line is about the article. */
export function tellsOfArticle({ path, words }: SeenLine): boolean {
  return words.length < LONGEST_BYLINE && hasClass(path.slice(-BYLINE_DEPTH), BYLINE_CLASS);
}

function hasClass(path: readonly HtmlElement[], name: RegExp): boolean {
  return path.some((element) => name.test(element.getAttribute("class") ?? ""));
}
