import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

const get = (path: string, headers = {}) =>
  exports.default.fetch(new Request(`https://any.example${path}`, { headers }));

test("the front page lists articles", async () => {
  const response = await get("/");
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<main");
});

test("a matching validator is answered 304 without a body", async () => {
  const first = await get("/articles.json");
  const etag = first.headers.get("ETag") ?? "";
  const second = await get("/articles.json", { "If-None-Match": `"other", ${etag}` });
  expect(second.status).toBe(304);
  expect(second.headers.get("ETag")).toBe(etag);
  expect(second.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
});

test("what does not exist is a problem", async () => {
  const response = await get("/articles/no-such-article.json");
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({
    type: "https://news.example/problems/not-found",
    status: 404,
  });
});

test.each(["/", "/quotes", "/speakers", "/topics", "/search?q=harbour"])(
  "%s links to no oEmbed address that has no answer",
  async (path) => {
    const page = await (await get(path)).text();
    for (const [, href = ""] of page.matchAll(/type="[a-z/]+\+oembed"[^>]*href="([^"]*)"/gu)) {
      const { pathname, search } = new URL(href.replaceAll("&amp;", "&"));
      expect((await get(pathname + search)).status, href).toBe(200);
    }
  },
);
