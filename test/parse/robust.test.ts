import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { sliceRange } from "../../src/article/range.ts";
import type { SourceMediaType } from "../../src/article/source.ts";
import { LARGEST_SOURCE } from "../../src/parse/limits.ts";
import { parse } from "../../src/parse/parse.ts";

const OPTIONS = { language: "en" };
const TYPES: readonly SourceMediaType[] = [
  "text/plain",
  "text/markdown",
  "text/html",
  "application/json",
];

function read(text: string, mediaType: SourceMediaType) {
  return parse({ text, mediaType, name: "x" }, OPTIONS);
}

function expectOrderedBlocks({ text, blocks }: Article): void {
  let last = 0;
  for (const { range } of blocks) {
    expect(range.start).toBeGreaterThanOrEqual(last);
    expect(range.end).toBeGreaterThan(range.start);
    expect(sliceRange(text, range).trim()).toBe(sliceRange(text, range));
    last = range.end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

const word = fc.constantFrom(
  "the",
  "ferry",
  "said",
  "Harbour",
  "“No,”",
  "Photo:",
  "By",
  "2025",
  "Read more",
  "•",
  "#",
  "---",
  "title: x",
  "<p>",
  "</p>",
  "<h2>",
  "<script>",
  "&amp;",
  "\n",
  "\n\n",
  "\r\n",
  "\0",
  "\ud800",
  "😀",
  "\u2028",
  "{",
  "}",
  '"text":',
  "[",
  "+++",
  "| a |",
  "```",
  "©",
  "1.",
);
const soup = fc.array(word, { maxLength: 120 }).map((words) => words.join(" "));

describe("any text", () => {
  it.each(TYPES)(
    "gives an article or a problem as %s",
    (mediaType) => {
      fc.assert(
        fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
          const result = read(text, mediaType);
          if (result.ok) expectOrderedBlocks(result.value);
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );

  it("as scraped text publishes only lines of the source", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const result = read(text, "text/plain");
        if (!result.ok) return;
        const source = text.toWellFormed().replaceAll("\r\n", "\n");
        const lines = new Set(
          source
            .split("\n")
            .flatMap((line) => [plain(line), plain(line.replace(/^\s*[•*–—-]\s+/u, ""))]),
        );
        const { title, captions } = result.value;
        const body = result.value.blocks.flatMap(({ range }) =>
          sliceRange(result.value.text, range).split("\n"),
        );
        for (const words of [title, ...captions, ...body]) expect(lines).toContain(plain(words));
      }),
      { numRuns: 60 },
    );
  });

  it("that is clean stays as it is", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const source = { text, mediaType: "text/plain", name: "x", clean: true } as const;
        const result = parse(source, OPTIONS);
        expect(result).toMatchObject({ ok: true, value: { text } });
      }),
    );
  });
});

function plain(words: string): string {
  return words.replaceAll(/(?!\s)\p{Cc}/gu, "").trim();
}

const PROSE = "The ferry crossed the sound before noon, and nobody was left on the quay at all.";

describe("large and broken sources", () => {
  it.each(TYPES)("refuses more than the largest source as %s", (mediaType) => {
    const result = read("x".repeat(LARGEST_SOURCE + 1), mediaType);
    expect(result).toMatchObject({ ok: false, problem: { type: "too-large" } });
  });

  it("refuses a hundred thousand lines and as many tags", () => {
    expect(read("ab\n".repeat(100_000), "text/plain")).toMatchObject({
      problem: { type: "too-large", limit: 20_000 },
    });
    expect(read("<p>ab".repeat(100_000), "text/html")).toMatchObject({
      problem: { type: "too-large", limit: 20_000 },
    });
  });

  it("reads a line of a megabyte", () => {
    expect(read(`Title of it\n\n${`${PROSE} `.repeat(12_000)}`, "text/plain").ok).toBe(true);
  });

  it.each([
    ["text/html", "<div>".repeat(20_000) + PROSE],
    ["text/markdown", `# T\n\n${">".repeat(20_000)} x`],
    ["text/markdown", `---\na: ${"[".repeat(20_000)}\n---\nx`],
    ["application/json", "[".repeat(100_000)],
    ["text/html", `<script>${"<!--".repeat(20_000)}`],
  ] as const)("ends on deep nesting in %s", (mediaType, text) => {
    expect(typeof read(text, mediaType).ok).toBe("boolean");
  });

  it("drops NUL bytes and mends halves of surrogate pairs", () => {
    const page = `A Ferry Title For The Morning\n\n${PROSE}\0 It\ud800 ran.\n\n${PROSE}\n`;
    const result = read(page, "text/plain");
    if (!result.ok) throw new Error(result.problem.detail);
    expect(result.value.text).toContain("at all. It\ufffd ran.");
  });
});
