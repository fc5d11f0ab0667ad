import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import type { QuoteInArticle } from "../../article/listing.ts";
import { lastChange, utcInstant } from "../../article/order.ts";
import { sliceRange } from "../../article/range.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, articleAddress } from "../address.ts";
import { directionOf } from "../direction.ts";
import { imageType } from "../image-type.ts";
import { oneLine, plainText, shorten } from "../plain-text.ts";
import { safeUrl } from "../safe-url.ts";
import { keyQuotes } from "../shown.ts";
import { textFragment } from "../text-fragment.ts";
import { articleContent, type ContentParts, quoteContent, summaryContent } from "./content.ts";
import {
  type EntryData,
  type NewsImage,
  type NewsItem,
  type QuoteData,
  type SentenceData,
  UNDATED,
} from "./news-item.ts";

const LONGEST_MADE_TITLE = 120;

/** An article as an entry, with its whole text or, as a `digest`, its summary and key quotes alone. */
export function articleEntry(
  article: AnalyzedArticle,
  site: Site,
  extent: "full" | "digest",
): NewsItem {
  const summary = summarySentences(article);
  const best = keyQuotes(article);
  const image = imageOf(article, site);
  const language = languageOf(article, site);
  const parts: ContentParts = {
    article,
    language,
    site,
    summary,
    keyQuotes: best,
    ...(image && { image }),
  };
  const description = summary.map(({ text }) => oneLine(text)).join(" ");
  return {
    ...common(article, site),
    // a reader of both feeds has two entries, not one that changes its content to and fro
    id: extent === "full" ? article.id : `${article.id}/summary`,
    link: articleAddress(site, article.slug),
    title: titleOf(article),
    ...(description !== "" && { description }),
    content: extent === "full" ? articleContent(parts) : summaryContent(parts),
    ...(image && { image }),
    data: { ...dataOf(article, site, best), ...summaryData(article, summary) },
  };
}

/** A quote as an entry, titled with its words and who said them. */
export function quoteEntry({ article, quote }: QuoteInArticle, site: Site): NewsItem {
  const url = articleAddress(site, article.slug);
  const words = oneLine(sliceRange(article.text, quote.range));
  const shown = `“${shorten(words, LONGEST_MADE_TITLE)}”`;
  return {
    ...common(article, site),
    id: `${article.id}/quotes/${quote.id}`,
    link: `${url}${textFragment(article.text, quote.range)}`,
    title: quote.speaker ? `${oneLine(quote.speaker.name)}: ${shown}` : shown,
    description: words,
    content: quoteContent(article, quote, {
      language: languageOf(article, site),
      title: titleOf(article),
      url,
    }),
    data: dataOf(article, site, [quote]),
  };
}

function common(article: AnalyzedArticle, site: Site) {
  const published = utcInstant(article.published);
  const changed = lastChange(article);
  const licence = oneLine(article.licence ?? site.licence ?? "");
  const canonical = safeUrl(article.canonical, site);
  const sourceUrl = safeUrl(article.source?.url, site);
  const language = languageOf(article, site);
  return {
    date: changed === undefined ? UNDATED : new Date(changed),
    ...(published !== undefined && { published: new Date(published) }),
    author: article.authors
      .map(({ name, url }) => ({ name: oneLine(name), link: safeUrl(url, site) }))
      .filter(({ name }) => name !== "")
      .map(({ name, link }) => ({ name, ...(link && { link }) })),
    category: article.topics.map(({ id, name }) => ({
      name: oneLine(name) || id,
      term: oneLine(name) || id,
      scheme: addressOf(site, "topics"),
      domain: addressOf(site, "topics"),
    })),
    ...(licence && { copyright: licence }),
    language,
    direction: directionOf(language),
    ...(article.source && {
      source: {
        name: oneLine(article.source.name),
        ...(sourceUrl && { url: sourceUrl }),
        ...(article.source.notice && { notice: plainText(article.source.notice) }),
      },
    }),
    ...(canonical && { canonical }),
  };
}

/** The title as written, or, where there is none, the first words of what there is. */
function titleOf(article: AnalyzedArticle): string {
  return (
    oneLine(article.title) ||
    oneLine(shorten(oneLine(article.standfirst ?? article.text), LONGEST_MADE_TITLE)) ||
    article.slug
  );
}

function languageOf(article: AnalyzedArticle, site: Site): string {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(article.language)
    ? article.language
    : site.language;
}

function imageOf({ image }: AnalyzedArticle, site: Site): NewsImage | undefined {
  const url = safeUrl(image?.url, site);
  if (!image || url === undefined) return undefined;
  const type = /^image\/[\w.+-]{1,60}$/u.test(image.mediaType ?? "")
    ? image.mediaType
    : imageType(url);
  return {
    url,
    ...(type && { type }),
    ...(image.size !== undefined && { length: image.size }),
    ...(image.caption && { title: oneLine(image.caption) }),
    ...(image.alt && { alt: oneLine(image.alt) }),
    ...(image.credit && { credit: oneLine(image.credit) }),
    ...(image.width && { width: image.width }),
    ...(image.height && { height: image.height }),
  };
}

function summarySentences({ summary, text }: AnalyzedArticle): SentenceData[] {
  switch (summary.method) {
    case "none":
      return [];
    case "extractive":
      return summary.sentences.map(({ range, paragraph }) => ({
        text: plainText(sliceRange(text, range)),
        paragraphs: [paragraph],
      }));
    default:
      return summary.sentences.map((sentence) => ({
        text: plainText(sentence.text),
        paragraphs: sentence.support,
      }));
  }
}

function dataOf(article: AnalyzedArticle, site: Site, quotes: readonly Quote[]): EntryData {
  return {
    article: articleAddress(site, article.slug),
    revision: article.revision,
    quotes: quotes.map((quote) => quoteData(article, quote, site)),
  };
}

function summaryData(
  { summary }: AnalyzedArticle,
  sentences: readonly SentenceData[],
): Pick<EntryData, "summary"> {
  if (sentences.length === 0) return {};
  const model = summary.method === "model" ? { model: summary.model } : {};
  return { summary: { method: summary.method, ...model, sentences } };
}

function quoteData(article: AnalyzedArticle, quote: Quote, site: Site): QuoteData {
  const words = sliceRange(article.text, quote.range);
  const { speaker } = quote;
  return {
    id: quote.id,
    text: plainText(words),
    paragraph: quote.paragraph,
    ...quote.range,
    ...(quote.rank !== undefined && { rank: quote.rank }),
    speaker: speaker && {
      id: speaker.id,
      name: oneLine(speaker.name),
      ...(speaker.role && { role: oneLine(speaker.role) }),
    },
    confidence: Math.round(quote.confidence * 1000) / 1000,
    link: `${articleAddress(site, article.slug)}#q-${quote.id}`,
  };
}
