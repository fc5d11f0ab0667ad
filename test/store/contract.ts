import { beforeEach, describe, expect, test } from "vitest";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { containsRange, sliceRange } from "../../src/article/range.ts";
import type { ArticleStore, Page, PageRequest } from "../../src/store/store.ts";
import { ARABIC, JAPANESE, LIGHTHOUSE } from "../fixture/articles.ts";
import { COUNCIL, FERRY, HARVEST, MOVED, NEWSPAPERS, UNDATED } from "./articles.ts";

const ARTICLES = [LIGHTHOUSE, COUNCIL, FERRY, HARVEST, MOVED, UNDATED];
const NEWEST_FIRST = [LIGHTHOUSE, COUNCIL, MOVED, HARVEST, FERRY, UNDATED];

/** Makes a store that holds exactly these articles. */
export type FillStore = (articles: readonly AnalyzedArticle[]) => Promise<() => ArticleStore>;

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

function readingTests(open: () => ArticleStore): void {
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

function listTests(open: () => ArticleStore): void {
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

/** The same in every store when articles are published in the order of their dates. */
function segmentTests(fill: FillStore): void {
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

/** All of one second, so that only slugs tell them apart. */
function tieTests(fill: FillStore): void {
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

function stampTests(open: () => ArticleStore, fill: FillStore): void {
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

function searchTests(open: () => ArticleStore, fill: FillStore): void {
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
