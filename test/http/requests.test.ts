import { expect, test } from "vitest";
import { ARTICLES, LIGHTHOUSE } from "../fixture/articles.ts";
import { testApp } from "./test-app.ts";

const get = testApp(() => ARTICLES);
const EVERY_KIND = [
  "/",
  "/feed.rss",
  "/feed.atom",
  "/feed.json",
  "/summaries.rss",
  "/quotes",
  "/quotes.json",
  "/topics.json",
  "/topics/harbour.atom",
  "/speakers.json",
  "/speakers/maren-holt.rss",
  "/articles.json",
  "/articles/lighthouse-lit-again",
  "/articles/lighthouse-lit-again.json",
  "/articles/lighthouse-lit-again.ninjs.json",
  "/articles/lighthouse-lit-again/sections.json",
  "/articles/lighthouse-lit-again/summary.json",
  "/articles/lighthouse-lit-again/quotes.json",
  "/articles/lighthouse-lit-again/quotes.feed.json",
  "/articles/lighthouse-lit-again/quotes.atom",
  "/search.json?q=lamp",
  "/opml.xml",
];
const KEPT_ON_304 = [
  "ETag",
  "Last-Modified",
  "Cache-Control",
  "CDN-Cache-Control",
  "Cache-Tag",
  "Vary",
  "Access-Control-Allow-Origin",
  "Content-Security-Policy",
];

test.each(EVERY_KIND)("%s has validators, and a 304 with the headers of its 200", async (path) => {
  const full = await get(path);
  expect(full.status).toBe(200);
  const etag = full.headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]{10}"$/u);
  const empty = await get(path, { "If-None-Match": etag });
  expect(empty.status).toBe(304);
  expect(await empty.text()).toBe("");
  for (const name of KEPT_ON_304) expect(empty.headers.get(name)).toBe(full.headers.get(name));
  expect(empty.headers.get("Content-Encoding")).toBeNull();
  const head = await get(path, {}, "HEAD");
  expect(await head.text()).toBe("");
  for (const name of ["Content-Type", ...KEPT_ON_304]) {
    expect(head.headers.get(name)).toBe(full.headers.get(name));
  }
});

test("no two representations share an entity tag", async () => {
  const tags = await Promise.all(
    EVERY_KIND.map(async (path) => (await get(path)).headers.get("ETag")),
  );
  expect(new Set(tags).size).toBe(EVERY_KIND.length);
});

test("an entity tag depends on the page, the program and the configuration", async () => {
  const tagOf = async (response: Response | Promise<Response>) =>
    (await response).headers.get("ETag");
  const plain = await tagOf(get("/feed.atom"));
  expect(await tagOf(get("/feed.atom?limit=1"))).not.toBe(plain);
  expect(await tagOf(testApp(() => ARTICLES, { title: "Renamed" })("/feed.atom"))).not.toBe(plain);
  expect(await tagOf(testApp(() => ARTICLES.slice(1))("/feed.atom"))).not.toBe(plain);
});

test("an article dated in the future makes no Last-Modified in the future", async () => {
  const future = { ...LIGHTHOUSE, published: "2999-01-01T00:00:00Z", modified: undefined };
  const { modified: _, ...article } = future;
  const response = await testApp(() => [article])("/feed.rss");
  expect(response.status).toBe(200);
  expect(response.headers.get("Last-Modified")).toBeNull();
});

test("every answer may be read from everywhere, is dated and not sniffed", async () => {
  for (const path of [...EVERY_KIND, "/none", "/rss", "/feed.rss?limit=0"]) {
    const { headers } = await get(path);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cache-Control")).toBeTruthy();
    expect(headers.get("Date")).toMatch(/GMT$/u);
    expect(headers.get("Set-Cookie")).toBeNull();
  }
});

test("405 and OPTIONS name the methods that an address has", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const response = await get("/feed.rss", {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  }
  expect((await get("/none", {}, "POST")).status).toBe(404);
  const options = await get("/feed.rss", { Origin: "https://reader.example" }, "OPTIONS");
  expect(options.status).toBe(204);
  expect(options.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  expect(options.headers.get("Access-Control-Allow-Headers")).toContain("If-None-Match");
  expect((await get("/none", {}, "OPTIONS")).status).toBe(404);
});

test.each(["0", "-1", "abc", "1.5", "1e3", "", "101", "99999999999999999999", "1%00", "NaN"])(
  "limit=%s is refused by name",
  async (value) => {
    const response = await get(`/feed.rss?limit=${value}`, { Accept: "application/json" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: "https://news.example/problems/bad-parameter",
      status: 400,
      parameter: "limit",
    });
  },
);

test("unknown parameters change nothing, known ones have one form", async () => {
  const plain = await get("/feed.rss");
  const unknown = await get("/feed.rss?utm_source=x&_=1&a[]=%F0%9F%98%80");
  expect(unknown.headers.get("ETag")).toBe(plain.headers.get("ETag"));
  expect(await unknown.text()).toBe(await plain.text());
  const odd = await (await get("/search.json?x=1&q=%20%20lamp%20")).text();
  expect(odd).toBe(await (await get("/search.json?q=lamp")).text());
  expect((await get("/feed.rss?limit=1&limit=2")).status).toBe(400);
});

test("a list is paged by cursor to its end", async () => {
  const slugs: string[] = [];
  let address: string | undefined = "/articles.json?limit=3";
  while (address !== undefined) {
    const page: { articles: { slug: string }[]; next?: string } = await (await get(address)).json();
    slugs.push(...page.articles.map(({ slug }) => slug));
    address = page.next;
  }
  expect(slugs).toEqual(ARTICLES.map(({ slug }) => slug));
});

test.each([
  ["application/rss+xml", "application/rss+xml", "/feed.rss"],
  ["application/atom+xml", "application/atom+xml", "/feed.atom"],
  [
    "application/feed+json;q=0.9, application/atom+xml;q=0.1",
    "application/feed+json",
    "/feed.json",
  ],
  ["*/*", "application/rss+xml", "/feed.rss"],
])("/feed for %s is %s", async (accept, mediaType, path) => {
  const response = await get("/feed", { Accept: accept });
  expect(response.headers.get("Content-Type")).toBe(`${mediaType}; charset=utf-8`);
  expect(response.headers.get("Vary")).toBe("Accept, Accept-Encoding");
  expect(response.headers.get("Content-Location")).toBe(`https://news.example${path}`);
  expect(await response.text()).toBe(await (await get(path)).text());
});

test("/feed refuses what it does not have", async () => {
  const response = await get("/feed", { Accept: "image/png" });
  expect(response.status).toBe(406);
  expect(response.headers.get("Vary")).toContain("Accept");
});

test("errors are pages for those who like pages", async () => {
  const page = await get("/none", { Accept: "text/html,*/*;q=0.8" });
  expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  for (const accept of ["application/json", "application/problem+json", "*/*", "image/png"]) {
    const problem = await get("/none", { Accept: accept });
    expect(problem.headers.get("Content-Type")).toBe("application/problem+json");
    expect(problem.headers.get("Vary")).toContain("Accept");
    expect(problem.headers.get("Cache-Control")).toBe("no-store");
  }
});

test.each([
  ["/rss", "/feed.rss"],
  ["/feed.xml", "/feed.rss"],
  ["/rss.xml", "/feed.rss"],
  ["/index.xml", "/feed.rss"],
  ["/atom.xml", "/feed.atom"],
  ["/feed/", "/feed"],
  ["/speakers/", "/speakers"],
  ["//evil.example/", "/evil.example"],
])("%s moved to %s", async (from, to) => {
  const response = await get(`https://news.example${from}`);
  expect(response.status).toBe(301);
  expect(response.headers.get("Location")).toBe(`https://news.example${to}`);
});

test("an old slug leads to the same representation under the new one", async () => {
  const moved = testApp(() => [{ ...LIGHTHOUSE, formerSlugs: ["old-name"] }]);
  for (const rest of ["", ".json", "/quotes.feed.json"]) {
    const response = await moved(`/articles/old-name${rest}`);
    expect(response.status).toBe(301);
    expect(response.headers.get("Location")).toBe(
      `https://news.example/articles/lighthouse-lit-again${rest}`,
    );
  }
});

test("a hub is named in the body and the header of feeds, or nowhere", async () => {
  const withHub = testApp(() => ARTICLES, { hub: "https://hub.example/?a=1&b=2" });
  for (const [path, inBody] of [
    ["/feed.rss", 'rel="hub" href="https://hub.example/?a=1&#x26;b=2"'],
    ["/feed.atom", 'rel="hub" href="https://hub.example/?a=1&#x26;b=2"'],
    ["/feed.json", '"hubs":[{"type":"WebSub","url":"https://hub.example/?a=1&b=2"}]'],
  ] as const) {
    const response = await withHub(path);
    expect(await response.text()).toContain(inBody);
    expect(response.headers.get("Link")).toBe(
      `<https://hub.example/?a=1&b=2>; rel="hub", <https://news.example${path}>; rel="self"`,
    );
    const without = await get(path);
    expect(without.headers.get("Link")).toBeNull();
    expect(await without.text()).not.toMatch(/hub/u);
  }
});

test("every page leads to feeds with titles", async () => {
  for (const path of EVERY_KIND) {
    const response = await get(path);
    if (!response.headers.get("Content-Type")?.startsWith("text/html")) continue;
    const page = await response.text();
    expect(page).toMatch(
      /<link rel="alternate" type="application\/rss\+xml" title="[^"]+\(RSS\)" href="https:\/\/news\.example\/[^"]+\.rss"/u,
    );
  }
});

test("OPML lists every feed once", async () => {
  const opml = await (await get("/opml.xml")).text();
  const feeds = [...opml.matchAll(/xmlUrl="([^"]+)"/gu)].map(([, url = ""]) => url);
  expect(new Set(feeds).size).toBe(feeds.length);
  for (const feed of feeds) {
    const response = await get(feed);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain("application/rss+xml");
  }
  expect(feeds).toContain("https://news.example/speakers/maren-holt.rss");
});
