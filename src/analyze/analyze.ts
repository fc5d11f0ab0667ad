import type { AnalyzedArticle } from "../article/analysis.ts";
import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import { withRevision } from "../article/revision.ts";
import type { AnalyzeOptions } from "./options.ts";
import { findQuotes } from "./quotes/quotes.ts";
import { type SegmentedArticle, segment } from "./segments.ts";
import { summarize } from "./summary/summary.ts";

const WORDS_A_MINUTE = 238; // Brysbaert 2019, silent reading of English non-fiction

/** An article that has its permanent id. */
export type IdentifiedArticle = Article & { readonly id: string };

/**
 * All language work on one article: sentences, people, quotes, summary.
 *
 * @returns the analyzed article, or `bad-editorial` when an editor's choice does not fit the text
 */
export function analyze(
  article: IdentifiedArticle,
  options: AnalyzeOptions,
): Result<AnalyzedArticle> {
  const segmented = segment(article);
  const quotes = findQuotes(segmented, options);
  if (!quotes.ok) return quotes;
  const { summary, warnings } = summarize(segmented, options.summary);
  const wordCount = countWords(segmented);
  const value = withRevision({
    ...article,
    summary,
    quotes: quotes.value,
    wordCount,
    readingMinutes: Math.max(1, Math.round(wordCount / WORDS_A_MINUTE)),
  });
  const all = [...(quotes.warnings ?? []), ...warnings];
  return { ok: true, value, ...(all.length > 0 && { warnings: all }) };
}

function countWords({ article, paragraphs }: SegmentedArticle): number {
  let words = 0;
  for (const { range } of paragraphs) {
    words += article.text.slice(range.start, range.end).match(/\S+/gu)?.length ?? 0;
  }
  return words;
}
