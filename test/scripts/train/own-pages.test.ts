import { expect, test } from "vitest";
import { readOwnFolder, readOwnPages } from "../../../scripts/train/own-pages.ts";
import { LINE_CLASSES } from "../../../src/parse/text/context-features.ts";

const PAGE = [
  "# site: daily.example",
  "N|• News",
  "N|• Sport",
  "",
  "T|Ferry returns",
  "N|***",
  "B|The ferry sailed.",
  "M|Ferry returns",
].join("\n");

const classesOf = (labels: readonly number[] = []) => labels.map((label) => LINE_CLASSES[label]);

test("every line with words has the class that its letter says, and a repeated title is one", () => {
  const [page] = readOwnPages("pages.txt", PAGE);
  expect(page?.lines.map(({ words }) => words)).toEqual([
    "News",
    "Sport",
    "Ferry returns",
    "The ferry sailed.",
    "Ferry returns",
  ]);
  expect(classesOf(page?.labels)).toEqual(["noise", "noise", "title", "body", "title"]);
  expect(page?.site).toBe("daily.example");
});

test("a file holds several pages", () => {
  const other = PAGE.replace("daily", "weekly");
  const pages = readOwnPages("pages.txt", `${PAGE}\n\n${other}\n`);
  expect(pages.map(({ site }) => site)).toEqual(["daily.example", "weekly.example"]);
  expect(pages[1]?.lines).toHaveLength(5);
});

test.each([
  ["a line without a mark", PAGE.replace("B|The", "The"), "pages.txt, line 7: expected a letter"],
  ["an unknown letter", PAGE.replace("B|The", "X|The"), "pages.txt, line 7: expected a letter"],
  ["words before the first site", `N|News\n${PAGE}`, 'pages.txt, line 1: expected "# site: host"'],
  ["a page without a title", PAGE.replace("T|", "B|"), "pages.txt, line 1: no line"],
])("%s is an error that says where", (_, text, message) => {
  expect(() => readOwnPages("pages.txt", text)).toThrow(message);
});

test("all pages of the folder can be read, and each line has a label", () => {
  const pages = readOwnFolder("scripts/train/pages");
  expect(pages.length).toBeGreaterThan(500);
  for (const { id, lines, labels } of pages) {
    expect(labels.length, id).toBe(lines.length);
    expect(classesOf(labels), id).toContain("title");
  }
});
