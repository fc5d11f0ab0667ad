/**
 * Pages written for this project, with the label of each line: the files of `scripts/train/pages/`.
 *
 * A line `# site: daily.example` begins a page, blank lines stay, and every other line is a letter,
 * `|` and the line as a scrape has it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import type { TrainingPage } from "./labelled-pages.ts";

type LineClass = (typeof LINE_CLASSES)[number];

const LETTERS: ReadonlyMap<string, LineClass> = new Map([
  ["T", "title"],
  ["H", "heading"],
  ["B", "body"],
  ["C", "caption"],
  ["M", "meta"],
  ["N", "noise"],
]);
const SITE = /^# site: (\S+)$/u;
const MARKED = /^([A-Z])\|(.*)$/u;

/** The pages of every file of a folder. Errors are those of `readOwnPages`. */
export function readOwnFolder(folder: string): TrainingPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readOwnPages(name, readFileSync(join(folder, name), "utf8")));
}

/**
 * The pages of one file.
 *
 * @throws {Error} that names the file and the line: one before the first site, without a mark, or of
 *   a page without a title
 */
export function readOwnPages(file: string, text: string): TrainingPage[] {
  const pages: { site: string; line: number; lines: MarkedLine[] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const site = SITE.exec(line)?.[1];
    const page = pages.at(-1);
    if (site !== undefined) pages.push({ site, line: index + 1, lines: [] });
    else if (page) page.lines.push(markedLine(line, `${file}, line ${index + 1}`));
    else if (line !== "") throw new Error(`${file}, line ${index + 1}: expected "# site: host"`);
  }
  return pages.map(({ site, line, lines }) => trainingPage(`${file}, line ${line}`, site, lines));
}

interface MarkedLine {
  readonly words: string;
  readonly kind: LineClass | undefined;
}

function markedLine(line: string, where: string): MarkedLine {
  if (line === "") return { words: "", kind: undefined };
  const [, letter = "", words = ""] = MARKED.exec(line) ?? [];
  const kind = LETTERS.get(letter);
  if (kind === undefined)
    throw new Error(`${where}: expected a letter of THBCMN, "|" and the line`);
  return { words, kind };
}

function trainingPage(id: string, site: string, marked: readonly MarkedLine[]): TrainingPage {
  const title = marked.find(({ kind }) => kind === "title")?.words.trim();
  if (title === undefined) throw new Error(`${id}: no line of the page is marked T, the title`);
  const classes = marked.flatMap(({ words, kind }) => {
    if (kind === undefined || pageLines(words).length === 0) return [];
    // the labels of other pages cannot tell a repeat of the title from it either
    return words.trim() === title ? ["title" as const] : [kind];
  });
  return {
    id,
    site,
    original: true,
    lines: pageLines(marked.map(({ words }) => words).join("\n")),
    labels: classes.map((kind) => LINE_CLASSES.indexOf(kind)),
  };
}
