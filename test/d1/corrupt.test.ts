import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { d1Archive } from "../../src/store/d1/archive.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { LIGHTHOUSE } from "../fixture/articles.ts";
import { COUNCIL, FERRY, HARVEST } from "../store/articles.ts";
import { clearArchive, publication, store } from "./archive.ts";

beforeEach(async () => {
  await clearArchive();
  await store([COUNCIL, FERRY, HARVEST, LIGHTHOUSE]);
});

async function damage(slug: string, analyzed: string): Promise<void> {
  await env.DB.prepare("UPDATE article SET analyzed = ? WHERE slug = ?").bind(analyzed, slug).run();
}

const DAMAGES: Record<string, string> = {
  "half a record": JSON.stringify(HARVEST).slice(0, 200),
  "another shape": '{"slug":"harvest"}',
  "a quote outside the text": JSON.stringify({ ...HARVEST, text: "short", blocks: [] }),
  "no record": "",
};

test.each(Object.keys(DAMAGES))("%s: the article says so, the lists go on", async (name) => {
  await damage(HARVEST.slug, DAMAGES[name] ?? "");
  const told: string[] = [];
  const reader = d1Store(env.DB, { corrupt: ({ slug }) => told.push(slug) });
  expect(await reader.article(HARVEST.slug)).toEqual({ found: "corrupt", slug: HARVEST.slug });
  expect(told).toEqual([HARVEST.slug]);

  const whole = [LIGHTHOUSE.slug, COUNCIL.slug, FERRY.slug];
  const { items } = await reader.articles({ limit: 10 });
  expect(items.map(({ slug }) => slug)).toEqual(whole);
  const quotes = await reader.quotes({ limit: 10 });
  expect(new Set(quotes.items.map(({ article }) => article.slug))).toEqual(
    new Set([LIGHTHOUSE.slug, FERRY.slug]),
  );
  expect(await reader.search("apples", 5)).toEqual([]);
  expect(told.length).toBeGreaterThan(3);
});

test("a page that holds a damaged record still leads to the next", async () => {
  await damage(HARVEST.slug, "{");
  const reader = d1Store(env.DB);
  const first = await reader.articles({ limit: 3 });
  expect(first.items).toHaveLength(2);
  const second = await reader.articles({
    limit: 3,
    ...(first.next && { after: first.next }),
  });
  expect(second.items.map(({ slug }) => slug)).toEqual([FERRY.slug]);
});

test("a damaged record can be replaced", async () => {
  await damage(HARVEST.slug, "{");
  const archive = d1Archive(env.DB);
  const [current] = await archive.current([HARVEST.slug]);
  expect(current).toMatchObject({ state: "published", revision: HARVEST.revision });
  const mended = { ...HARVEST, revision: "mended" };
  await archive.write([{ ...publication(mended), replaces: HARVEST.revision }]);
  expect(await d1Store(env.DB).article(HARVEST.slug)).toEqual({
    found: "article",
    article: mended,
  });
});
