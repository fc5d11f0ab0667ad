import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Article, Block } from "../../src/article/article.ts";
import { sliceRange } from "../../src/article/range.ts";
import { parse } from "../../src/parse/parse.ts";

const FOLDER = "test/parse/text";
const MARKS: Readonly<Record<Block["kind"], string>> = {
  heading: "## ",
  paragraph: "",
  listItem: "- ",
  blockQuote: "> ",
};

/** An article as the expected files write it: what is said about it, then its blocks. */
function outline(article: Article): string {
  const { title, standfirst, authors, published, modified, text, blocks } = article;
  const about = Object.entries({
    title,
    standfirst,
    authors: authors.map(({ name }) => name).join(", ") || undefined,
    published,
    modified,
  });
  return [
    ...about.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])),
    ...blocks.map(({ kind, range }) => `\n${MARKS[kind]}${sliceRange(text, range)}`),
    "",
  ].join("\n");
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".page.txt"));

test.each(names)("%s becomes the article beside it", (name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  const parsed = parse({ text, mediaType: "text/plain", name }, { language: "en" });
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  const expected = name.replace(".page.txt", ".article.txt");
  expect(outline(parsed.value)).toBe(readFileSync(join(FOLDER, expected), "utf8"));
});
