import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.ts";

function read(text: string, name = "2025-10-23-ferry-timetable.md") {
  return parse({ text, mediaType: "text/markdown", name }, { language: "en" });
}

function article(text: string, name?: string) {
  const result = read(text, name);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

describe("front matter", () => {
  const yaml = `---
title: "The Ferry: a timetable"
pubDate: 2025-10-23T09:00:00+02:00
updatedDate: 2025-10-24
author: Ada Fenn and Tom Orr
tags: [ferries, The Harbour]
category: Transport
description: Boats every hour.
cover: { image: /boat.jpg, alt: A boat }
image_credit: Harbour Board
aliases: [/old/ferry-times/]
permalink: /:year/:title/
quotes:
  - { match: every hour, action: pin, speaker: Ada Fenn }
ferryLine: 7
---
Boats leave every hour.
`;

  it("reads the keys of other generators and keeps what it does not know", () => {
    const result = read(yaml);
    if (!result.ok) throw new Error(result.problem.detail);
    expect(result.value).toMatchObject({
      slug: "ferry-timetable",
      title: "The Ferry: a timetable",
      published: "2025-10-23T09:00:00+02:00",
      modified: "2025-10-24T00:00:00Z",
      authors: [{ name: "Ada Fenn" }, { name: "Tom Orr" }],
      standfirst: "Boats every hour.",
      image: { url: "/boat.jpg", alt: "A boat", credit: "Harbour Board" },
      formerSlugs: ["ferry-times"],
      extra: { ferryLine: 7 },
      editorial: { quotes: [{ match: "every hour", action: "pin", speaker: "Ada Fenn" }] },
    });
    expect(result.value.topics.map(({ id }) => id)).toEqual([
      "transport",
      "ferries",
      "the-harbour",
    ]);
    expect(result.warnings?.map(({ field, position }) => [field, position?.line])).toEqual([
      ["ferryLine", 15],
    ]);
  });

  it("reads TOML", () => {
    const toml = `+++\ntitle = "Ferry"\ndate = 2025-10-23\nlastmod = 2025-10-23T10:00:00Z\n[params]\nline = 7\n+++\nBoats.\n`;
    expect(article(toml)).toMatchObject({
      title: "Ferry",
      published: "2025-10-23T00:00:00Z",
      modified: "2025-10-23T10:00:00Z",
      extra: { params: { line: 7 } },
    });
  });

  it.each([
    ["---\ntitle: A\ndate: soon\n---\nx", "date", 3],
    ["---\ntitle: A\ndraft: maybe\n---\nx", "draft", 3],
    ["---\ntitle: A\nquotes:\n  - match: x\n    action: shout\n---\nx", "quotes.0", 4],
    ["---\ntitle: [\n---\nx", "front matter", 3],
    ["+++\ntitle = \n+++\nx", "front matter", 2],
    ["---\ntitle: A\nbody without an end", "front matter", 1],
    ["just words", "title", 1],
  ])("refuses %j with field and line", (text, field, line) => {
    const result = read(text);
    const [issue] =
      !result.ok && result.problem.type === "bad-front-matter" ? result.problem.issues : [];
    expect(issue?.field).toContain(field.split(".")[0]);
    expect(issue?.position).toEqual({ file: "2025-10-23-ferry-timetable.md", line });
  });

  it("marks drafts, also as Jekyll does", () => {
    expect(article("---\ntitle: A\ndraft: true\n---\nx").draft).toBe(true);
    expect(article("---\ntitle: A\npublished: false\n---\nx").draft).toBe(true);
    expect(article("---\ntitle: A\npublished: 2025-01-02\n---\nx").published).toBe(
      "2025-01-02T00:00:00Z",
    );
  });
});

describe("body", () => {
  it("takes blocks, figures and captions apart, and no script", () => {
    const { text, blocks, image, captions } = article(`# Ferry

Boats *leave* [every hour](https://ferry.example).

![A boat](/boat.jpg)

*The boat at dawn*

## Fares

<div><p>Two <b>pounds</b></p><script>alert(1)</script></div>

- adults
- children

> “Cheap.”
`);
    expect(text).toBe(
      "Boats leave every hour.\n\nFares\n\nTwo pounds\n\nadults\n\nchildren\n\n“Cheap.”",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "heading",
      "paragraph",
      "listItem",
      "listItem",
      "blockQuote",
    ]);
    expect(image).toEqual({ url: "/boat.jpg", alt: "A boat", caption: "The boat at dawn" });
    expect(captions).toEqual(["The boat at dawn"]);
  });

  it("keeps a table's rows on a line each and footnotes without their marks", () => {
    const { text } = article(
      "# T\n\n| Day | Boats |\n| - | - |\n| Friday | 12 |\n\nRuns.[^1]\n\n[^1]: In winter.\n",
    );
    expect(text).toBe("Day | Boats\n\nFriday | 12\n\nRuns.\n\nIn winter.");
  });
});
