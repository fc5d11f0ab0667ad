import { describe, expect, it } from "vitest";
import type { SourceMediaType } from "../../src/article/source.ts";
import { parseFeed } from "../../src/parse/feed.ts";
import { LARGEST_SOURCE } from "../../src/parse/limits.ts";
import { parse } from "../../src/parse/parse.ts";

const PROSE = "The ferry crossed the sound before noon, and nobody was left on the quay at all.";
const NINJS = { uri: "tag:wire.example,2025:1", headlines: [{ value: "Ferry" }] };

/** Words as the body of an article of each type. */
const WRAPPED: Readonly<Record<SourceMediaType, (body: string) => string>> = {
  "text/plain": (body) => `A Ferry Title For The Morning\n\n${PROSE}\n\n${body}\n\n${PROSE}\n`,
  "text/markdown": (body) => `# Ferry\n\n${body}\n`,
  "text/html": (body) =>
    `<html><body><article><h1>Ferry</h1><p>${body}</p></article></body></html>`,
  "application/json": (body) => JSON.stringify({ title: "Ferry", text: body }),
  "application/ninjs+json": (body) =>
    JSON.stringify({ ...NINJS, bodies: [{ contentType: "text/html", value: `<p>${body}</p>` }] }),
};
// Object.keys widens the media types to string
const TYPES = Object.keys(WRAPPED) as SourceMediaType[];

function read(text: string, mediaType: SourceMediaType) {
  return parse({ text, mediaType, name: "x" }, { language: "en" });
}

function feedOf(content: string): string {
  return `<rss version="2.0"><channel><item><title>T</title><description><![CDATA[${content}]]></description></item></channel></rss>`;
}

describe.each(TYPES)("%s", (mediaType) => {
  const wrapped = WRAPPED[mediaType];

  it("of more than the largest source is refused", () => {
    const result = read("x".repeat(LARGEST_SOURCE + 1), mediaType);
    expect(result).toMatchObject({ problem: { type: "too-large", limit: LARGEST_SOURCE } });
  });

  it("with a line of a megabyte is read whole", () => {
    const body = `${PROSE} `.repeat(12_500).trim();
    const result = read(wrapped(body), mediaType);
    // not compared as strings: a failure would print them
    expect(result.ok && result.value.text.includes(body)).toBe(true);
  });

  it("drops NUL bytes and mends halves of surrogate pairs", () => {
    const isJson = /json$/u.test(mediaType);
    const broken = isJson ? `${PROSE} It\ud800 ran.` : `${PROSE}\0 It\ud800 ran.`;
    const source = isJson ? wrapped("WORDS").replace("WORDS", broken) : wrapped(broken);
    const result = read(source, mediaType);
    expect(result.ok ? result.value.text : "").toContain(`${PROSE} It\ufffd ran.`);
  });
});

describe("what no article has is refused with its limit", () => {
  it.each([
    ["lines", 20_000, "text/plain", "ab\n".repeat(100_000)],
    ["lines", 20_000, "text/markdown", `# T\n\n${"> ab\n".repeat(100_000)}`],
    ["characters", 1_500_000, "text/markdown", `# T\n\n${PROSE.repeat(20_000)}`],
    ["quotes or lists inside each other", 150, "text/markdown", `# T\n\n${"> ".repeat(20_000)}x`],
    ["marks such as", 1_000, "text/markdown", `# T\n\n${"*a_ ".repeat(20_000)}`],
    ["tags", 20_000, "text/html", "<p>ab".repeat(100_000)],
    ["elements inside each other", 150, "text/html", `${"<div>".repeat(15_000)}${PROSE}`],
    ["attributes of one tag", 1_000, "text/html", `<p ${"a=1 ".repeat(200_000)}>${PROSE}`],
    ["character references", 200_000, "text/html", `<p>${"&amp;".repeat(900_000)}`],
    [
      "tags",
      20_000,
      "application/json",
      JSON.stringify({ ...NINJS, bodies: [{ value: "<p>a".repeat(50_000) }] }),
    ],
    [
      "elements inside each other",
      150,
      "application/json",
      JSON.stringify({ "@type": "Article", headline: "T", articleBody: "<div>".repeat(2_000) }),
    ],
  ] as const)("%s over %i in %s", (what, limit, mediaType, text) => {
    const result = read(text, mediaType);
    expect(result).toMatchObject({ ok: false, problem: { type: "too-large", limit } });
    expect(result.ok ? "" : result.problem.detail).toContain(what);
  });

  it("in an entry of a feed, without the others", () => {
    const feed = parseFeed(
      { text: feedOf("<b>".repeat(5_000)), mediaType: "text/html", name: "x" },
      { language: "en" },
    );
    expect(feed).toMatchObject({
      ok: true,
      value: [{ problem: { type: "too-large", limit: 150 } }],
    });
  });

  it("in a feed of more entries than any has", () => {
    const text = `<rss version="2.0"><channel>${"<item><title>a</title></item>".repeat(6_000)}</channel></rss>`;
    const feed = parseFeed({ text, mediaType: "text/html", name: "x" }, { language: "en" });
    expect(feed).toMatchObject({ ok: false, problem: { type: "too-large", limit: 5_000 } });
  });
});

it.each([
  ["text/markdown", `---\na: ${"[".repeat(20_000)}\n---\nx`],
  ["text/markdown", `---\ntitle: T\n${"k: [*a, *a]\n".repeat(5_000)}---\nx`],
  ["text/markdown", `# T\n\n${"`a".repeat(400)}`],
  ["application/json", "[".repeat(1_000_000)],
  ["application/json", `{"uri":"u","bodies":${'[{"a":'.repeat(50_000)}`],
  ["text/html", `<script>${"<!--".repeat(20_000)}`],
  ["text/html", "<style ".repeat(500_000)],
  ["text/html", `<p a="${"x".repeat(4_000_000)}`],
  ["text/html", `<p class="${"a ".repeat(2_000_000)}">${PROSE}`],
  ["text/plain", "“".repeat(4_000_000)],
  ["text/plain", "\ud800".repeat(4_000_000)],
] as const)("ends on %s that is nothing but a beginning", (mediaType, text) => {
  expect(typeof read(text, mediaType).ok).toBe("boolean");
});
