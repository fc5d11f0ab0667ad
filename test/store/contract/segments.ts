import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { Page } from "../../../src/store/store.ts";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { NEWSPAPERS } from "../articles.ts";
import type { FillStore } from "./filled.ts";

/** The same in every store when articles are published in the order of their dates. */
export function segmentTests(fill: FillStore): void {
  const papers = NEWSPAPERS.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

  test("segments hold ten articles, the newest first or onwards from one", async () => {
    const store = (await fill([...papers, LIGHTHOUSE]))();
    const list = { of: "articles" } as const;
    const newest = await store.segments(list, { limit: 5 });
    expect(newest.map(({ number, entries }) => [number, entries])).toEqual([
      [1, 3],
      [0, 10],
    ]);
    expect(newest[1]?.bytes).toBe(
      papers.slice(0, 10).reduce((sum, { text }) => sum + text.length, 0),
    );
    expect((await store.segments(list, { limit: 1 })).map(({ number }) => number)).toEqual([1]);
    expect((await store.segments(list, { limit: 5, below: 1 }))[0]?.number).toBe(0);
    expect((await store.segments(list, { limit: 5, above: 0 }))[0]?.number).toBe(1);
    expect(await store.segments({ of: "articles", topic: "history" }, { limit: 5 })).toMatchObject([
      { number: 1, entries: 1 },
    ]);
    expect(await store.segments({ of: "quotes" }, { limit: 5 })).toMatchObject([
      { number: 1, entries: 2 },
    ]);
    expect(
      await store.segments({ of: "quotes", speaker: "maren-holt" }, { limit: 5 }),
    ).toMatchObject([{ number: 1, entries: 2 }]);
  });

  test("lists are read by segments", async () => {
    const store = (await fill([...papers, LIGHTHOUSE]))();
    const slugs = async (page: Promise<Page<AnalyzedArticle>>) =>
      (await page).items.map(({ slug }) => slug);
    const segments = { from: 1, to: 1 };
    const last = papers
      .slice(10)
      .map(({ slug }) => slug)
      .reverse();
    expect(await slugs(store.articles({ limit: 9 }, { segments }))).toEqual([
      LIGHTHOUSE.slug,
      ...last,
    ]);
    const harbour = { topic: "harbour", segments };
    expect(await slugs(store.articles({ limit: 9 }, harbour))).toEqual([LIGHTHOUSE.slug]);
    const old = { from: 0, to: 0 };
    expect((await store.quotes({ limit: 9 }, { segments: old })).items).toEqual([]);
    expect((await store.quotes({ limit: 9 }, { segments })).items).toHaveLength(2);
    const spoken = { speaker: "maren-holt", segments };
    expect((await store.quotes({ limit: 9 }, spoken)).items).toHaveLength(2);
  });
}
