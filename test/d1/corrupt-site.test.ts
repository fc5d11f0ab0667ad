import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { clearArchive, store } from "./archive.ts";

/** How a record can be damaged. Each kind has an article of its own: answers are kept in memory. */
const DAMAGES: Readonly<Record<string, (article: AnalyzedArticle) => string>> = {
  "bad JSON": (article) => `${JSON.stringify(article)}}`,
  "half a record": (article) => JSON.stringify(article).slice(0, 300),
  "no record": () => "",
  "another shape": ({ slug }) => JSON.stringify({ slug, title: ["a", "b"] }),
  "text cut off": (article) => JSON.stringify({ ...article, text: article.text.slice(0, 40) }),
  "a part missing": ({ blocks: _, ...rest }) => JSON.stringify(rest),
  "a detail of another kind": (article) => JSON.stringify({ ...article, image: { url: 7 } }),
  "a null deep inside": (article) => JSON.stringify({ ...article, quotes: [null] }),
  "the record of another article": (article) =>
    JSON.stringify({ ...article, slug: "sound", title: "The sound one twice" }),
};

/** An article, its speaker and its topic, with words that nothing else has. */
function articleAbout(word: string, published: string): AnalyzedArticle {
  const said = `Nobody counted the ${word} before we did,`;
  return analyzedArticle({
    slug: word,
    title: `The ${word} title`,
    published,
    topics: [
      { id: "harbour", name: "Harbour" },
      { id: `topic-${word}`, name: `Topic ${word}` },
    ],
    text: `The ${word} came in the morning.\n\n“${said}” said Ada ${word.toUpperCase()}.`,
    extracted: [`The ${word} came in the morning.`],
    said: [
      {
        words: said,
        speaker: { id: `ada-${word}`, name: `Ada ${word.toUpperCase()}`, kind: "person" },
        key: true,
      },
    ],
  });
}

const get = (path: string, method = "GET") =>
  exports.default.fetch(new Request(`https://news.example${path}`, { method, redirect: "manual" }));

let logged: string[] = [];

beforeEach(async () => {
  await clearArchive();
  logged = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** Slugs of the damaged records that the log names. */
function toldOf(): string[] {
  return logged
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === "corrupt-record")
    .map(({ slug }) => slug);
}

const LISTS = [
  ...["/", "/articles.json", "/feed", "/feed.rss", "/feed.atom", "/feed.json"],
  ...["/summaries.rss", "/summaries.atom", "/summaries.json"],
  ...["/quotes", "/quotes.md", "/quotes.json", "/quotes.rss", "/quotes.atom"],
  ...["/topics/harbour", "/topics/harbour.json", "/topics/harbour.rss", "/topics/harbour.atom"],
  ...["/search?q=morning", "/search.json?q=morning"],
  ...["/sitemap.xml", "/news-sitemap.xml", "/llms.txt"],
  ...["/oembed?url=https://news.example/", "/oembed?url=https://news.example/quotes"],
  "/feed.rss?archive=0",
];

describe.each(Object.keys(DAMAGES).map((name, index) => ({ name, word: `gannets${index}` })))(
  "$name",
  ({ name, word }) => {
    const damaged = articleAbout(word, "2026-03-02T06:00:00Z");
    const [quote] = damaged.quotes;
    const newest = articleAbout("sound", "2026-03-03T06:00:00Z");
    const oldest = articleAbout("whole", "2026-03-01T06:00:00Z");

    beforeEach(async () => {
      await store([oldest, damaged, newest]);
      await env.DB.prepare("UPDATE article SET analyzed = ? WHERE slug = ?")
        .bind(DAMAGES[name]?.(damaged) ?? "", word)
        .run();
    });

    test("everything of the article alone answers 500, and the log names the article", async () => {
      const paths = [
        ...["", ".json", ".md", ".ninjs.json"].map((end) => `/articles/${word}${end}`),
        ...["sections.json", "summary.json", "quotes.json", "quotes.rss", "quotes.feed.json"].map(
          (part) => `/articles/${word}/${part}`,
        ),
        ...["", ".json"].map((end) => `/embed/articles/${word}${end}`),
        ...["", ".json"].map((end) => `/embed/quotes/${quote?.id}${end}`),
        `/oembed?url=https://news.example/articles/${word}`,
        `/oembed?format=xml&url=https://news.example/articles/${word}`,
        `/oembed?url=https://news.example/articles/${word}%23q-${quote?.id}`,
      ];
      for (const path of paths) {
        logged = [];
        const response = await get(path);
        expect(response.status, path).toBe(500);
        expect(response.headers.get("Cache-Control"), path).toBe("no-store");
        const body = await response.text();
        expect(body, path).toContain("cannot be read");
        expect(body, path).not.toMatch(/\n\s+at |Zod|JSON at position/u);
        expect(toldOf(), path).toContain(word);
        const head = await get(path, "HEAD");
        expect(head.status, `HEAD ${path}`).toBe(500);
        expect(head.headers.get("Cache-Control"), `HEAD ${path}`).toBe("no-store");
        expect(await head.text(), `HEAD ${path}`).toBe("");
      }
    });

    test("lists, feeds and search go on without it", async () => {
      for (const path of LISTS) {
        logged = [];
        const response = await get(path);
        expect(response.status, path).toBe(200);
        const body = await response.text();
        expect(body, path).not.toMatch(
          new RegExp(`${word} title|${word} before|${word} came`, "u"),
        );
        if (!path.includes("oembed")) expect(toldOf(), path).toContain(word);
        if (!path.includes("oembed")) {
          for (const other of ["sound", "whole"]) expect(body, path).toContain(other);
        }
      }
    });

    test("its topic and its speaker are empty, those of the others are not", async () => {
      for (const [id, holds] of [
        [word, false],
        ["whole", true],
      ] as const) {
        for (const end of ["", ".json", ".rss", ".atom"]) {
          for (const path of [`/topics/topic-${id}${end}`, `/speakers/ada-${id}${end}`]) {
            const response = await get(path);
            expect(response.status, path).toBe(200);
            expect((await response.text()).includes(`/articles/${id}`), path).toBe(holds);
          }
        }
      }
      for (const path of ["/speakers", "/topics", "/opml.xml"]) {
        expect((await get(path)).status, path).toBe(200);
      }
    });
  },
);

describe("a damaged row beside the record", () => {
  const whole = articleAbout("terns", "2026-03-02T06:00:00Z");
  const [quote] = whole.quotes;

  test("a quote that the record does not have", async () => {
    await store([articleAbout("sound", "2026-03-03T06:00:00Z"), whole]);
    await env.DB.prepare("UPDATE quote SET ordinal = 9 WHERE quote_id = ?").bind(quote?.id).run();
    for (const path of ["/quotes.json", "/quotes", "/speakers/ada-terns.json"]) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).not.toContain("the terns before");
    }
    expect((await get(`/embed/quotes/${quote?.id}`)).status).toBe(500);
    expect((await get("/articles/terns")).status).toBe(200);
    expect(toldOf()).toContain("terns");
  });

  test("the profile of a speaker costs the role alone", async () => {
    await store([articleAbout("knots", "2026-03-02T06:00:00Z")]);
    await env.DB.prepare("UPDATE speaker SET profile = '{' WHERE id = 'ada-knots'").run();
    for (const path of ["/speakers", "/speakers.json", "/speakers/ada-knots", "/opml.xml"]) {
      expect(await (await get(path)).text(), path).toContain("Ada KNOTS");
    }
  });

  test("what a revision changed costs those words alone", async () => {
    await store([articleAbout("plovers", "2026-03-02T06:00:00Z")]);
    await env.DB.prepare("UPDATE revision SET changed = '{', kind = 'x'").run();
    const response = await get("/articles/plovers/revisions.json");
    expect(await response.json()).toMatchObject({ revisions: [{ changed: [] }] });
  });

  test("an article without its words in the index is not found, and everywhere else", async () => {
    await store([articleAbout("dunlins", "2026-03-02T06:00:00Z")]);
    await env.DB.prepare("DELETE FROM article_words").run();
    expect(await (await get("/search.json?q=dunlins")).json()).toMatchObject({ results: [] });
    expect((await get("/articles/dunlins")).status).toBe(200);
    expect(await (await get("/")).text()).toContain("dunlins");
  });
});
