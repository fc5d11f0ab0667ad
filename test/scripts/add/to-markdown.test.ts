import fc from "fast-check";
import { expect, test } from "vitest";
import { contentFile } from "../../../scripts/add/to-markdown.ts";
import type { Article } from "../../../src/article/article.ts";
import { sliceRange } from "../../../src/article/range.ts";
import { assemble } from "../../../src/parse/assemble.ts";
import { parse } from "../../../src/parse/parse.ts";
import type { Piece } from "../../../src/parse/piece.ts";

const OPTIONS = { language: "en" };

function readBack(article: Article): Article {
  const source = { text: contentFile(article), mediaType: "text/markdown", name: "x.md" } as const;
  const parsed = parse(source, OPTIONS);
  if (!parsed.ok) throw new Error(`${parsed.problem.detail}\n${source.text}`);
  return parsed.value;
}

function articleOf(pieces: readonly Piece[], parts: Partial<Article> = {}): Article {
  const source = { text: "", mediaType: "text/plain", name: "" } as const;
  return assemble({ title: "Boats", ...parts, pieces }, source, OPTIONS);
}

// words that mean something to Markdown, YAML or HTML, where they stand or at the start of a line
const word = fc.constantFrom(
  ..."ferry Quay # ## > - + * ** _ __ ~~ ` ``` [a](b) ![a](b) [^1] [^1]: <b> </p> <!-- &amp; & | a|b 1. 12) --- === +++ \\ \\* http://a.example a@b.example www.a.example : :smile: {x} % @ “Quote” l’eau 港 😀 [x] [ ] ... ~ =".split(
    " ",
  ),
);
const line = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => words.join(" ").trim())
  .filter((words) => words !== "");
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), words: lines }),
  fc.record({ kind: fc.constant("blockQuote" as const), words: lines }),
  fc.record({ kind: fc.constant("listItem" as const), words: lines, ordered: fc.boolean() }),
  fc.record({ kind: fc.constant("heading" as const), words: line, level: fc.constantFrom(2, 3) }),
);

test("the words and blocks of a body come back as they were, whatever signs they hold", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const article = articleOf(pieces);
      const back = readBack(article);
      const shown = ({ text, blocks }: Article) =>
        blocks.map(({ range, ...block }) => ({ ...block, words: sliceRange(text, range) }));
      expect(shown(back)).toEqual(shown(article));
    }),
    { numRuns: 300 },
  );
});

test("every field of the front matter comes back as it was", () => {
  fc.assert(
    fc.property(line, line, line, (a, b, c) => {
      const parts = {
        title: a,
        slug: "boats",
        id: "tag:wire.example,2025:1",
        standfirst: b,
        language: "pt-BR",
        authors: [{ name: c }, { name: a, url: "https://a.example/" }],
        published: "2025-10-23T09:00:00+02:00",
        modified: "2025-10-24T09:00:00Z",
        source: { name: b, url: "https://b.example/", notice: c },
        canonical: "https://b.example/a",
        licence: a,
        image: { url: "/a.jpg", alt: a, caption: b, credit: c, width: 8, height: 6, size: 9 },
        captions: [b, `${c} and more`],
        formerSlugs: ["old-boats"],
        editorial: { summary: a, quotes: [{ match: b, action: "pin" as const, speaker: null }] },
        correction: c,
        draft: true as const,
        extra: { line: 7, deep: { a: [b, null, true] } },
      };
      const article = articleOf([{ kind: "paragraph", words: "The boats sail." }], parts);
      expect(readBack(article)).toEqual(article);
    }),
  );
});

test("topics come back by their names", () => {
  const topics = [
    { id: "the-harbour", name: "The Harbour" },
    { id: "yes", name: "yes" },
    { id: "2025", name: "2025" },
  ];
  const article = articleOf([{ kind: "paragraph", words: "The boats sail." }], { topics });
  expect(readBack(article).topics).toEqual(topics);
});
