import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { purgeTags } from "../../src/http/cache-tags.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { ARABIC, JAPANESE, LIGHTHOUSE } from "../fixture/articles.ts";
import { SharedCache } from "./shared-cache.ts";
import { testApp } from "./test-app.ts";

const FEEDS = ["/feed.rss", "/feed.atom", "/feed.json", "/quotes.rss", "/summaries.atom"];
const DAY = 86_400;

function edgeOver(state: { articles: readonly AnalyzedArticle[]; down?: boolean }) {
  let asked = 0;
  const get = testApp(() => state.articles);
  const edge = new SharedCache((path, headers) => {
    asked += 1;
    return state.down ? new Response("down", { status: 503 }) : get(path, headers);
  });
  return { edge, asked: () => asked };
}

test.each(FEEDS)("%s is answered from the cache for a day", async (path) => {
  const { edge, asked } = edgeOver({ articles: [LIGHTHOUSE, ARABIC] });
  const first = await edge.get(path);
  edge.advance(DAY - 1);
  const second = await edge.get(path);
  expect([first.from, second.from, asked()]).toEqual(["origin", "hit", 1]);
  expect(second.body).toBe(first.body);
});

test.each(FEEDS)("%s is shown stale while one request renews it", async (path) => {
  const { edge, asked } = edgeOver({ articles: [LIGHTHOUSE, ARABIC] });
  await edge.get(path);
  edge.advance(DAY + 1);
  expect((await edge.get(path)).from).toBe("stale");
  await Promise.all(edge.background);
  expect((await edge.get(path)).from).toBe("hit");
  expect(asked()).toBe(2);
});

test("after a week and a day a client waits for a validation, which renders nothing", async () => {
  const { edge } = edgeOver({ articles: [LIGHTHOUSE, ARABIC] });
  await edge.get("/feed.atom");
  edge.advance(8 * DAY + 1);
  expect((await edge.get("/feed.atom")).from).toBe("revalidated");
});

test("the stale feed stands in while the origin fails", async () => {
  const state = { articles: [LIGHTHOUSE], down: false };
  const { edge } = edgeOver(state);
  const first = await edge.get("/feed.rss");
  state.down = true;
  edge.advance(2 * DAY);
  expect((await edge.get("/feed.rss")).from).toBe("stale");
  edge.advance(30 * DAY);
  const late = await edge.get("/feed.rss");
  expect(late).toMatchObject({ from: "stale after an error", body: first.body });
});

test("each coding and each negotiated format is a variant of its own", async () => {
  const { edge } = edgeOver({ articles: [LIGHTHOUSE] });
  const accept = ["application/rss+xml", "application/atom+xml", "application/feed+json"];
  for (const type of accept) {
    expect((await edge.get("/feed", { accept: type })).headers["content-type"]).toContain(type);
  }
  for (const type of accept) {
    const again = await edge.get("/feed", { accept: type });
    expect(again.from).toBe("hit");
    expect(again.headers["content-type"]).toContain(type);
  }
  expect((await edge.get("/feed.rss", { "accept-encoding": "identity" })).from).toBe("origin");
  expect((await edge.get("/feed.rss", { "accept-encoding": "gzip" })).from).toBe("origin");
  expect((await edge.get("/feed.rss", { "accept-encoding": "identity" })).from).toBe("hit");
});

test("errors are not kept", async () => {
  const { edge } = edgeOver({ articles: [LIGHTHOUSE] });
  expect((await edge.get("/articles/none.json")).status).toBe(404);
  expect((await edge.get("/articles/none.json")).from).toBe("origin");
});

const EVERY_PATH = [
  "/feed.rss",
  "/summaries.json",
  "/articles.json",
  "/quotes.atom",
  "/speakers.json",
  "/topics.json",
  "/topics/harbour.rss",
  "/topics/history.rss",
  "/speakers/maren-holt.atom",
  "/speakers/sato-yui.atom",
  "/articles/lighthouse-lit-again.json",
  "/articles/minato-library.json",
  "/articles/lighthouse-lit-again/quotes.rss",
];

const CORRECTED = { ...LIGHTHOUSE, title: "Corrected", revision: "corrected" };
const WITHOUT_QUOTES = analyzedArticle({
  slug: "plain",
  title: "Plain",
  text: "Nothing is said here.",
  published: "2026-04-01T00:00:00Z",
  topics: [{ id: "history", name: "History" }],
});

test.each<[string, AnalyzedArticle | undefined, AnalyzedArticle | undefined]>([
  ["a new article without quotes", undefined, WITHOUT_QUOTES],
  ["a correction", LIGHTHOUSE, CORRECTED],
  ["a withdrawal", LIGHTHOUSE, undefined],
])("%s purges what it changes and nothing else", async (_, before, after) => {
  const rest = [ARABIC, JAPANESE];
  const state = { articles: [...rest, LIGHTHOUSE] };
  const { edge } = edgeOver(state);
  for (const path of EVERY_PATH) await edge.get(path);
  const was = new Map(await answers(state.articles));
  state.articles = [...rest, ...(before ? [] : [LIGHTHOUSE]), ...(after ? [after] : [])];
  const is = new Map(await answers(state.articles));
  edge.purge(purgeTags(before, after));
  for (const path of EVERY_PATH) {
    const changed = was.get(path) !== is.get(path);
    expect([path, (await edge.get(path)).from]).toEqual([path, changed ? "origin" : "hit"]);
  }
});

async function answers(articles: readonly AnalyzedArticle[]) {
  const get = testApp(() => articles);
  return Promise.all(
    EVERY_PATH.map(async (path) => [path, await (await get(path)).text()] as const),
  );
}

test("the same article again purges nothing", () => {
  expect(purgeTags(LIGHTHOUSE, { ...LIGHTHOUSE })).toEqual([]);
});
