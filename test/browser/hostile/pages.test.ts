import { beforeAll, describe, expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import { NAUGHTY_ARTICLES, OWN_ARTICLES, PREPARED_ARTICLES } from "./articles.ts";
import { SITE } from "./site.ts";
import { scriptAddresses, type Trap, useTraps } from "./trap.ts";

const openTrap = useTraps();

/** On these the payloads of many articles meet. */
const LISTS = ["/", "/quotes", "/speakers", "/topics", "/feed", "/search?q=%3Cscript%3Eran()"];

/** An article and its widgets. */
function pagesOf({ slug, quotes }: AnalyzedArticle): string[] {
  return [
    `/articles/${slug}`,
    `/embed/articles/${slug}`,
    ...quotes.slice(0, 1).map(({ id }) => `/embed/quotes/${id}`),
  ];
}

/** The pages of an article's people and topics put the same words into the same places: some will do. */
function relatedPagesOf({ quotes, topics }: AnalyzedArticle, index: number): string[] {
  if (index % 5 !== 0) return [];
  return [
    ...quotes.flatMap(({ speaker }) => (speaker ? [`/speakers/${speaker.id}`] : [])),
    ...topics.map(({ id }) => `/topics/${id}`),
  ];
}

const ALL_PAGES_OF_OURS = [
  ...LISTS,
  ...OWN_ARTICLES.flatMap(pagesOf),
  ...OWN_ARTICLES.flatMap(relatedPagesOf),
];

const ARTICLE_PAGES = [...NAUGHTY_ARTICLES, ...PREPARED_ARTICLES].map(
  ({ slug }) => `/articles/${slug}`,
);

test("there are articles to try", () => {
  expect(PREPARED_ARTICLES.length).toBeGreaterThan(OWN_ARTICLES.length);
  expect(NAUGHTY_ARTICLES.length).toBeGreaterThan(50);
});

describe.each([
  {
    name: "with its content security policy",
    policy: true,
    paths: ALL_PAGES_OF_OURS.slice(0, 100),
  },
  {
    // the harder case: nothing is left but the encoding, so everything is tried
    name: "with the policy switched off",
    policy: false,
    paths: [...ALL_PAGES_OF_OURS, ...ARTICLE_PAGES],
  },
])("hostile articles $name", ({ policy, paths }) => {
  let trap: Trap;

  beforeAll(async () => {
    trap = await openTrap({ policy });
  });

  test("nothing runs on any page, and no address is a script", async () => {
    const { page, ran } = trap;
    for (const path of paths) {
      const response = await page.goto(SITE + path, { waitUntil: "commit" });
      expect(response?.status(), path).toBeLessThan(300);
      await page.waitForLoadState("load");
      expect(await scriptAddresses(page), path).toEqual([]);
    }
    expect(ran).toEqual([]);
  }, 240_000);
});

test("the trap springs where a script does run", async () => {
  const { page, ran } = await openTrap({ policy: false });
  await page.goto(`${SITE}/blank`);
  await page.setContent("<img src=x onerror=ran()><a href='javascript:ran()'>a</a>");
  await page.waitForFunction("document.images[0].complete");
  expect(await scriptAddresses(page)).toEqual(["javascript:ran()"]);
  expect(ran).not.toEqual([]);
});
