import { expect, it } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import type { Site } from "../../src/article/site.ts";
import { parse } from "../../src/parse/parse.ts";
import { prepare } from "../../src/publish.ts";
import { ninjsArticle } from "../../src/render/json/ninjs.ts";

const SITE: Site = {
  title: "Sound Wire",
  url: "https://wire.example",
  description: "",
  language: "en",
  authors: [],
  tagAuthority: "wire.example,2025",
  feedLength: 10,
};

const ARTICLE = `---
title: Ferry returns
date: 2025-10-23T09:00:00Z
author: Ada Fenn
description: It crossed <twelve> times.
tags: [Transport]
source: { name: Harbour Board, url: "https://board.example/" }
image: { url: /boat.jpg, caption: The boat, width: 800, height: 600 }
---
The ferry & its crew are back.

## Fares

Two pounds.
`;

it("says in ninjs what ninjs says back", () => {
  const source = { text: ARTICLE, mediaType: "text/markdown", name: "ferry.md" } as const;
  const options = { ...DEFAULT_ANALYZE_OPTIONS, tagAuthority: SITE.tagAuthority, language: "en" };
  const prepared = prepare(source, options);
  if (!prepared.ok) throw new Error(prepared.problem.detail);
  const text = JSON.stringify(ninjsArticle(prepared.value, SITE));
  const back = parse({ text, mediaType: "application/ninjs+json", name: "-" }, { language: "en" });
  expect(back).toMatchObject({
    ok: true,
    value: {
      title: "Ferry returns",
      published: "2025-10-23T09:00:00Z",
      authors: [{ name: "Ada Fenn" }],
      standfirst: "It crossed <twelve> times.",
      topics: [{ id: "transport", name: "Transport" }],
      source: { name: "Harbour Board", url: "https://board.example/" },
      image: { url: "https://wire.example/boat.jpg", caption: "The boat", width: 800, height: 600 },
      text: "The ferry & its crew are back.\n\nFares\n\nTwo pounds.",
    },
  });
});
