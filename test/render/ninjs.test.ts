import { describe, expect, it } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import type { Article } from "../../src/article/article.ts";
import { sliceRange } from "../../src/article/range.ts";
import { parse } from "../../src/parse/parse.ts";
import { prepare } from "../../src/publish.ts";
import { ninjsArticle } from "../../src/render/json/ninjs.ts";
import { ARTICLES } from "../fixture/articles.ts";
import { SITE } from "../fixture/site.ts";
import { ninjsText } from "./ninjs-3-1.ts";

const FERRY = `---
title: Ferry returns
date: 2025-10-23T09:00:00Z
lastmod: 2025-10-24T07:30:00+02:00
author: Ada Fenn
description: It crossed <twelve> times.
tags: [Transport, 港]
licence: https://licence.example/by
source: { name: Harbour Board, url: "https://board.example/" }
image: { url: /boat.jpg, alt: A boat, caption: The boat, credit: Ola Reed, width: 800, height: 600, size: 9000, mediaType: image/jpeg }
---
The ferry & its crew are back. “Nobody was left on the quay,” said Tom Orr.

## Fares

- Two pounds
- Three with a dog

1. Come early

> Bring a coat,
> said the board.
`;

function prepared(text: string): AnalyzedArticle {
  const source = { text, mediaType: "text/markdown", name: "ferry.md" } as const;
  const options = { ...DEFAULT_ANALYZE_OPTIONS, tagAuthority: SITE.tagAuthority, language: "en" };
  const result = prepare(source, options);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

/** What another newsroom reads out of the ninjs of an article. */
function readBack(article: AnalyzedArticle): Article {
  const text = JSON.stringify(ninjsArticle(article, SITE));
  const back = parse({ text, mediaType: "application/ninjs+json", name: "-" }, { language: "en" });
  if (!back.ok) throw new Error(back.problem.detail);
  return back.value;
}

const ALL = [
  ...ARTICLES,
  prepared(FERRY),
  prepared("# Bare\n\nWords.\n"),
  prepared("---\nlicence: All rights reserved\nimage: 'javascript:alert(1)'\n---\n# A\n\nB\n"),
];

describe("an article as ninjs 3.1", () => {
  it.each(ALL.map((article) => [article.slug, article] as const))("%s", (_, article) => {
    const written: unknown = JSON.parse(JSON.stringify(ninjsArticle(article, SITE)));
    expect(ninjsText.safeParse(written).error?.issues ?? []).toEqual([]);
  });
});

it("says in ninjs what ninjs says back", () => {
  const article = prepared(FERRY);
  const back = readBack(article);
  expect(back).toMatchObject({
    id: article.id,
    title: "Ferry returns",
    published: "2025-10-23T09:00:00Z",
    modified: "2025-10-24T07:30:00+02:00",
    authors: [{ name: "Ada Fenn" }],
    standfirst: "It crossed <twelve> times.",
    licence: "https://licence.example/by",
    topics: [
      { id: "transport", name: "Transport" },
      { id: "港", name: "港" },
    ],
    source: { name: "Harbour Board", url: "https://board.example/" },
    image: {
      url: `${SITE.url}/boat.jpg`,
      alt: "A boat",
      caption: "The boat",
      credit: "Ola Reed",
      width: 800,
      height: 600,
      size: 9000,
      mediaType: "image/jpeg",
    },
  });
  expect(back.text).toBe(article.text);
  expect(back.blocks.map(({ kind }) => kind)).toEqual(article.blocks.map(({ kind }) => kind));
});

it.each(ARTICLES.map((article) => [article.slug, article] as const))(
  "carries every paragraph of %s",
  (_, article) => {
    const squeezed = (words: string) => words.replaceAll(/\s+/gu, " ").trim();
    const back = readBack(article);
    expect(back.blocks.map(({ range }) => squeezed(sliceRange(back.text, range)))).toEqual(
      article.blocks.map(({ range }) => squeezed(sliceRange(article.text, range))),
    );
  },
);
