import type { AnalyzedArticle, Quote, Summary } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { articleAddress } from "../address.ts";
import { textFragment } from "../text-fragment.ts";

/** The public JSON of an article; see the JSON page of the API. Absent values are left out. */
export function articleJson(article: AnalyzedArticle, site: Site) {
  const url = articleAddress(site, article.slug);
  return {
    id: article.id,
    slug: article.slug,
    url,
    revision: article.revision,
    title: article.title,
    standfirst: article.standfirst,
    language: article.language,
    authors: article.authors,
    published: article.published,
    modified: article.modified,
    source: article.source,
    image: article.image,
    captions: article.captions,
    topics: article.topics,
    text: article.text,
    sections: sectionsJson(article),
    summary: summaryJson(article),
    quotes: article.quotes.map((quote) => quoteJson(article, quote, url)),
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
  };
}

/** The sections of an article with their paragraphs. */
export function sectionsJson(article: AnalyzedArticle) {
  return sectionsOf(article).map((section) => ({
    id: section.id,
    heading: section.heading && sliceRange(article.text, section.heading),
    ...section.range,
    paragraphs: section.paragraphs.map(({ id, range }) => ({
      id,
      text: sliceRange(article.text, range),
      ...range,
    })),
  }));
}

/** The summary with its words; an extractive sentence also carries its range. */
export function summaryJson(article: AnalyzedArticle) {
  const { summary, text } = article;
  if (summary.method === "none") return { method: summary.method, reason: summary.reason };
  const sentences =
    summary.method === "extractive"
      ? summary.sentences.map(({ range, paragraph }) => ({
          text: sliceRange(text, range),
          paragraph,
          ...range,
        }))
      : summary.sentences.map((sentence) => ({ text: sentence.text, support: sentence.support }));
  const words = sentences.map((sentence) => sentence.text).join(" ");
  return {
    method: summary.method,
    ...modelName(summary),
    text: words,
    words: words.match(/\S+/gu)?.length ?? 0,
    sentences,
    brief: summary.brief && sliceRange(text, summary.brief.range),
  };
}

function modelName(summary: Summary): { model?: string } {
  return summary.method === "model" ? { model: summary.model } : {};
}

/** One quote with its words, speaker and a link that scrolls to it. */
export function quoteJson(article: AnalyzedArticle, quote: Quote, url: string) {
  const text = sliceRange(article.text, quote.range);
  const { range, ...rest } = quote;
  return { ...rest, text, ...range, link: `${url}${textFragment(article.text, range)}` };
}
