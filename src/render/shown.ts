import type { AnalyzedArticle, Quote } from "../article/analysis.ts";
import { sliceRange, type TextRange } from "../article/range.ts";

/** What stands in the place of a name where the speaker is not known. */
export const NOT_NAMED = "not named";

/** The words of a quote, verbatim. */
export function quoteWords(article: AnalyzedArticle, quote: Quote): string {
  return sliceRange(article.text, quote.range);
}

/** The quotes shown as quotations with their speakers, in text order. Scraps of speech are not. */
export function shownQuotes(article: AnalyzedArticle): readonly Quote[] {
  return article.quotes.filter(({ form }) => form === "full");
}

/** The key quotes, best first. */
export function keyQuotes(article: AnalyzedArticle): readonly Quote[] {
  return shownQuotes(article)
    .filter(({ key }) => key)
    .toSorted(
      (a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY),
    );
}

/** A sentence of the summary and the paragraph it leads to, where it leads to one. */
export interface ShownSentence {
  readonly text: string;
  readonly paragraph?: string;
  readonly range?: TextRange;
}

/** The summary's sentences; none where there is no summary. */
export function summarySentences({ summary, text }: AnalyzedArticle): readonly ShownSentence[] {
  switch (summary.method) {
    case "none":
      return [];
    case "extractive":
      return summary.sentences.map(({ range, paragraph }) => ({
        text: sliceRange(text, range),
        paragraph,
        range,
      }));
    case "author":
    case "model":
      return summary.sentences.map((sentence) => {
        const [paragraph] = sentence.support;
        return { text: sentence.text, ...(paragraph !== undefined && { paragraph }) };
      });
  }
}

/** Who or what made the summary, in words for a reader. */
export function summaryLabel({ summary }: AnalyzedArticle): string {
  switch (summary.method) {
    case "none":
      return "";
    case "extractive":
      return "Sentences taken word for word from the article by a program";
    case "author":
      return "Written by the editors";
    case "model":
      return `Written by a language model, ${summary.model}`;
  }
}

/** One line that says what the article is about: standfirst, else its summary, else nothing. */
export function descriptionOf(article: AnalyzedArticle): string | undefined {
  if (article.standfirst) return article.standfirst;
  const { summary, text } = article;
  if (summary.method === "none") return undefined;
  return summary.brief ? sliceRange(text, summary.brief.range) : summarySentences(article)[0]?.text;
}
