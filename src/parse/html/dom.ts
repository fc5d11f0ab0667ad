import { parseHTML } from "linkedom/worker";
import { checkMarkupDepth } from "../nesting.ts";
import { BLOCK_ELEMENTS } from "../tree/block-elements.ts";

/** What we use of a DOM node. The core is compiled without the DOM's own types. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode> & Iterable<HtmlNode>;
  readonly parentNode: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const UNREAD = new Set(["script", "style", "noscript", "template"]);

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === TEXT;
}

/**
 * The document of a page. A fragment without `html` or `body` becomes the body of one.
 *
 * @throws RangeError for elements nested without end
 */
export function openDocument(page: string): HtmlDocument {
  checkMarkupDepth(page);
  const whole = /<body[\s>]/iu.test(page) ? page : `<html><head></head><body>${page}</body></html>`;
  return parseHTML(whole).document;
}

const BESIDE = new Set(["aside", "footer", "nav"]);
const BESIDE_NAME = /comment|related|recommend|sidebar|widget|most-?read|popular/iu;
const ANCESTORS = 15;

const MOST_ELEMENTS = 30;

/** The first elements that match and do not belong to what stands beside the article. */
export function articleElements(document: HtmlDocument, selector: string): HtmlElement[] {
  const all = [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
  return all.filter((element) => !isBesideArticle(element));
}

/** Whether an element stands beside the article: comments, related links, the footer. */
function isBesideArticle(element: HtmlElement): boolean {
  let outer: HtmlElement | null = element;
  for (let up = 0; outer !== null && outer.localName !== "body" && up < ANCESTORS; up += 1) {
    const names = `${outer.getAttribute("class") ?? ""} ${outer.getAttribute("id") ?? ""}`;
    if (BESIDE.has(outer.localName) || BESIDE_NAME.test(names)) return true;
    outer = outer.parentElement;
  }
  return false;
}

/** The words of a node as a reader sees them, with a space where a line ends. */
export function wordsOf(node: HtmlNode | null | undefined): string {
  return node ? [...linesOf(node)].join(" ") : "";
}

/**
 * The lines of words in a node as a reader sees them: one for each block, without those that hold no
 * words. Lazy, so that who needs the first of a large page reads no more.
 */
export function* linesOf(node: HtmlNode): Generator<string> {
  let line = "";
  for (const part of partsOf(node)) {
    if (part !== LINE_END) {
      line += part;
      continue;
    }
    const words = squeeze(line);
    if (words !== "") yield words;
    line = "";
  }
  const words = squeeze(line);
  if (words !== "") yield words;
}

const LINE_END = Symbol("the end of a line");

function* partsOf(node: HtmlNode): Generator<string | typeof LINE_END> {
  for (const child of node.childNodes) {
    if (isText(child)) yield child.textContent ?? "";
    if (!isElement(child) || UNREAD.has(child.localName)) continue;
    const isLine = child.localName === "br" || BLOCK_ELEMENTS.has(child.localName);
    if (isLine) yield LINE_END;
    yield* partsOf(child);
    if (isLine) yield LINE_END;
  }
}

/** Words with one space for any run of white space, and none around them. */
export function squeeze(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}
