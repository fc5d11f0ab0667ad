import { expect, test } from "vitest";
import { alteredPages } from "../../../scripts/train/altered-pages.ts";
import { readOwnFolder, readOwnPages } from "../../../scripts/train/own-pages.ts";
import { LINE_CLASSES } from "../../../src/parse/text/context-features.ts";

const HEADING = LINE_CLASSES.indexOf("heading");
const SEEDS = [...Array(40).keys()];

const PAGE = [
  "# site: daily.example",
  "N|• News",
  "N|• Sport",
  "",
  "T|Ferry returns",
  "",
  "H|2. The tide: who waits",
  "B|• The ferry sailed.",
  "N|Advertisement",
  "",
  "H|The boats",
  "B|They stayed ashore.",
  "N|Sign up",
].join("\n");

const page = (text = PAGE) => {
  const [first] = readOwnPages("pages.txt", text);
  if (first === undefined) throw new Error("no page");
  return first;
};
const wordsOf = ({ lines }: { lines: readonly { words: string }[] }) =>
  lines.map(({ words }) => words);

test("one copy sets the page's headings another way, all of them alike", () => {
  const settings = new Set(
    SEEDS.map((seed) => {
      const [reset] = alteredPages(page(), seed);
      return reset?.lines
        .filter((_, index) => reset.labels[index] === HEADING)
        .map(({ words }) => words)
        .join("/");
    }),
  );
  expect(settings).toEqual(
    new Set([
      "THE TIDE: WHO WAITS/THE BOATS",
      "The tide: who waits./The boats.",
      "1. The tide: who waits/2. The boats",
      "The Tide: Who Waits/The Boats",
      "The tide: who waits/The boats",
    ]),
  );
});

test("the other copy has no headings, and both keep every other line of the article", () => {
  for (const seed of SEEDS) {
    const [reset, bare] = alteredPages(page(), seed);
    expect(bare?.labels).not.toContain(HEADING);
    for (const copy of [reset, bare]) {
      expect(copy && wordsOf(copy)).toEqual(
        expect.arrayContaining(["Ferry returns", "The ferry sailed.", "They stayed ashore."]),
      );
    }
  }
});

test("what does not belong is left out at times, above the article and below it all together", () => {
  const copies = SEEDS.map((seed) => wordsOf(alteredPages(page(), seed)[1] ?? page()));
  const often = (...lines: string[]) =>
    copies.filter((words) => lines.every((line) => words.includes(line))).length;
  for (const line of ["Advertisement", "News", "Sport", "Sign up"]) {
    expect(often(line), line).toBeGreaterThan(0);
    expect(often(line), line).toBeLessThan(SEEDS.length);
  }
  expect(often("News", "Sport")).toBe(often("News"));
});

test("bullets and blank lines stay, and a copy only trains", () => {
  const [, bare] = alteredPages(page(), 1);
  const sailed = bare?.lines.find(({ words }) => words === "The ferry sailed.");
  expect(sailed?.bullet).toBe("•");
  expect(bare?.lines.find(({ words }) => words === "Ferry returns")?.opensChunk).toBe(true);
  expect(bare?.original).toBe(false);
});

test("a page of one heading has no copies", () => {
  expect(alteredPages(page(PAGE.replace("H|The boats", "B|The boats")), 1)).toEqual([]);
});

test("the copies of all pages of the folder have a label for each line", () => {
  for (const [seed, own] of readOwnFolder("scripts/train/pages").entries()) {
    for (const { id, lines, labels } of alteredPages(own, seed)) {
      expect(labels.length, id).toBe(lines.length);
    }
  }
});
