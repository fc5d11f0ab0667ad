import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { clearArchive } from "./archive.ts";

beforeEach(clearArchive);

const TOKEN = "a-token-for-tests";
const MARKDOWN = `---
title: The pier opens again
published: 2026-04-02T08:00:00Z
topics: [Harbour]
---

The pier was opened on Thursday after two years of work.

“We had all but given up on it,” said Maren Holt, the harbour master. “Now look at it.”
`;

function send(method: string, path: string, init: RequestInit & { token?: string | null } = {}) {
  const { token = TOKEN, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  return exports.default.fetch(
    new Request(`https://news.example${path}`, { ...rest, method, headers, redirect: "manual" }),
  );
}

function put(slug: string, body: string, headers: Record<string, string> = {}) {
  return send("PUT", `/articles/${slug}`, {
    body,
    headers: { "Content-Type": "text/markdown", ...headers },
  });
}

const get = (path: string) => send("GET", path, { token: null });

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return response.json();
}

test("an article is published, read everywhere, changed and withdrawn", async () => {
  const created = await put("pier", MARKDOWN);
  expect(created.status).toBe(201);
  expect(created.headers.get("Location")).toBe("https://news.example/articles/pier");
  const article = await created.json<{ id: string; slug: string; revision: string }>();
  expect(article).toMatchObject({ slug: "pier", title: "The pier opens again" });
  expect(created.headers.get("ETag")).toBe(`"${article.revision}"`);

  expect(await (await get("/articles/pier.json")).json()).toMatchObject(article);
  expect(await (await get("/")).text()).toContain("The pier opens again");
  expect(await (await get("/topics/harbour.rss")).text()).toContain("The pier opens again");
  expect(await (await get("/search.json?q=pier")).text()).toContain("The pier opens again");

  const changed = await put("pier", MARKDOWN.replace("Thursday", "Friday"));
  expect(changed.status).toBe(200);
  const after = await changed.json<{ id: string; revision: string; modified: string }>();
  expect(after.id).toBe(article.id);
  expect(after.revision).not.toBe(article.revision);
  expect(Date.parse(after.modified)).toBeGreaterThan(Date.parse("2026-01-01"));

  const withdrawn = await send("DELETE", "/articles/pier");
  expect(withdrawn.status).toBe(204);
  expect((await get("/articles/pier.json")).status).toBe(410);
  expect((await get("/topics/harbour.rss")).status).toBe(404);
  expect(await (await get("/")).text()).not.toContain("The pier opens again");
  expect((await send("DELETE", "/articles/pier")).status).toBe(410);

  const back = await put("pier", MARKDOWN);
  expect(back.status).toBe(201);
  expect((await back.json<{ id: string }>()).id).toBe(article.id);
  expect((await get("/articles/pier.json")).status).toBe(200);
});

test("the same source again changes nothing", async () => {
  const first = await put("pier", MARKDOWN);
  const second = await put("pier", MARKDOWN);
  expect(second.status).toBe(200);
  expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
  expect(await second.json()).toEqual(await first.json());
  const { results } = await env.DB.prepare("SELECT number FROM revision").all();
  expect(results).toHaveLength(1);
});

test("a slug in any script is published where it says", async () => {
  const slug = "ساعة-قراءة";
  const response = await put(encodeURIComponent(slug), MARKDOWN);
  expect(response.status).toBe(201);
  expect((await get(`/articles/${encodeURIComponent(slug)}.json`)).status).toBe(200);
});

test("what is no slug is refused", async () => {
  const response = await put("Not%20A%20Slug", MARKDOWN);
  expect(response.status).toBe(400);
  expect(await problemOf(response)).toMatchObject({ parameter: "slug" });
});

test.each([
  ["no token", null, 401],
  ["a wrong token", "wrong", 401],
  ["an empty token", "", 401],
  ["a token for dry runs", "a-token-for-dry-runs", 403],
  ["the token before", "the-token-before", 201],
])("%s", async (_, token, status) => {
  const init = { body: MARKDOWN, headers: { "Content-Type": "text/markdown" }, token };
  const response = await send("PUT", "/articles/pier", init);
  expect(response.status).toBe(status);
  if (status === 401) expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
  if (status !== 201) {
    await problemOf(response);
    expect((await get("/articles/pier.json")).status).toBe(404);
  }
});

test.each([
  ["no type", "", "x", 415],
  ["an image", "image/png", "x", 415],
  ["another charset", "text/markdown; charset=latin1", "x", 415],
  ["an empty body", "text/markdown", "", 422],
  ["bad front matter", "text/markdown", "---\ntitle: [\n---\n\nText.\n", 422],
  ["a draft", "text/markdown", `---\ntitle: T\ndraft: true\n---\n\nText here.\n`, 422],
  ["more than a megabyte", "text/plain", "word ".repeat(220_000), 413],
])("%s is refused with a problem", async (_, type, body, status) => {
  const response = await send("PUT", "/articles/pier", {
    body: new TextEncoder().encode(body),
    headers: type === "" ? {} : { "Content-Type": type },
  });
  expect(response.status).toBe(status);
  expect(await problemOf(response)).toMatchObject({ status });
});

test("front matter that does not fit is told field by field", async () => {
  const response = await put("pier", MARKDOWN.replace("2026-04-02T08:00:00Z", "yesterday"));
  expect(response.status).toBe(422);
  const { issues } = await problemOf(response);
  expect(issues).toMatchObject([{ field: "published" }]);
});

test("bytes that are not UTF-8 are refused", async () => {
  const response = await send("PUT", "/articles/pier", {
    body: new Uint8Array([0x54, 0xff, 0xfe, 0x21]),
    headers: { "Content-Type": "text/plain" },
  });
  expect(response.status).toBe(422);
});

test("If-Match keeps updates from being lost", async () => {
  const first = await put("pier", MARKDOWN);
  const seen = first.headers.get("ETag") ?? "";
  const mine = await put("pier", MARKDOWN.replace("Thursday", "Friday"), { "If-Match": seen });
  expect(mine.status).toBe(200);
  const late = await put("pier", MARKDOWN.replace("Thursday", "Sunday"), { "If-Match": seen });
  expect(late.status).toBe(412);
  const withdrawal = await send("DELETE", "/articles/pier", { headers: { "If-Match": seen } });
  expect(withdrawal.status).toBe(412);
  expect(await (await get("/articles/pier.json")).text()).toContain("Friday");
});

test("the tag of any rendering can be given to If-Match", async () => {
  await put("pier", MARKDOWN);
  const tag = (await get("/articles/pier.json")).headers.get("ETag") ?? "";
  expect((await put("pier", `${MARKDOWN}\nMore.\n`, { "If-Match": tag })).status).toBe(200);
  expect((await put("pier", `${MARKDOWN}\nLess.\n`, { "If-Match": tag })).status).toBe(412);
});

test("If-None-Match: * publishes only what is new, If-Match: * only what is not", async () => {
  expect((await put("pier", MARKDOWN, { "If-Match": "*" })).status).toBe(412);
  expect((await put("pier", MARKDOWN, { "If-None-Match": "*" })).status).toBe(201);
  expect((await put("pier", MARKDOWN, { "If-None-Match": "*" })).status).toBe(412);
  expect((await put("pier", MARKDOWN, { "If-Match": "*" })).status).toBe(200);
});

test("a request under the same key is answered again as it was", async () => {
  const key = { "Idempotency-Key": "order-66" };
  const first = await put("pier", MARKDOWN, key);
  await put("pier", MARKDOWN.replace("Thursday", "Friday"));
  const again = await put("pier", MARKDOWN, key);
  expect(again.status).toBe(201);
  expect(again.headers.get("Idempotency-Replayed")).toBe("true");
  expect(await again.text()).toBe(await first.text());
  expect(await (await get("/articles/pier.json")).text()).toContain("Friday");
  const other = await put("pier", `${MARKDOWN}\nMore.\n`, key);
  expect(other.status).toBe(422);
  expect(await problemOf(other)).toMatchObject({
    type: "https://news.example/problems/key-reused",
  });
});

test("a new slug keeps the id and redirects the old one", async () => {
  const first = await (await put("pier", MARKDOWN)).json<{ id: string }>();
  const renamed = MARKDOWN.replace("topics:", "aliases: [pier]\ntopics:");
  const second = await put("pier-opens", renamed);
  expect(second.status).toBe(200);
  expect((await second.json<{ id: string }>()).id).toBe(first.id);
  const old = await get("/articles/pier.json");
  expect(old.status).toBe(301);
  expect(old.headers.get("Location")).toBe("https://news.example/articles/pier-opens.json");
  const onAlias = await put("pier", MARKDOWN);
  expect(onAlias.status).toBe(409);
});

test("what came in comes out", async () => {
  await put("pier", MARKDOWN, { "Content-Disposition": 'attachment; filename="2026-pier.md"' });
  const source = await send("GET", "/articles/pier/source");
  expect(await source.text()).toBe(MARKDOWN);
  expect(source.headers.get("Content-Disposition")).toContain("2026-pier.md");
  expect((await send("GET", "/articles/pier/source", { token: null })).status).toBe(401);
});

test("a dry run prepares and stores nothing", async () => {
  const response = await send("POST", "/analyze", {
    body: MARKDOWN,
    headers: { "Content-Type": "text/markdown" },
    token: "a-token-for-dry-runs",
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ title: "The pier opens again" });
  const { results } = await env.DB.prepare("SELECT id FROM article").all();
  expect(results).toEqual([]);
});

test("the list of methods names publishing", async () => {
  await put("pier", MARKDOWN);
  const response = await send("POST", "/articles/pier", { body: "x" });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toContain("PUT");
});
