import { expect, test } from "vitest";
import type { ArticleStore } from "../../../src/store/store.ts";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { HARVEST } from "../articles.ts";
import { ARTICLES, type FillStore } from "./filled.ts";

export function stampTests(open: () => ArticleStore, fill: FillStore): void {
  test("what does not exist has no stamp", async () => {
    const store = open();
    expect(await store.stamp({ kind: "article", slug: "none" })).toBeUndefined();
    expect(await store.stamp({ kind: "topic", id: "none" })).toBeUndefined();
    expect(await store.stamp({ kind: "speaker", id: "none" })).toBeUndefined();
  });

  test("an article's stamp is its revision and its last change", async () => {
    expect(await open().stamp({ kind: "article", slug: LIGHTHOUSE.slug })).toEqual({
      revision: LIGHTHOUSE.revision,
      modified: "2026-03-14T16:05:00Z",
    });
  });

  test("a new article changes the stamps it belongs to and no other", async () => {
    const scopes = [
      { kind: "site" },
      { kind: "topic", id: "harbour" },
      { kind: "topic", id: "ferries" },
      { kind: "speaker", id: "maren-holt" },
      { kind: "speaker", id: "ada-quill" },
    ] as const;
    const stamps = async (store: ArticleStore) =>
      Promise.all(scopes.map(async (scope) => (await store.stamp(scope))?.revision));
    const without = (await fill(ARTICLES.filter((article) => article !== HARVEST)))();
    const before = await stamps(without);
    const after = await stamps((await fill(ARTICLES))());
    expect(scopes.map((_, index) => before[index] !== after[index])).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test("equal content has equal revisions", async () => {
    const first = await open().stamp({ kind: "site" });
    const second = await (await fill([...ARTICLES].reverse()))().stamp({ kind: "site" });
    expect(second?.revision).toBe(first?.revision);
  });
}
