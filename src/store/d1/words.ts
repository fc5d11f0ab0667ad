import type { AnalyzedArticle } from "../../article/analysis.ts";
import { type SearchField, searchFields } from "../search/fields.ts";
import type { SearchTerm } from "../search/query.ts";
import { indexText } from "../search/words.ts";

/**
 * A private-use character in front of each word of a field, so that each field has words of its own
 * in the index. Words of the whole article have none.
 */
const MARKS: Readonly<Record<SearchField, string>> = {
  title: "\u{e000}",
  speakers: "\u{e001}",
  quotes: "\u{e002}",
  text: "",
};

const BOUNDARY = " \u{e00f} "; // keeps phrases from reaching over two fields

/** What the full-text index is given for an article: each field marked, then all of it plain. */
export function indexWords(article: AnalyzedArticle): string {
  const { title, speakers, quotes, text } = searchFields(article);
  return [
    marked(indexText(title), MARKS.title),
    marked(indexText(speakers), MARKS.speakers),
    marked(indexText(quotes), MARKS.quotes),
    ...[title, speakers, text].map(indexText),
  ].join(BOUNDARY);
}

/**
 * The FTS5 query for articles that hold all terms in one field; for `text`, anywhere. Words are
 * letters and digits alone, so quoting them is enough.
 */
export function matchOf(terms: readonly SearchTerm[], field: SearchField): string {
  return terms
    .map(({ words, prefix }) => `"${marked(words.join(" "), MARKS[field])}"${prefix ? " *" : ""}`)
    .join(" AND ");
}

function marked(words: string, mark: string): string {
  return words.replaceAll(/[^ ]+/gu, (word) => `${mark}${word}`);
}
