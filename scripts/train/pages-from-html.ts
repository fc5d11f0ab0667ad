/**
 * Turns news pages whose true body is known into labelled pages of text for the line model.
 *
 *     node scripts/train/pages-from-html.ts TRUTH.json PAGES_FOLDER > PAGES.jsonl
 *
 * TRUTH.json maps an id to `{url, articleBody}`; `PAGES_FOLDER/ID.html.gz` is its page. A line is what
 * one block element shows. What the page's markup says of it and whether it stands in the body give
 * its label. Menus longer than a person would copy are cut.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { isPromotion } from "../../src/parse/boilerplate.ts";
import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  openDocument,
} from "../../src/parse/html/dom.ts";
import { stripUnread } from "../../src/parse/html/strip.ts";
import { BLOCK_ELEMENTS } from "../../src/parse/tree/block-elements.ts";

const MOST_ABOVE = 20;
const MOST_BELOW = 20;
/** Captions stand no farther from the article than this many lines. */
const NEAR = 3;
const UNSEEN = new Set(
  "audio canvas datalist head iframe math noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);
const CAPTION_CLASS = /caption|credit|cutline|wp-caption/iu;
const BYLINE_CLASS = /byline|author|dateline|timestamp|publish|date\b/iu;

const truthFile = z.record(z.string(), z.object({ url: z.string(), articleBody: z.string() }));

interface SeenLine {
  readonly words: string;
  readonly path: readonly HtmlElement[];
  /** Code units of the line inside `b` or `strong`. */
  readonly strong: number;
}

const [truthPath = "", folder = ""] = process.argv.slice(2);
const truth = truthFile.parse(JSON.parse(readFileSync(truthPath, "utf8")));
for (const [id, { url, articleBody }] of Object.entries(truth)) {
  const html = gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString("utf8");
  const page = labelledPage(html, articleBody, Number.parseInt(id.slice(0, 6), 16));
  if (page) console.log(JSON.stringify({ id: `html-${id.slice(0, 10)}`, url, ...page }));
}

function labelledPage(html: string, articleBody: string, chance: number) {
  const document = openDocument(stripUnread(html));
  const lines = document.body ? linesOf(document.body) : [];
  const body = new Set(articleBody.split(/\n+/u).map(normal).filter(Boolean));
  const whole = ` ${normal(articleBody)} `;
  const inBody = lines.map(({ words }) => {
    const known = normal(words);
    return body.has(known) || (known.length > 30 && whole.includes(` ${known} `));
  });
  const [start, end] = bodyBounds(lines, inBody);
  const share = document.querySelector('meta[property="og:title"]')?.getAttribute("content");
  const name = normal(share ?? document.querySelector("title")?.textContent ?? "");
  const title = titleIndex(lines, name, start);
  if (start < 0 || title === undefined) return undefined;
  const from = Math.max(0, Math.min(title, start) - (chance % MOST_ABOVE));
  const to = Math.min(lines.length, end + 1 + ((chance >> 5) % MOST_BELOW));
  const found = {
    title: lines[title]?.words ?? "",
    headings: [] as string[],
    body: [] as string[],
    noise: [] as string[],
    captions: [] as string[],
    meta: [] as { text: string }[],
  };
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || index === title) continue;
    const within = index >= start && index <= end;
    if (within && inBody[index]) {
      (isHeading(line) ? found.headings : found.body).push(line.words);
    } else if (index > title - NEAR && index <= end + NEAR && isCaption(line)) {
      found.captions.push(line.words);
    } else if (isByline(line)) found.meta.push({ text: line.words });
    else found.noise.push(line.words);
  }
  const gap = chance & 1 ? "\n" : "\n\n";
  const raw = lines
    .slice(from, to)
    .map((line) => (inList(line) && chance & 2 ? `• ${line.words}` : line.words))
    .join(gap);
  return { raw, truth: found };
}

/** The first and the last line of the body, without short lines that repeat far from the rest. */
function bodyBounds(lines: readonly SeenLine[], inBody: readonly boolean[]): [number, number] {
  const long = lines.flatMap(({ words }, index) =>
    inBody[index] && words.length > 60 ? [index] : [],
  );
  const [first = -1, last = -1] = [long[0], long.at(-1)];
  let start = first;
  let end = last;
  while (start > 0 && inBody[start - 1]) start -= 1;
  while (end >= 0 && inBody[end + 1]) end += 1;
  return [start, end];
}

/** The last line above the body that is a first heading or what the page calls itself. */
function titleIndex(lines: readonly SeenLine[], name: string, start: number): number | undefined {
  const above = lines.slice(0, Math.max(0, start)).map((line, index) => ({ line, index }));
  const called = above.filter(
    ({ line }) => normal(line.words).length > 12 && name.includes(normal(line.words)),
  );
  const first = called.filter(({ line }) => isUnder(line, /^h1$/u)).at(-1);
  return (first ?? called.at(-1) ?? above.filter(({ line }) => isUnder(line, /^h1$/u)).at(-1))
    ?.index;
}

function linesOf(root: HtmlElement): SeenLine[] {
  const found: SeenLine[] = [];
  let words = "";
  let strong = 0;
  let path: readonly HtmlElement[] = [];
  const flush = () => {
    const shown = words.replaceAll(/\s+/gu, " ").trim();
    if (/[\p{L}\p{N}]/u.test(shown)) found.push({ words: shown, path, strong });
    words = "";
    strong = 0;
  };
  const visit = (node: HtmlNode, above: readonly HtmlElement[]): void => {
    for (const child of node.childNodes) {
      if (isText(child)) {
        const text = (child.textContent ?? "").replaceAll(/\s+/gu, " ");
        if (words.trim() === "") path = above;
        words += text;
        if (above.some(({ localName }) => /^(?:b|strong)$/iu.test(localName)))
          strong += text.trim().length;
      } else if (isElement(child)) {
        const name = child.localName.toLowerCase();
        if (UNSEEN.has(name) || isHidden(child)) continue;
        const block =
          BLOCK_ELEMENTS.has(name) ||
          /^(?:br|figcaption|button|nav|form|footer|td|th)$/u.test(name);
        if (block) flush();
        visit(child, [...above, child]);
        if (block) flush();
      }
    }
  };
  visit(root, [root]);
  flush();
  return found;
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    /display:\s*none/iu.test(element.getAttribute("style") ?? "")
  );
}

function isHeading(line: SeenLine): boolean {
  if (line.words.length > 180) return false;
  if (isUnder(line, /^h[1-6]$/u)) return true;
  return (
    line.strong >= line.words.length - 2 &&
    !isUnder(line, /^(?:li|td|th)$/u) &&
    line.words.length < 120
  );
}

function isCaption({ path, words }: SeenLine): boolean {
  if (path.some(({ localName }) => /^(?:li|nav)$/iu.test(localName)) || isPromotion(words))
    return false;
  return path.some(
    (element) =>
      /^figcaption$/iu.test(element.localName) ||
      CAPTION_CLASS.test(element.getAttribute("class") ?? ""),
  );
}

function isByline({ path, words }: SeenLine): boolean {
  return (
    words.length < 120 &&
    path.slice(-4).some((element) => BYLINE_CLASS.test(element.getAttribute("class") ?? ""))
  );
}

function inList(line: SeenLine): boolean {
  return isUnder(line, /^li$/u);
}

function isUnder({ path }: SeenLine, name: RegExp): boolean {
  return path.some(({ localName }) => name.test(localName.toLowerCase()));
}

function normal(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
