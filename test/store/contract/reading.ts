import { expect, test } from "vitest";
import type { ArticleStore } from "../../../src/store/store.ts";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { FERRY, MOVED } from "../articles.ts";

export function readingTests(open: () => ArticleStore): void {
  test("an article comes back exactly as it was stored", async () => {
    expect(await open().article(LIGHTHOUSE.slug)).toEqual({
      found: "article",
      article: LIGHTHOUSE,
    });
  });

  test("a former slug leads to the slug of today, an unknown one to nothing", async () => {
    expect(await open().article("old-name")).toEqual({ found: "moved", slug: MOVED.slug });
    expect(await open().article("never-heard-of")).toEqual({ found: "nothing" });
  });

  test("a quote is found by its id with its article", async () => {
    const [quote] = FERRY.quotes;
    expect(await open().quote(quote?.id ?? "")).toEqual({ article: FERRY, quote });
    expect(await open().quote("no-such-quote")).toBeUndefined();
  });

  test("a speaker is as the newest article has them, with all their quotes counted", async () => {
    const entry = await open().speaker("maren-holt");
    expect(entry?.speaker).toEqual(LIGHTHOUSE.quotes[0]?.speaker);
    expect(entry).toMatchObject({ quotes: 3, articles: 2 });
    expect(await open().speaker("nobody")).toBeUndefined();
  });

  test("topics run from A to Z under the newest name, each with its number of articles", async () => {
    expect(await open().topics()).toEqual([
      { topic: { id: "ferries", name: "Ferries" }, articles: 1 },
      { topic: { id: "harbour", name: "Harbour" }, articles: 3 },
      { topic: { id: "history", name: "History" }, articles: 1 },
    ]);
  });

  test("a store that never changed has no withdrawals", async () => {
    expect(await open().withdrawn(5)).toEqual([]);
  });
}
