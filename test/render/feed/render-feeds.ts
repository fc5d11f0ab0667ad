import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { Site } from "../../../src/article/site.ts";
import type { FeedKind } from "../../../src/render/feed/compose.ts";
import { atom, jsonFeed, rss } from "../../../src/render/feed/representation.ts";
import type { RenderContext } from "../../../src/render/representation.ts";
import type { Resource } from "../../../src/render/resource.ts";
import { SITE } from "../../fixture/site.ts";

/** One resource in the three formats. */
export interface Rendered {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

export function renderFeeds(
  resource: Resource<FeedKind>,
  site: Site = SITE,
  context: Partial<RenderContext> = {},
): Rendered {
  const { url } = site;
  const render = (extension: string) => ({
    site,
    self: `${url}/feed.${extension}`,
    alternates: [],
    ...context,
  });
  return {
    rss: rss.render(resource, render("rss")),
    atom: atom.render(resource, render("atom")),
    json: jsonFeed.render(resource, render("json")),
  };
}

/** Every kind of feed that can be made of some articles. */
export function everyScope(articles: readonly AnalyzedArticle[]): Resource<FeedKind>[] {
  const quotes = articles.flatMap((article) =>
    article.quotes.filter(({ form }) => form === "full").map((quote) => ({ article, quote })),
  );
  const speaker = quotes.find(({ quote }) => quote.speaker)?.quote.speaker;
  const topic = articles.flatMap(({ topics }) => topics)[0];
  return [
    { kind: "feed", articles },
    { kind: "summaries", articles },
    { kind: "quotes", quotes: quotes.filter(({ quote }) => quote.key) },
    ...(topic ? [{ kind: "topic" as const, topic, articles }] : []),
    ...(speaker
      ? [
          {
            kind: "speaker" as const,
            speaker,
            quotes: quotes.filter(({ quote }) => quote.speaker?.id === speaker.id),
          },
        ]
      : []),
    ...articles.slice(0, 1).map((article) => ({ kind: "articleQuotes" as const, article })),
  ];
}
