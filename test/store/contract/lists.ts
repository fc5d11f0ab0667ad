import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { ArticleStore, Page, PageRequest } from "../../../src/store/store.ts";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { FERRY, HARVEST, NEWSPAPERS } from "../articles.ts";
import { type FillStore, NEWEST_FIRST } from "./filled.ts";

/** Walks all pages of a list, so that paging itself is what is looked at. */
async function walk<T>(list: (page: PageRequest) => Promise<Page<T>>, limit: number) {
  const items: T[] = [];
  let page = await list({ limit });
  for (;;) {
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next === undefined) return items;
    expect(page.items.length).toBe(limit);
    page = await list({ limit, after: page.next });
  }
}

export function listTests(open: () => ArticleStore): void {
  const slugs = (articles: readonly AnalyzedArticle[]) => articles.map(({ slug }) => slug);

  test.each([1, 2, 3, 6, 7])(
    "articles run from the newest, undated last, %i a page",
    async (limit) => {
      const store = open();
      expect(slugs(await walk((page) => store.articles(page), limit))).toEqual(slugs(NEWEST_FIRST));
    },
  );

  test("a page goes on behind an article that is gone", async () => {
    const { items } = await open().articles({
      limit: 2,
      after: { sortKey: "2026-03-10T00:00:00Z", id: "between" },
    });
    expect(slugs(items)).toEqual(slugs([HARVEST, FERRY]));
  });

  test.each([1, 2, 5])("a topic has its articles from the newest, %i a page", async (limit) => {
    const store = open();
    const list = (page: PageRequest) => store.articles(page, { topic: "harbour" });
    expect(slugs(await walk(list, limit))).toEqual(slugs([LIGHTHOUSE, HARVEST, FERRY]));
    expect((await store.articles({ limit }, { topic: "none" })).items).toEqual([]);
  });

  test.each([1, 2, 3, 20])(
    "key quotes: newest article first, text order in it, %i a page",
    async (limit) => {
      const store = open();
      const quotes = await walk((page) => store.quotes(page), limit);
      const expected = NEWEST_FIRST.flatMap((article) =>
        article.quotes.filter(({ key }) => key).map((quote) => ({ article, quote })),
      );
      expect(expected.length).toBeGreaterThan(3);
      expect(quotes).toEqual(expected);
    },
  );

  test.each([1, 3, 20])("a speaker's quotes are all of them, %i a page", async (limit) => {
    const store = open();
    const quotes = await walk((page) => store.quotes(page, { speaker: "maren-holt" }), limit);
    expect(quotes.map(({ quote }) => quote.id)).toEqual(
      [...LIGHTHOUSE.quotes, ...FERRY.quotes]
        .filter(({ speaker, form }) => speaker?.id === "maren-holt" && form === "full")
        .map(({ id }) => id),
    );
  });

  test.each([1, 2, 10])("speakers run from A to Z, %i a page", async (limit) => {
    const store = open();
    const entries = await walk((page) => store.speakers(page), limit);
    expect(entries.map(({ speaker }) => speaker.name)).toEqual(["Ada Quill", "Maren Holt"]);
  });

  test("a description is no entry of the list of speakers, but can be looked up", async () => {
    expect(await open().speaker("tide-office")).toMatchObject({
      speaker: { name: "The tide office" },
    });
  });
}

/** All of one second, so that only slugs tell them apart. */
export function tieTests(fill: FillStore): void {
  test("articles of one second run by slug, over pages", async () => {
    const store = (await fill(NEWSPAPERS))();
    const papers = await walk((page) => store.articles(page), 5);
    expect(papers.map(({ slug }) => slug)).toEqual(
      NEWSPAPERS.map(({ slug }) => slug)
        .sort()
        .reverse(),
    );
  });
}
