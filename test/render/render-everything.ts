import type { AnalyzedArticle, Quote } from "../../src/article/analysis.ts";
import { lastChange, listedQuotes, positionOf } from "../../src/article/order.ts";
import { framePage } from "../../src/render/embed/frame.tsx";
import { oembed, oembedXml } from "../../src/render/embed/oembed.ts";
import { articleWidget, liveData, quoteWidget } from "../../src/render/embed/widget.ts";
import { representationsOf } from "../../src/render/registry.ts";
import type { Resource } from "../../src/render/resource.ts";
import { llmsText } from "../../src/render/site/llms.ts";
import { newsSitemap, sitemap } from "../../src/render/site/sitemap.ts";
import { readQuery } from "../../src/store/search/query.ts";
import { hitOf } from "../../src/store/search/snippet.ts";
import { SITE } from "../fixture/site.ts";

/** Every text the site makes of an article, or of a list that holds it. */
export function renderEverything(article: AnalyzedArticle): string[] {
  return [
    ...resourcesWith(article).flatMap((resource) =>
      representationsOf(resource.kind).map((representation) =>
        representation.render(resource, { site: SITE, self: SITE.url, alternates: [] }),
      ),
    ),
    ...[
      articleWidget(article, SITE),
      ...article.quotes.map((quote) => quoteWidget(article, quote, SITE)),
    ].flatMap((widget) => [
      framePage(widget, SITE, undefined),
      oembedXml(oembed(widget, SITE.url, {})),
      JSON.stringify([oembed(widget, SITE.url, {}), liveData(widget)]),
    ]),
    llmsText([article], SITE),
    sitemap([{ address: SITE.url, changed: lastChange(article) }]),
    newsSitemap(
      [
        {
          address: SITE.url,
          title: article.title,
          language: article.language,
          published: article.published ?? "",
        },
      ],
      SITE,
    ),
    JSON.stringify([positionOf(article), listedQuotes(article)]),
  ];
}

function resourcesWith(article: AnalyzedArticle): Resource[] {
  const articles = [article];
  const quotes = article.quotes.map((quote: Quote) => ({ article, quote }));
  const speaker = article.quotes.find((quote) => quote.speaker)?.speaker;
  const [topic] = article.topics;
  return [
    { kind: "front", articles },
    { kind: "feed", articles },
    { kind: "summaries", articles },
    { kind: "articles", articles },
    { kind: "article", article },
    { kind: "sections", article },
    { kind: "summary", article },
    { kind: "articleQuotes", article },
    { kind: "quotes", quotes },
    { kind: "search", query: "lamp", hits: [hitOf(article, readQuery("lamp rock"))] },
    ...(speaker ? [{ kind: "speaker" as const, speaker, quotes }] : []),
    ...(topic ? [{ kind: "topic" as const, topic, articles }] : []),
  ];
}
