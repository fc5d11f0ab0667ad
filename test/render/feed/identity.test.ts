import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { Site } from "../../../src/article/site.ts";
import { ARTICLES, LIGHTHOUSE } from "../../fixture/articles.ts";
import { SITE } from "../../fixture/site.ts";
import { readWithFeedsmith } from "./read-feeds.ts";
import { everyScope, renderFeeds } from "./render-feeds.ts";

const idsOf = (article: AnalyzedArticle, site: Site) =>
  everyScope([article]).map((resource) => {
    const rendered = renderFeeds(resource, site);
    const ids = Object.values(readWithFeedsmith(rendered)).map((entries) =>
      entries.map(({ id }) => id),
    );
    return { feed: /<id>([^<]*)/u.exec(rendered.atom)?.[1], ids };
  });

test.each<[string, Partial<AnalyzedArticle>, Partial<Site>]>([
  ["title", { title: "Another title" }, { title: "Another name" }],
  ["slug", { slug: "another-slug", formerSlugs: ["lighthouse-lit-again"] }, {}],
  ["host", {}, { url: "https://other.example" }],
  ["scheme", {}, { url: "http://news.example" }],
])("a change of %s leaves every id as it was", (_, article, site) => {
  expect(idsOf({ ...LIGHTHOUSE, ...article }, { ...SITE, ...site })).toEqual(
    idsOf(LIGHTHOUSE, SITE),
  );
});

test("ids are tag: URIs, and no two entries of a feed share one", () => {
  for (const resource of everyScope(ARTICLES)) {
    for (const entries of Object.values(readWithFeedsmith(renderFeeds(resource)))) {
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const { id } of entries) {
        // RFC 4151
        expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}(?:-\d\d){0,2}:[\w\-.~!$&'()*+,;=:@/?%]+$/u);
      }
    }
  }
});

test("the summary of an article is an entry of its own", () => {
  const { json } = readWithFeedsmith(renderFeeds({ kind: "summaries", articles: [LIGHTHOUSE] }));
  expect(json?.[0]?.id).toBe(`${LIGHTHOUSE.id}/summary`);
});
