import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import type { Site } from "../../src/article/site.ts";
import { composeFeed } from "../../src/render/feed/compose.ts";
import {
  articleEntryJson,
  articleJson,
  quotesJson,
  sectionsJson,
  summaryJson,
} from "../../src/render/json/article.ts";
import { bundledStore } from "../../src/store/bundled.ts";
import type { Examples } from "./openapi.ts";

/** Examples of answers made from the shortest article that has a summary and a key quote. */
export async function examplesOf(
  articles: readonly AnalyzedArticle[],
  site: Site,
): Promise<Examples> {
  const [article] = articles
    .filter(({ summary, quotes }) => summary.method !== "none" && quotes.some(({ key }) => key))
    .toSorted((a, b) => a.text.length - b.text.length);
  if (!article) return {};
  const store = bundledStore([article]);
  const feed = composeFeed(
    { kind: "feed", articles: [article] },
    { site, self: `${site.url}/feed.json`, alternates: [] },
  );
  return {
    Article: articleJson(article, site),
    ArticleList: { articles: [articleEntryJson(article, site)] },
    JsonFeed: JSON.parse(feed.json1()),
    QuoteList: { quotes: quotesJson(article, site) },
    SectionList: { sections: sectionsJson(article) },
    Summary: summaryJson(article),
    TopicList: {
      topics: (await store.topics()).map(({ topic, articles: count }) => ({
        ...topic,
        url: `${site.url}/topics/${topic.id}`,
        articles: count,
      })),
    },
  };
}
