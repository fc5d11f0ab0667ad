import { expect, test } from "vitest";
import { jsonFeed } from "../../../src/render/json/json-feed-schema.ts";
import { ARTICLES } from "../../fixture/articles.ts";
import { SITE } from "../../fixture/site.ts";
import {
  demandWellFormed,
  type ReadEntry,
  readWithFeedsmith,
  readWithRssParser,
} from "./read-feeds.ts";
import { everyScope, renderFeeds } from "./render-feeds.ts";

test.each(everyScope(ARTICLES).map((resource) => [resource.kind, resource] as const))(
  "independent parsers read the same from the three formats of %s",
  async (_, resource) => {
    const rendered = renderFeeds(resource);
    demandWellFormed(rendered.rss);
    demandWellFormed(rendered.atom);
    const { rss, atom, json } = readWithFeedsmith(rendered);
    expect(json?.length).toBeGreaterThan(0);
    expect(rss).toEqual(json);
    expect(atom).toEqual(json);
    const second = await readWithRssParser(rendered);
    expect(second["rss"]).toEqual(json?.map((entry) => ({ ...entry, summary: undefined })));
    expect(second["atom"]?.map(main)).toEqual(json?.map(main));
  },
);

test("an article's entry says everything there is to say", () => {
  const { json } = readWithFeedsmith(renderFeeds({ kind: "feed", articles: ARTICLES }));
  expect(json?.[0]).toMatchObject({
    id: ARTICLES[0]?.id,
    title: "The Skerry lighthouse burns again after “forty dark winters” & one flood",
    link: "https://news.example/articles/lighthouse-lit-again",
    published: Date.parse("2026-03-14T07:30:00Z"),
    authors: ["Iris Bell", "Tom <Tide> Rowe"],
    categories: ["Harbour", "History"],
    summary:
      "The lighthouse on Skerry Rock was lit at dusk on Friday for the first time since 1986. The tide office will run the lamp from sunset to sunrise.",
  });
});

test("the content is the summary, the image, the sections, the key quotes and the source", () => {
  const { json } = readWithFeedsmith(renderFeeds({ kind: "feed", articles: ARTICLES }));
  expect(json?.[0]?.content).toMatchInlineSnapshot(
    `"<div lang="en" dir="ltr"><h2>Summary</h2><p><em>The lighthouse on Skerry Rock was lit at dusk on Friday for the first time since 1986. The tide office will run the lamp from sunset to sunrise.</em></p><figure><img src="https://news.example/images/lamp.svg" alt="Drawing of a lighthouse" width="1200" height="675"><figcaption>The lamp seen from the quay. Standfirst drawing</figcaption></figure><p>The lighthouse on Skerry Rock was lit at dusk on Friday for the first time since 1986. About two hundred people watched from the quay.</p><p>“It’s the first light my daughter has ever seen out there,” said Maren Holt, the harbour master. She called the old lamp “a stubborn thing”.</p><h2>Who paid</h2><p>Two families gave the 48,000 crowns that the new lens cost. Neither wanted to be named.</p><p>“We did not do it for thanks. We did it because the rock was dark, and a dark rock is an answer to a question nobody should have to ask,” one of them said.</p><h2>What comes next</h2><p>The tide office will run the lamp from sunset to sunrise. “The bulb is rated for nine years, and we have bought three,” it said in a statement.</p><p>“I will walk out there every Sunday.</p><p>“Someone has to wind the clock,” Holt said.</p><h2>Key quotes</h2><blockquote><p>It’s the first light my daughter has ever seen out there,</p><footer>— <cite>Maren Holt</cite>, harbour master</footer></blockquote><blockquote><p>We did not do it for thanks. We did it because the rock was dark, and a dark rock is an answer to a question nobody should have to ask,</p></blockquote><p><small>An earlier version gave the year as 1985.</small></p><p><small><a href="https://post.example/lamp?a=1&amp;b=2">The Skerry Post</a>. Reprinted with the permission of The Skerry Post.</small></p></div>"`,
  );
});

test("XML and JSON carry the same summary and quotes as data", () => {
  const { rss, atom, json } = renderFeeds({ kind: "feed", articles: ARTICLES });
  const data = JSON.parse(json).items[0]._standfirst;
  expect(data.quotes.map((quote: { text: string }) => quote.text)).toHaveLength(2);
  for (const xml of [rss, atom]) {
    const words = [...xml.matchAll(/<standfirst:words>([^<]*)</gu)].map(([, found]) => found);
    expect(words.slice(0, 2)).toEqual(data.quotes.map((quote: { text: string }) => quote.text));
    expect(xml).toContain('<standfirst:speaker id="maren-holt" role="harbour master">Maren Holt<');
    expect(xml).toContain('<standfirst:sentence paragraphs="p1">The lighthouse on Skerry Rock');
  }
});

test("every JSON feed is JSON Feed 1.1", () => {
  for (const resource of everyScope(ARTICLES)) {
    const site = { ...SITE, hub: "https://hub.example/" };
    const parsed = jsonFeed.safeParse(JSON.parse(renderFeeds(resource, site).json));
    expect(parsed.error?.issues ?? []).toEqual([]);
  }
});

test("the same content makes the same bytes", () => {
  for (const resource of everyScope(ARTICLES)) {
    expect(renderFeeds(structuredClone(resource))).toEqual(renderFeeds(resource));
  }
});

/** What rss-parser reads of an Atom entry: not its categories, nor more than one author. */
function main({ id, title, link, content }: ReadEntry) {
  return { id, title, link, content };
}
