import { expect, test } from "vitest";
import { addressesWith, cursorsWith, INJECTIONS } from "../fixture/injections.ts";
import { markdown } from "./articles.ts";
import { asker } from "./ask.ts";
import { TOKEN } from "./open-site.ts";
import { siteOfTwoArticles } from "./two-articles.ts";

const site = siteOfTwoArticles();
const ask = asker(site);

const AUTHORIZED = `Authorization: Bearer ${TOKEN}`;

async function slugs(): Promise<string[]> {
  const list = JSON.parse(await (await site().get("/articles.json")).text());
  return list.articles.map(({ slug }: { slug: string }) => slug).toSorted();
}

const NUMBERED = INJECTIONS.map((words, number) => ({ words, number }));
const LISTS = ["/articles.json", "/quotes.json", "/speakers.json", "/topics/pier.json"];

// a query of the database takes its time: every parameter meets a third of the words
test.concurrent.each(NUMBERED)(
  "SQL in any parameter finds nothing: $words",
  async ({ words, number }) => {
    const addresses = addressesWith(words, "https://skerry.example");
    for (const path of addresses.filter((_, index) => index % 3 === number % 3)) {
      const { status, body } = await ask(`GET ${path}`);
      expect([400, 404, 501], path).toContain(status);
      expect(body, path).not.toMatch(/two years of work|Maren|market opens/u);
    }
    const list = LISTS[number % LISTS.length] ?? "";
    for (const cursor of cursorsWith(words)) {
      const { status, body } = await ask(`GET ${list}?cursor=${cursor}`);
      expect(status, list).toBe(200);
      if (list.includes("pier")) expect(body).not.toContain("market opens");
    }
    const found = await ask(`GET /search.json?q=${encodeURIComponent(words)}`);
    const { results } = JSON.parse(found.body);
    expect(results.length).toBeLessThanOrEqual(words.includes("pier") ? 2 : 0);
  },
);

test("and none of it changed anything", async () => {
  expect(await slugs()).toEqual(["market", "pier"]);
});

test.each(INJECTIONS)("nor in what a writer sends: %s", async (words) => {
  const encoded = encodeURIComponent(words);
  const asciiWords = words.replaceAll(/[^ -~]/gu, "x");
  for (const path of [`/archive.json?after=${encoded}`, `/batches/${encoded}`]) {
    expect([200, 404], path).toContain((await ask(`GET ${path}`, [AUTHORIZED])).status);
  }
  expect((await ask(`GET /articles/${encoded}/source`, [AUTHORIZED])).status).toBe(404);
  expect((await ask(`DELETE /articles/${encoded}`, [AUTHORIZED])).status).toBe(404);
  const condition = await ask("DELETE /articles/pier", [AUTHORIZED, `If-Match: "${asciiWords}"`]);
  expect(condition.status).toBe(412);

  const body = markdown("jetty");
  const sent = await ask(
    "PUT /articles/jetty",
    [
      AUTHORIZED,
      `Idempotency-Key: ${asciiWords}`,
      `Content-Disposition: attachment; filename*=utf-8''${encoded}.md`,
      "Content-Type: text/markdown",
      `Content-Length: ${Buffer.byteLength(body)}`,
    ],
    body,
  );
  expect(sent.status).toBe(201);
  expect(await slugs()).toEqual(["jetty", "market", "pier"]);
  expect((await ask("DELETE /articles/jetty", [AUTHORIZED])).status).toBe(204);
  const elsewhere = await site().put(encoded, markdown("jetty"));
  expect([201, 400, 422]).toContain(elsewhere.status);
  if (elsewhere.status === 201) {
    expect((await ask(`DELETE /articles/${encoded}`, [AUTHORIZED])).status).toBe(204);
  }
  expect(await slugs()).toEqual(["market", "pier"]);
});
