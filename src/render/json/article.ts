import type { AnalyzedArticle, Quote, Speaker } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { articleAddress } from "../address.ts";
import { safeUrl } from "../safe-url.ts";
import { textFragment } from "../text-fragment.ts";
import type {
  ArticleEntryJson,
  ArticleJson,
  QuoteJson,
  SectionJson,
  SummaryJson,
} from "./schema.ts";

/** The public JSON of an article; absent values are left out. */
export function articleJson(article: AnalyzedArticle, site: Site): ArticleJson {
  const { summary, wordCount, readingMinutes, ...entry } = articleEntryJson(article, site);
  const canonical = safeUrl(article.canonical, site);
  return {
    ...entry,
    ...(canonical && { canonical }),
    ...(article.source && { source: withSafeUrl(article.source, site) }),
    ...(article.licence && { licence: article.licence }),
    ...(article.correction && { correction: article.correction }),
    captions: [...article.captions],
    text: article.text,
    sections: sectionsJson(article),
    summary,
    quotes: quotesJson(article, site),
    wordCount,
    readingMinutes,
  };
}

/** What a list of the API says of an article: all but its words. */
export function articleEntryJson(article: AnalyzedArticle, site: Site): ArticleEntryJson {
  return {
    id: article.id,
    slug: article.slug,
    url: articleAddress(site, article.slug),
    revision: article.revision,
    title: article.title,
    ...(article.standfirst && { standfirst: article.standfirst }),
    language: article.language,
    authors: article.authors.map((author) => withSafeUrl(author, site)),
    ...(article.published && { published: article.published }),
    ...(article.modified && { modified: article.modified }),
    ...(article.image && { image: withSafeUrl(article.image, site) }),
    topics: [...article.topics],
    summary: summaryJson(article),
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
  };
}

/** The sections of an article with their paragraphs. */
export function sectionsJson(article: AnalyzedArticle): SectionJson[] {
  return sectionsOf(article).map((section) => ({
    id: section.id,
    ...(section.heading && { heading: sliceRange(article.text, section.heading) }),
    ...section.range,
    paragraphs: section.paragraphs.map(({ id, range }) => ({
      id,
      text: sliceRange(article.text, range),
      ...range,
    })),
  }));
}

/** The summary with its words; an extractive sentence also carries its range. */
export function summaryJson({ summary, text }: AnalyzedArticle): SummaryJson {
  if (summary.method === "none") return { method: summary.method, reason: summary.reason };
  const brief = summary.brief && { brief: sliceRange(text, summary.brief.range) };
  if (summary.method === "extractive") {
    const sentences = summary.sentences.map(({ range, paragraph }) => ({
      text: sliceRange(text, range),
      paragraph,
      ...range,
    }));
    return { method: summary.method, ...wordsOf(sentences), sentences, ...brief };
  }
  const sentences = summary.sentences.map((sentence) => ({
    text: sentence.text,
    support: [...sentence.support],
  }));
  const written = { ...wordsOf(sentences), sentences, ...brief };
  return summary.method === "model"
    ? { method: summary.method, model: summary.model, ...written }
    : { method: summary.method, ...written };
}

function wordsOf(sentences: readonly { readonly text: string }[]) {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  return { text, words: text.match(/\S+/gu)?.length ?? 0 };
}

/** All quotes of an article in text order, scraps included, with links that scroll to them. */
export function quotesJson(article: AnalyzedArticle, site: Site): QuoteJson[] {
  const url = articleAddress(site, article.slug);
  return article.quotes.map((quote) => quoteJson(article, quote, url));
}

function quoteJson({ text }: AnalyzedArticle, quote: Quote, url: string): QuoteJson {
  return {
    id: quote.id,
    text: sliceRange(text, quote.range),
    ...quote.range,
    paragraph: quote.paragraph,
    form: quote.form,
    key: quote.key,
    ...(quote.rank !== undefined && { rank: quote.rank }),
    speaker: quote.speaker && speakerJson(quote.speaker),
    ...(quote.cue && { cue: quote.cue }),
    confidence: quote.confidence,
    link: `${url}${textFragment(text, quote.range)}`,
  };
}

/** A speaker as the API has them everywhere. */
export function speakerJson({ id, name, role, kind }: Speaker): NonNullable<QuoteJson["speaker"]> {
  return { id, name, ...(role && { role }), kind };
}

/** The same with an absolute address, or without one where it is no address to publish. */
function withSafeUrl<T extends { readonly url?: string }>(
  { url, ...rest }: T,
  site: Site,
): Omit<T, "url"> & { url?: string } {
  const safe = safeUrl(url, site);
  return safe === undefined ? rest : { ...rest, url: safe };
}
