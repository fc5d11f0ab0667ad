import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { sliceRange } from "../../src/article/range.ts";
import type { SourceMediaType } from "../../src/article/source.ts";
import { parseFeed } from "../../src/parse/feed.ts";
import { parse } from "../../src/parse/parse.ts";
import { markdownText } from "../../src/render/markdown/escape.ts";

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

  it("gives articles or a problem as a feed", () => {
    const entry = soup.map(
      (words) => `<item><title>T</title><description>${words}</description></item>`,
    );
    const rss = fc
      .array(entry, { maxLength: 3 })
      .map((items) => `<rss version="2.0"><channel>${items.join("")}</channel></rss>`);
    const jsonFeed = fc.array(soup, { maxLength: 3 }).map((bodies) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Wire",
        items: bodies.map((words, id) => ({ id, title: words, content_html: words.repeat(9) })),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(rss, jsonFeed, soup), (text) => {
        const feed = parseFeed({ text, mediaType: "text/html", name: "x" }, OPTIONS);
        for (const entry of feed.ok ? feed.value : [])
          if (entry.ok) expectOrderedBlocks(entry.value);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["ninjs", (a: unknown, b: unknown) => ({ uri: "u", headlines: a, bodies: b, by: a })],
    [
      "schema.org",
      (a: unknown, b: unknown) => ({ "@type": "Article", headline: a, articleBody: b }),
    ],
    ["our own JSON", (a: unknown, b: unknown) => ({ title: a, text: b, sections: a, image: b })],
  ])("gives an article or a problem in the fields of %s", (_, fieldsOf) => {
    const values = fc.oneof(
      soup,
      fc.jsonValue(),
      soup.map((value) => [{ value }]),
    );
    fc.assert(
      fc.property(values, values, (a, b) => {
        const result = read(JSON.stringify(fieldsOf(a, b)), "application/json");
        if (result.ok) expectOrderedBlocks(result.value);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      "text/html",
      (words: string) => `<p>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
    ],
    ["text/markdown", markdownText],
  ] as const)("as %s publishes only words of the source", (mediaType, block) => {
    const sentence = soup.map((words) => plain(words.toWellFormed()).replaceAll(/\s+/gu, " "));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        const top = mediaType === "text/html" ? "<h1>Title</h1>" : "# Title\n\n";
        const result = read(top + sentences.map(block).join("\n\n"), mediaType);
        if (!result.ok) return;
        const { text, blocks } = result.value;
        const known = new Set(["Title", ...sentences]);
        for (const { range } of blocks) expect(known).toContain(sliceRange(text, range));
      }),
      { numRuns: 60 },
    );
  });

  it("as scraped text publishes only lines of the source", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const result = read(text, "text/plain");
        if (!result.ok) return;
        const source = text.toWellFormed().replaceAll("\r\n", "\n");
        const lines = new Set(
          source
            .split("\n")
            .map(plain)
            .flatMap((line) => [line, line.replace(/^[•*–—-]\s+/u, "")]),
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
