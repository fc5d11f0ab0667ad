import type { AnalyzedArticle, Quote } from "./analysis.ts";

/**
 * Where something stands in a list that runs from newest to oldest. `sortKey` compares as a string;
 * `id` breaks ties. It is also what a paging cursor holds.
 */
export interface Position {
  readonly sortKey: string;
  readonly id: string;
}

/** An article's place: its publication instant in UTC, undated articles last, then its slug. */
export function positionOf(article: Pick<AnalyzedArticle, "published" | "slug">): Position {
  return { sortKey: utcInstant(article.published) ?? "", id: article.slug };
}

/** A quote of an article with its place in lists of quotes. */
export interface ListedQuote {
  readonly quote: Quote;
  /** Its index in the article's quotes. */
  readonly index: number;
  readonly position: Position;
}

const MOST_QUOTES = 9999;

/**
 * The quotes of an article that stand in lists: the full ones. A quote's place is its article's
 * instant, then the slug with a number that runs downwards, so that the quotes of one article stand
 * in the order of the text.
 */
export function listedQuotes(article: AnalyzedArticle): ListedQuote[] {
  const { sortKey, id } = positionOf(article);
  return article.quotes
    .map((quote, index) => ({ quote, index }))
    .filter(({ quote }) => quote.form === "full")
    .map((listed, nth) => ({
      ...listed,
      position: { sortKey, id: `${id}/${String(MOST_QUOTES - nth).padStart(4, "0")}` },
    }));
}

/** Compares for newest first. */
export function byNewest(a: Position, b: Position): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/**
 * An RFC 3339 date as `YYYY-MM-DDTHH:MM:SSZ`, or undefined when it is absent, not a date, or in UTC
 * outside the years 1 to 9999, which no format can write.
 */
export function utcInstant(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const milliseconds = Date.parse(date);
  if (Number.isNaN(milliseconds)) return undefined;
  const instant = new Date(milliseconds);
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999 ? `${instant.toISOString().slice(0, 19)}Z` : undefined;
}

/** The instant of an article's last change in UTC: its correction, else its publication. */
export function lastChange(
  article: Pick<AnalyzedArticle, "published" | "modified">,
): string | undefined {
  return utcInstant(article.modified) ?? utcInstant(article.published);
}
