import { BLOCK_ELEMENTS } from "../tree/block-elements.ts";
import { squeeze } from "../white-space.ts";
import { type HtmlNode, isElement, isText } from "./dom.ts";

const UNREAD = new Set(["script", "style", "noscript", "template"]);

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
