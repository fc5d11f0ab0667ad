import { beforeEach, describe, expect, test } from "vitest";
import type { ArticleStore } from "../../src/store/store.ts";
import { ARTICLES, type FillStore } from "./contract/filled.ts";
import { listTests, tieTests } from "./contract/lists.ts";
import { readingTests } from "./contract/reading.ts";
import { searchTests } from "./contract/search.ts";
import { segmentTests } from "./contract/segments.ts";
import { stampTests } from "./contract/stamps.ts";

/** What every store does the same way. */
export function storeContract(name: string, fill: FillStore): void {
  describe(`${name} keeps the contract of a store:`, () => {
    let open: () => ArticleStore;
    beforeEach(async () => {
      open = await fill(ARTICLES);
    });

    readingTests(() => open());
    listTests(() => open());
    tieTests(fill);
    segmentTests(fill);
    stampTests(() => open(), fill);
    searchTests(() => open(), fill);

    test("an empty archive has nothing and fails at nothing", async () => {
      const store = (await fill([]))();
      expect((await store.articles({ limit: 5 })).items).toEqual([]);
      expect((await store.quotes({ limit: 5 })).items).toEqual([]);
      expect((await store.speakers({ limit: 5 })).items).toEqual([]);
      expect(await store.topics()).toEqual([]);
      expect(await store.search("anything", 5)).toEqual([]);
      expect(await store.article("anything")).toEqual({ found: "nothing" });
    });
  });
}
