import { describe, expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { paragraphsOf, sectionsOf } from "../../src/article/section.ts";

const text = "Lead.\n\nWhy now\n\nFirst.\n\nSecond.\n\nWhy now\n\nLast.";

function block(kind: "heading" | "paragraph", words: string, from = 0): Block {
  const start = text.indexOf(words, from);
  const range = { start, end: start + words.length };
  return kind === "heading" ? { kind, level: 2, range } : { kind, range };
}

const blocks: Block[] = [
  block("paragraph", "Lead."),
  block("heading", "Why now"),
  block("paragraph", "First."),
  block("paragraph", "Second."),
  block("heading", "Why now", 20),
  block("paragraph", "Last."),
];

describe("sections", () => {
  test("what stands before the first heading is a section without one", () => {
    expect(sectionsOf({ text, blocks })[0]).toMatchObject({
      id: "start",
      paragraphs: [{ id: "p1" }],
    });
    expect(sectionsOf({ text, blocks })[0]).not.toHaveProperty("heading");
  });

  test("two headings of the same words have ids of their own", () => {
    expect(sectionsOf({ text, blocks }).map(({ id }) => id)).toEqual([
      "start",
      "why-now",
      "why-now-2",
    ]);
  });

  test("a section runs from its heading to its last paragraph", () => {
    const [, section] = sectionsOf({ text, blocks });
    expect(text.slice(section?.range.start, section?.range.end)).toBe(
      "Why now\n\nFirst.\n\nSecond.",
    );
  });

  test("paragraphs are numbered through the article", () => {
    expect(paragraphsOf({ text, blocks }).map(({ id }) => id)).toEqual(["p1", "p2", "p3", "p4"]);
  });

  test("an empty body has no sections", () => {
    expect(sectionsOf({ text: "", blocks: [] })).toEqual([]);
  });
});
