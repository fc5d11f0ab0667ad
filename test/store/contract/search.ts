import { expect, test } from "vitest";
import { containsRange, sliceRange } from "../../../src/article/range.ts";
import type { ArticleStore } from "../../../src/store/store.ts";
import { ARABIC, JAPANESE, LIGHTHOUSE } from "../../fixture/articles.ts";
import { COUNCIL, FERRY, HARVEST, MOVED } from "../articles.ts";
import type { FillStore } from "./filled.ts";

/** Queries with the slugs they find, best first; both stores agree on all of them. */
const SEARCHES: readonly (readonly [query: string, slugs: readonly string[]])[] = [
  ["lamp", [LIGHTHOUSE.slug]],
  ["LÁMP", [LIGHTHOUSE.slug]],
  ["zurich", [HARVEST.slug]],
  ["harvest", [HARVEST.slug, FERRY.slug]],
  ["quill", [HARVEST.slug, COUNCIL.slug]],
  ["maren holt", [LIGHTHOUSE.slug, FERRY.slug]],
  ["ferry", [FERRY.slug, COUNCIL.slug]],
  ["ferry council", [COUNCIL.slug]],
  ['"council ferry"', []],
  ['"night ferry"', [COUNCIL.slug]],
  ['"night fer"*', [COUNCIL.slug]],
  ["harv*", [HARVEST.slug, FERRY.slug]],
  ["harv", []],
  ["nobody’s", [MOVED.slug]],
  ["h*", []],
  ["2026", [COUNCIL.slug]],
  ["", []],
  ["   ", []],
  ["*", []],
  ['"', []],
  ['"unclosed night', []],
  ["title:lamp", []],
  ["lamp) OR (1=1", []],
  ["NEAR(lamp, 5)", []],
  ["lamp'; DROP TABLE article; --", []],
  ["{title} : lamp", []],
  ["-lamp", [LIGHTHOUSE.slug]],
  ["\u0000lamp\u0000", [LIGHTHOUSE.slug]],
  ["\ud800lamp", [LIGHTHOUSE.slug]],
  ["ferry AND council", [COUNCIL.slug]], // "and" is a word like others
  ["lamp OR harvest", []],
  ["lamp NOT harvest", []],
  ["lamp NEAR harvest", []],
  ["^lamp", [LIGHTHOUSE.slug]],
  ["+lamp", [LIGHTHOUSE.slug]],
  ["words:lamp", []],
  ["(lamp)", [LIGHTHOUSE.slug]],
  ["lamp\\", [LIGHTHOUSE.slug]],
  ['"lamp""lamp"', [LIGHTHOUSE.slug]],
  ['""', []],
  ['""*', []],
  ["?1", []],
  ["\ue000lamp", [LIGHTHOUSE.slug]],
  ["Zu\u0308rich", [HARVEST.slug]],
  ["zür*", [HARVEST.slug]],
  ["\u{1f6a2}", []],
];

export function searchTests(open: () => ArticleStore, fill: FillStore): void {
  test.each(SEARCHES)("search %j", async (query, slugs) => {
    const hits = await open().search(query, 10);
    expect(hits.map(({ article }) => article.slug)).toEqual(slugs);
  });

  test("a search gives no more than its limit, the best of them", async () => {
    const hits = await open().search("ferry", 1);
    expect(hits.map(({ article }) => article.slug)).toEqual([FERRY.slug]);
  });

  test("a snippet lies in the text and its marks are the words that were found", async () => {
    const [hit] = await open().search('"night ferry" council', 5);
    expect(hit?.snippet.end).toBeLessThanOrEqual(COUNCIL.text.length);
    expect(hit?.marks.map((mark) => containsRange(hit.snippet, mark))).toEqual([true, true]);
    expect(hit?.marks.map((mark) => sliceRange(COUNCIL.text, mark))).toEqual([
      "council",
      "night ferry",
    ]);
  });

  test("scripts without spaces are searched by their characters", async () => {
    const store = (await fill([JAPANESE, ARABIC]))();
    const found = async (query: string) =>
      (await store.search(query, 5)).map(({ article }) => article.slug);
    expect(await found("図書館")).toEqual([JAPANESE.slug]);
    expect(await found("書図館")).toEqual([]);
    expect(await found("المكتبة")).toEqual([ARABIC.slug]);
  });

  test("a very long query is answered", async () => {
    expect(await open().search("lamp ".repeat(50_000), 5)).toHaveLength(1);
  });
}
