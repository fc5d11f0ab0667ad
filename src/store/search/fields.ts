import type { AnalyzedArticle } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";

/**
 * What is searched, in the order of weight: an article whose title holds the whole query stands
 * before one where a speaker's name does, then a quote, then anything together.
 */
export const SEARCH_FIELDS = ["title", "speakers", "quotes", "text"] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

/** The searched texts of an article. */
export function searchFields(article: AnalyzedArticle): Record<SearchField, string> {
  const speakers = article.quotes.flatMap(({ speaker }) => (speaker ? [speaker.name] : []));
  return {
    title: article.title,
    speakers: [...new Set(speakers)].join("\n"),
    quotes: article.quotes.map(({ range }) => sliceRange(article.text, range)).join("\n"),
    text: [article.standfirst ?? "", article.text].join("\n"),
  };
}
