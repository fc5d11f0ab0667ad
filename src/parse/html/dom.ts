import { parseHTML } from "linkedom/worker";
import { checkCount, countOf, MOST_REFERENCES, MOST_TAGS } from "../limits.ts";
import { checkMarkupDepth } from "../nesting.ts";

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
  replaceWith(node: HtmlNode): void;
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

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

/** Whether a node is text. */
export function isText(node: HtmlNode): boolean {
  return node.nodeType === TEXT;
}

/**
 * The document of a page. A fragment without `html` or `body` becomes the body of one.
 *
 * @throws LimitExceeded for more tags than any page has, or elements nested without end
 */
export function openDocument(page: string): HtmlDocument {
  checkCount("tags", countOf("<", page), MOST_TAGS);
  checkCount("character references", countOf("&", page), MOST_REFERENCES);
  checkMarkupDepth(page);
  const whole = /<body[\s>]/iu.test(page) ? page : `<html><head></head><body>${page}</body></html>`;
  return parseHTML(whole).document;
}
