import type { AnalyzedArticle, Quote, Speaker } from "../../article/analysis.ts";
import type { QuoteInArticle } from "../../article/listing.ts";
import { sliceRange } from "../../article/range.ts";
import { type Paragraph, sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, articleAddress } from "../address.ts";
import type { RenderContext, Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";
import { safeUrl } from "../safe-url.ts";
import {
  descriptionOf,
  NOT_NAMED,
  quoteWords,
  shownQuotes,
  summaryLabel,
  summarySentences,
} from "../shown.ts";
import { markdownText } from "./escape.ts";

type MarkdownKind = "article" | "quotes" | "speaker" | "topic";

/** Markdown for programs that read: the words, who said them and where they stand. */
export const markdown: Representation<MarkdownKind> = {
  name: "markdown",
  mediaType: "text/markdown",
  extension: "md",
  kinds: ["article", "quotes", "speaker", "topic"],
  render: (resource, context) => `${blocksOf(resource, context).join("\n\n")}\n`,
};

function blocksOf(resource: Resource<MarkdownKind>, { site }: RenderContext): string[] {
  switch (resource.kind) {
    case "article":
      return articleBlocks(resource.article, site);
    case "quotes":
      return [`# ${markdownText(site.title)}: quotes`, ...listedQuotes(resource.quotes, site)];
    case "speaker":
      return [`# ${markdownText(resource.speaker.name)}`, ...listedQuotes(resource.quotes, site)];
    case "topic":
      return [
        `# ${markdownText(resource.topic.name)}`,
        resource.articles.map((article) => articleItem(article, site)).join("\n"),
      ];
  }
}

function articleBlocks(article: AnalyzedArticle, site: Site): string[] {
  const { title, standfirst, text } = article;
  return [
    `# ${markdownText(title)}`,
    ...(standfirst ? [`*${markdownText(standfirst)}*`] : []),
    facts(article, site).join("  \n"),
    ...summaryBlocks(article),
    ...sectionsOf(article).flatMap(({ heading, paragraphs }) => [
      ...(heading ? [`## ${markdownText(sliceRange(text, heading))}`] : []),
      ...paragraphs.map((paragraph) => paragraphBlock(paragraph, text)),
    ]),
    ...quoteBlocks(article),
    ...sourceBlocks(article, site),
  ];
}

function facts(article: AnalyzedArticle, site: Site): string[] {
  const { authors, published, modified, topics, correction } = article;
  return [
    ...(authors.length > 0
      ? [`By ${authors.map(({ name }) => markdownText(name)).join(", ")}`]
      : []),
    ...(published ? [`Published ${published}`] : []),
    ...(modified ? [`Updated ${modified}`] : []),
    ...(correction ? [`Correction: ${markdownText(correction)}`] : []),
    ...(topics.length > 0
      ? [`Topics: ${topics.map(({ name }) => markdownText(name)).join(", ")}`]
      : []),
    `<${articleAddress(site, article.slug)}>`,
  ];
}

function summaryBlocks(article: AnalyzedArticle): string[] {
  const sentences = summarySentences(article);
  if (sentences.length === 0) return [];
  const items = sentences.map(({ text }) => `- ${markdownText(text)}`).join("\n");
  return ["## Summary", items, `${markdownText(summaryLabel(article))}.`];
}

function paragraphBlock({ kind, range, ordered }: Paragraph, text: string): string {
  const words = markdownText(sliceRange(text, range));
  if (kind === "listItem") return `${ordered ? "1." : "-"} ${words}`;
  return kind === "blockQuote" ? `> ${words}` : words;
}

function quoteBlocks(article: AnalyzedArticle): string[] {
  const quotes = shownQuotes(article);
  if (quotes.length === 0) return [];
  return ["## Quotes", ...quotes.map((quote) => quoteBlock(article, quote, nameOf(quote.speaker)))];
}

function listedQuotes(quotes: readonly QuoteInArticle[], site: Site): string[] {
  return quotes
    .filter(({ quote }) => quote.form === "full")
    .map(({ article, quote }) =>
      quoteBlock(
        article,
        quote,
        `${nameOf(quote.speaker)}, in [${markdownText(article.title)}](${articleAddress(site, article.slug)})`,
      ),
    );
}

function quoteBlock(article: AnalyzedArticle, quote: Quote, source: string): string {
  return `> ${markdownText(quoteWords(article, quote))}\n>\n> — ${source}`;
}

function nameOf(speaker: Speaker | null): string {
  if (!speaker) return NOT_NAMED;
  return markdownText(speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name);
}

function sourceBlocks({ source }: AnalyzedArticle, site: Site): string[] {
  if (!source) return [];
  const address = safeUrl(source.url, site);
  const name = markdownText(source.name);
  const notice = source.notice ? `. ${markdownText(source.notice)}` : "";
  return [`Source: ${address ? `[${name}](<${address}>)` : name}${notice}`];
}

function articleItem(article: AnalyzedArticle, site: Site): string {
  const description = descriptionOf(article);
  const link = `[${markdownText(article.title)}](${addressOf(site, "article", article.slug, "md")})`;
  return `- ${link}${description ? `: ${markdownText(description)}` : ""}`;
}
