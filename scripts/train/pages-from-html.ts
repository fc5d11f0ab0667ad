/**
 * Turns news pages whose true body is known into labelled pages of text for the line model.
 *
 *     node scripts/train/pages-from-html.ts TRUTH.json FOLDER > PAGES.jsonl
 *
 * TRUTH.json maps an id to `{url, articleBody}`; FOLDER/ID.html.gz is its page. What the markup says of
 * a line and whether it stands in the body give its label. Long menus are cut, as they are by a person
 * who copies the article.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { type HtmlDocument, openDocument } from "../../src/parse/html/dom.ts";
import { stripUnread } from "../../src/parse/html/strip.ts";
import type { LabelledPage } from "./labelled-pages.ts";
import {
  captionsPicture,
  headsSection,
  isUnder,
  type SeenLine,
  seenLines,
  tellsOfArticle,
} from "./seen-lines.ts";

/** At most so many lines above the title and below the body, by the page's id. */
const MOST_AROUND = 20;
/** Captions stand no farther from the article than this many lines. */
const NEAR = 3;
/** Lines of the body that are found by their words inside a longer block are at least so long. */
const LEAST_PART = 30;
const LEAST_PARAGRAPH = 60;
const LEAST_TITLE = 12;

const truthFile = z.record(z.string(), z.object({ url: z.string(), articleBody: z.string() }));

const [truthPath = "", folder = ""] = process.argv.slice(2);
const pages = truthFile.parse(JSON.parse(readFileSync(truthPath, "utf8")));
for (const [id, { url, articleBody }] of Object.entries(pages)) {
  const html = gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString("utf8");
  const page = labelledPage(html, articleBody, Number.parseInt(id.slice(0, 6), 16));
  if (page) console.log(JSON.stringify({ id: `html-${id.slice(0, 10)}`, url, ...page }));
}

function labelledPage(
  html: string,
  articleBody: string,
  chance: number,
): Pick<LabelledPage, "raw" | "truth"> | undefined {
  const document = openDocument(stripUnread(html));
  const lines = seenLines(document);
  const inBody = bodyTest(articleBody);
  const [start, end] = bodyBounds(lines, inBody);
  const title = titleIndex(lines.slice(0, Math.max(0, start)), nameOf(document));
  if (title === undefined) return undefined;
  const from = Math.max(0, title - (chance % MOST_AROUND));
  const to = Math.min(lines.length, end + 1 + ((chance >> 5) % MOST_AROUND));
  const near = { from: title - NEAR, to: end + NEAR };
  const truth = {
    title: lines[title]?.words ?? "",
    headings: [] as string[],
    body: [] as string[],
    noise: [] as string[],
    captions: [] as string[],
    meta: [] as { text: string }[],
  };
  for (const [offset, line] of lines.slice(from, to).entries()) {
    const index = from + offset;
    if (index === title) continue;
    const within = index >= start && index <= end && inBody(line);
    const kind = within ? bodyKind(line) : otherKind(line, index > near.from && index <= near.to);
    if (kind === "meta") truth.meta.push({ text: line.words });
    else truth[kind].push(line.words);
  }
  return { raw: layout(lines.slice(from, to), chance), truth };
}

function bodyKind(line: SeenLine): "headings" | "body" {
  return headsSection(line) ? "headings" : "body";
}

function otherKind(line: SeenLine, near: boolean): "captions" | "meta" | "noise" {
  if (near && captionsPicture(line)) return "captions";
  return tellsOfArticle(line) ? "meta" : "noise";
}

function bodyTest(articleBody: string): (line: SeenLine) => boolean {
  const paragraphs = new Set(articleBody.split(/\n+/u).map(plain));
  const whole = ` ${plain(articleBody)} `;
  return ({ words }) => {
    const known = plain(words);
    return paragraphs.has(known) || (known.length > LEAST_PART && whole.includes(` ${known} `));
  };
}

/** The first and the last line of the body, with the short ones that stand right beside them. */
function bodyBounds(
  lines: readonly SeenLine[],
  inBody: (line: SeenLine) => boolean,
): [number, number] {
  const holds = lines.map(inBody);
  const long = (line: SeenLine, index: number) =>
    holds[index] === true && line.words.length > LEAST_PARAGRAPH;
  let start = lines.findIndex(long);
  let end = lines.findLastIndex(long);
  while (holds[start - 1]) start -= 1;
  while (end >= 0 && holds[end + 1]) end += 1;
  return [start, end];
}

/** What the page calls itself where it is shared, or in its head. */
function nameOf(document: HtmlDocument): string {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute("content");
  return plain(shared ?? document.querySelector("title")?.textContent ?? "");
}

/** The last line above the body that is a first heading or what the page calls itself. */
function titleIndex(above: readonly SeenLine[], name: string): number | undefined {
  const called = ({ words }: SeenLine) =>
    plain(words).length > LEAST_TITLE && name.includes(plain(words));
  const first = (line: SeenLine) => isUnder(line, /^h1$/u);
  const tests = [(line: SeenLine) => called(line) && first(line), called, first];
  return tests.map((test) => above.findLastIndex(test)).find((index) => index >= 0);
}

/** The lines as text: in half of the pages with blank lines between, in half with bullets. */
function layout(lines: readonly SeenLine[], chance: number): string {
  const bullets = (chance & 2) !== 0;
  return lines
    .map((line) => (bullets && isUnder(line, /^li$/u) ? `• ${line.words}` : line.words))
    .join((chance & 1) === 0 ? "\n\n" : "\n");
}

function plain(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
