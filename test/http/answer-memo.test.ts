import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { bundledStore } from "../../src/store/bundled.ts";
import type { ArticleStore } from "../../src/store/store.ts";
import { ARTICLES, LIGHTHOUSE } from "../fixture/articles.ts";

const PAGE = `/articles/${LIGHTHOUSE.slug}`;

let store: ArticleStore;
let reads: number;
let app: ReturnType<typeof createApp>;

beforeEach(() => {
  reads = 0;
  publish(ARTICLES);
  app = createApp({
    site: {
      title: "The Gazette",
      url: "https://gazette.example",
      description: "News",
      language: "en",
      authors: [],
      tagAuthority: "gazette.example,2026",
      feedLength: 20,
    },
    openStore: () => store,
    renderVersion: "test",
  });
});

/** Puts other articles on the site, and counts how often one is read. */
function publish(articles: readonly AnalyzedArticle[]): void {
  const bundled = bundledStore(articles);
  store = {
    ...bundled,
    article: (slug) => {
      reads += 1;
      return bundled.article(slug);
    },
  };
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return app.request(path, { headers });
}

test("the second answer is the first one, without reading the article", async () => {
  const first = await get(PAGE);
  const second = await get(PAGE);
  expect(reads).toBe(1);
  expect(await second.text()).toBe(await first.text());
  const headers = ({ headers: all }: Response) =>
    [...all].filter(([name]) => name !== "date").sort();
  expect(headers(second)).toEqual(headers(first));
  expect(second.headers.get("Date")).toMatch(/GMT$/u);
});

test("a HEAD and a GET share what is remembered, and the HEAD has no body", async () => {
  const head = await app.request(PAGE, { method: "HEAD" });
  const body = await (await get(PAGE)).text();
  expect(body).toContain("Skerry lighthouse");
  const again = await app.request(PAGE, { method: "HEAD" });
  expect(reads).toBe(1);
  expect([await head.text(), await again.text()]).toEqual(["", ""]);
  expect(again.headers.get("ETag")).toBe(head.headers.get("ETag"));
});

test("a change of the article is seen at once", async () => {
  await get(PAGE);
  publish([{ ...LIGHTHOUSE, title: "Corrected", revision: "corrected" }]);
  expect(await (await get(PAGE)).text()).toContain("Corrected");
  publish([]);
  expect((await get(PAGE)).status).toBe(404);
});

test("validators are judged anew for each request", async () => {
  const etag = (await get(PAGE)).headers.get("ETag") ?? "";
  const unchanged = await get(PAGE, { "If-None-Match": etag });
  expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
  expect(unchanged.headers.get("ETag")).toBe(etag);
  expect(unchanged.headers.get("Content-Encoding")).toBeNull();
  expect((await get(PAGE, { "If-None-Match": '"other"' })).status).toBe(200);
});

test("each client gets its own coding, whoever came first", async () => {
  const coded = { "Accept-Encoding": "gzip" };
  expect((await get(PAGE, coded)).headers.get("Content-Encoding")).toBe("gzip");
  expect((await get(PAGE)).headers.get("Content-Encoding")).toBeNull();
  expect((await get(PAGE, coded)).headers.get("Content-Encoding")).toBe("gzip");
});

test("what a client's words choose is not kept for the next", async () => {
  await get("/feed", { Accept: "application/atom+xml" });
  const rss = await get("/feed", { Accept: "application/rss+xml" });
  expect(rss.headers.get("Content-Type")).toContain("application/rss+xml");
  await get("/feed.rss?limit=1");
  expect(await (await get("/feed.rss")).text()).toContain(ARTICLES.at(1)?.title);
});

test("errors are not kept", async () => {
  const missing = "/articles/new-one";
  expect((await get(missing)).status).toBe(404);
  publish([{ ...LIGHTHOUSE, slug: "new-one" }]);
  expect((await get(missing)).status).toBe(200);
});
