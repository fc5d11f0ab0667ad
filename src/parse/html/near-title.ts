import { squeeze } from "../white-space.ts";
import { type HtmlElement, isElement, isText } from "./dom.ts";
import { linesOf } from "./words.ts";

const MOST_LINES_AFTER = 25;
const MOST_LINES_BEFORE = 8;
/** A line this long is a paragraph; one may stand before the byline, as a standfirst. */
const PARAGRAPH = 220;
const ELSEWHERE = new Set(["nav", "aside", "footer", "form", "figure", "button", "select"]);

/**
 * The short lines around an article's heading, where pages put the byline and the date: those between
 * it and the second paragraph, nearest first, then those right before it.
 */
export function linesNearTitle(heading: HtmlElement): string[] {
  const after: string[] = [];
  let paragraphs = 0;
  for (const line of linesBeside(heading, "nextSibling")) {
    if (line.length > PARAGRAPH) paragraphs += 1;
    else after.push(line);
    if (paragraphs === 2 || after.length === MOST_LINES_AFTER) break;
  }
  const before: string[] = [];
  for (const line of linesBeside(heading, "previousSibling")) {
    if (line.length > PARAGRAPH || before.length === MOST_LINES_BEFORE) break;
    before.push(line);
  }
  return [...after, ...before];
}

/** The lines of what follows or precedes an element, then of what stands beside its ancestors. */
function* linesBeside(element: HtmlElement, direction: Direction): Generator<string> {
  let inner: HtmlElement | null = element;
  while (inner !== null && inner.localName !== "body") {
    yield* siblingLines(inner, direction);
    inner = inner.parentElement;
  }
}

type Direction = "nextSibling" | "previousSibling";

function* siblingLines(element: HtmlElement, direction: Direction): Generator<string> {
  for (let beside = element[direction]; beside !== null; beside = beside[direction]) {
    const words = isText(beside) ? squeeze(beside.textContent ?? "") : "";
    if (words !== "") yield words;
    if (isElement(beside) && !ELSEWHERE.has(beside.localName)) yield* linesOf(beside);
  }
}
