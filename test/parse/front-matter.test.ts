import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { FIELDS, type FieldName } from "../../src/parse/front-matter/fields.ts";
import { parse } from "../../src/parse/parse.ts";

function read(lines: readonly string[], fence = "---") {
  const text = `${fence}\n${lines.join("\n")}\n${fence}\n\nThe boats sail again from Monday.\n`;
  return parse({ text, mediaType: "text/markdown", name: "boats.md" }, { language: "en" });
}

function article(lines: readonly string[], fence?: string): Article {
  const result = read(lines, fence);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

interface Case {
  /** A right value as YAML, and what of the article it makes. */
  readonly right: string;
  readonly gives: Partial<Article>;
  /** A wrong value as YAML. */
  readonly wrong: string;
}

const topics = [
  { id: "the-harbour", name: "The Harbour" },
  { id: "boats", name: "Boats" },
];

/** One case a field; it is tried under every key of the field. */
const CASES: Readonly<Record<FieldName, Case>> = {
  title: { right: "Boats", gives: { title: "Boats" }, wrong: "[Boats]" },
  slug: { right: "The Boats", gives: { slug: "the-boats" }, wrong: "'—'" },
  permalink: { right: "/news/the-boats/", gives: { slug: "the-boats" }, wrong: "[a]" },
  id: { right: "tag:a.example,2025:1", gives: { id: "tag:a.example,2025:1" }, wrong: "{ a: 1 }" },
  published: {
    right: "2025-10-23 09:00:00 +0200",
    gives: { published: "2025-10-23T09:00:00+02:00" },
    wrong: "2025-13-01",
  },
  modified: { right: "2025-10-24", gives: { modified: "2025-10-24T00:00:00Z" }, wrong: "soon" },
  authors: {
    right: "[Ada Fenn, { name: Tom Orr, url: https://a.example/tom }]",
    gives: { authors: [{ name: "Ada Fenn" }, { name: "Tom Orr", url: "https://a.example/tom" }] },
    wrong: "[{ nick: Ada }]",
  },
  tags: { right: "[The Harbour, Boats]", gives: { topics }, wrong: "{ a: 1 }" },
  categories: { right: "The Harbour, Boats", gives: { topics }, wrong: "true" },
  topics: { right: "[{ name: The Harbour }, Boats]", gives: { topics }, wrong: "[[Boats]]" },
  standfirst: { right: "They sail.", gives: { standfirst: "They sail." }, wrong: "[They sail.]" },
  summary: {
    right: "Boats sail.",
    gives: { editorial: { summary: "Boats sail.", quotes: [] } },
    wrong: "[Boats sail.]",
  },
  quotes: {
    right: "[{ match: they sail, action: hide }]",
    gives: { editorial: { quotes: [{ match: "they sail", action: "hide" }] } },
    wrong: "[{ match: they sail, action: shout }]",
  },
  image: {
    right: "{ src: /a.jpg, alt: A boat, width: 800 }",
    gives: { image: { url: "/a.jpg", alt: "A boat", width: 800 } },
    wrong: "{ src: /a.jpg, width: wide }",
  },
  imageAlt: { right: "A boat", gives: { image: { alt: "A boat" } }, wrong: "[A boat]" },
  imageCaption: { right: "A boat", gives: { image: { caption: "A boat" } }, wrong: "[A boat]" },
  imageCredit: { right: "Ola Reed", gives: { image: { credit: "Ola Reed" } }, wrong: "[Ola]" },
  captions: { right: "[A boat]", gives: { captions: ["A boat"] }, wrong: "A boat" },
  source: {
    right: "{ name: Sound Wire, url: https://wire.example/ }",
    gives: { source: { name: "Sound Wire", url: "https://wire.example/" } },
    wrong: "{ url: https://wire.example/ }",
  },
  canonical: {
    right: "https://wire.example/a",
    gives: { canonical: "https://wire.example/a" },
    wrong: "7",
  },
  licence: { right: "CC BY 4.0", gives: { licence: "CC BY 4.0" }, wrong: "[CC BY 4.0]" },
  language: { right: "pt_BR", gives: { language: "pt-BR" }, wrong: "Portuguese of Brazil" },
  aliases: { right: "[/old/boats/]", gives: { formerSlugs: ["boats"] }, wrong: "{ a: 1 }" },
  correction: { right: "Monday.", gives: { correction: "Monday." }, wrong: "[Monday.]" },
  draft: { right: "true", gives: { draft: true }, wrong: "perhaps" },
};

/** A key as people write it: camel case, with hyphens, with underscores. */
function spellings(key: string): string[] {
  const apart = (mark: string) => key.replaceAll(/(?=[A-Z])/gu, mark).toLowerCase();
  return [...new Set([key, apart("-"), apart("_")])];
}

const KEYS = Object.entries(FIELDS).flatMap(([name, { keys, expected }]) =>
  keys.flatMap((key) =>
    // Object.entries widens the names of FIELDS to string
    spellings(key).map((spelling) => ({ key: spelling, expected, ...CASES[name as FieldName] })),
  ),
);
const titled = (key: string) => (["title", "headline"].includes(key) ? [] : ["title: Boats"]);

describe("every key", () => {
  it.each(KEYS)("$key takes a right value", ({ key, right, gives }) => {
    expect(article([...titled(key), `${key}: ${right}`])).toMatchObject(gives);
  });

  it.each(KEYS)(
    "$key refuses a wrong value with file, line and what was expected",
    ({ key, wrong, expected }) => {
      const lines = ["# a remark", ...titled(key), `${key}: ${wrong}`];
      const result = read(lines);
      const problem = result.ok ? undefined : result.problem;
      expect(problem?.type).toBe("bad-front-matter");
      const issues = problem !== undefined && "issues" in problem ? problem.issues : [];
      expect(issues).toHaveLength(1);
      expect(issues[0]?.field.split(".")[0]).toBe(key);
      expect(issues[0]?.message).toContain(`expected ${expected}, found `);
      expect(issues[0]?.position).toEqual({ file: "boats.md", line: lines.length + 1 });
    },
  );

  it.each(KEYS)("$key without a value says nothing", ({ key }) => {
    const title = key === "headline" ? "title: Boats" : "headline: Boats";
    expect(read([`${key}:`, title]).ok).toBe(true);
  });
});

const HUGO = `title: Boats sail
date: 2025-10-23T09:00:00+02:00
lastmod: 2025-10-24T09:00:00+02:00
draft: false
authors: [Ada Fenn]
tags: [Boats]
categories: [Transport]
description: They sail.
images: [/boat.jpg, /quay.jpg]
aliases: [/old/boats-sail/]
slug: boats
keywords: [quay]`;
const JEKYLL = `layout: post
title: Boats sail
date: 2025-10-23 09:00:00 +0200
last_modified_at: 2025-10-24 09:00:00 +0200
author: Ada Fenn
tags: [Boats, quay]
category: Transport
excerpt: They sail.
image: { path: /boat.jpg }
redirect_from: /old/boats-sail
permalink: /transport/boats.html`;
const ASTRO = `title: Boats sail
pubDate: 2025-10-23T09:00:00+02:00
updatedDate: 2025-10-24T09:00:00+02:00
author: { name: Ada Fenn }
tags: [Transport, Boats, quay]
description: They sail.
heroImage: /boat.jpg
slug: boats
aliases: boats-sail`;
const ELEVENTY = `title: Boats sail
date: 2025-10-23T09:00:00+02:00
updated: 2025-10-24T09:00:00+02:00
author: Ada Fenn
tags: Transport, Boats, quay
description: They sail.
cover: /boat.jpg
permalink: /transport/boats/index.html
aliases: [boats-sail]`;

describe("what generators write", () => {
  it.each(Object.entries({ HUGO, JEKYLL, ASTRO, ELEVENTY }))("%s", (_, yaml) => {
    const result = read(yaml.split("\n"));
    expect(result).toMatchObject({ ok: true, value: { slug: "boats", standfirst: "They sail." } });
    const { topics: filed, ...found } = article(yaml.split("\n"));
    expect(found).toMatchObject({
      title: "Boats sail",
      published: "2025-10-23T09:00:00+02:00",
      modified: "2025-10-24T09:00:00+02:00",
      authors: [{ name: "Ada Fenn" }],
      image: { url: "/boat.jpg" },
      formerSlugs: ["boats-sail"],
    });
    expect(filed.map(({ id }) => id).toSorted()).toEqual(["boats", "quay", "transport"]);
    expect(result).not.toHaveProperty("warnings");
  });

  it("takes the same from TOML, with the line of what is wrong", () => {
    const toml = [
      'title = "Boats sail"',
      "dateModified = 2025-10-24T09:00:00+02:00",
      "date = 2025-10-23",
      'tags = ["Boats"]',
      "[cover]",
      'image = "/boat.jpg"',
    ];
    expect(article(toml, "+++")).toMatchObject({
      published: "2025-10-23T00:00:00Z",
      image: { url: "/boat.jpg" },
      topics: [{ id: "boats" }],
    });
    const wrong = toml.with(2, "date = 7");
    expect(read(wrong, "+++")).toMatchObject({
      problem: { issues: [{ field: "date", position: { file: "boats.md", line: 4 } }] },
    });
  });
});

describe("keys without a meaning", () => {
  it("are kept, with one warning each that has its line", () => {
    const result = read(["title: Boats", "ferryLine: 7", "eleventyNavigation: { order: 3 }"]);
    expect(result).toMatchObject({
      ok: true,
      value: { extra: { ferryLine: 7, eleventyNavigation: { order: 3 } } },
      warnings: [
        { field: "ferryLine", position: { file: "boats.md", line: 3 } },
        { field: "eleventyNavigation", position: { file: "boats.md", line: 4 } },
      ],
    });
  });

  it("are no fields of objects either", () => {
    const { extra } = article(["title: Boats", "constructor: 1", "__proto__: { draft: true }"]);
    expect(extra["constructor"]).toBe(1);
    expect(article(["title: Boats", "__proto__: { draft: true }"]).draft).toBeUndefined();
  });
});
