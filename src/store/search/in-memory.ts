import MiniSearch from "minisearch";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { SearchHit } from "../../article/listing.ts";
import { SEARCH_FIELDS, type SearchField, searchFields } from "./fields.ts";
import { holdsAll } from "./matches.ts";
import { readQuery, type SearchTerm } from "./query.ts";
import { hitOf } from "./snippet.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * Full-text search over articles in memory, newest first. The index is built by the first search.
 *
 * @returns a function from a query and the greatest number of hits to the hits, best first
 */
export function searchInMemory(
  articles: readonly AnalyzedArticle[],
): (query: string, limit: number) => readonly SearchHit[] {
  let index: MiniSearch | undefined;
  const fieldWords = new Map<number, Record<SearchField, Word[]>>();

  return (query, limit) => {
    const terms = readQuery(query);
    if (terms.length === 0) return [];
    index ??= build(articles);
    return candidates(index, terms)
      .flatMap((place) => {
        const tier = tierOf(wordsAt(place), terms);
        return tier === -1 ? [] : [{ place, tier }];
      })
      .sort((a, b) => a.tier - b.tier || a.place - b.place)
      .slice(0, limit)
      .flatMap(({ place }) => articles.slice(place, place + 1))
      .map((article) => hitOf(article, terms));
  };

  function wordsAt(place: number): Record<SearchField, Word[]> {
    const known = fieldWords.get(place);
    if (known) return known;
    const article = articles[place];
    const texts = article && searchFields(article);
    const words = {
      title: wordsOf(texts?.title ?? ""),
      speakers: wordsOf(texts?.speakers ?? ""),
      quotes: wordsOf(texts?.quotes ?? ""),
      text: wordsOf(texts?.text ?? ""),
    };
    fieldWords.set(place, words);
    return words;
  }
}

function build(articles: readonly AnalyzedArticle[]): MiniSearch {
  const index = new MiniSearch({
    fields: [...SEARCH_FIELDS],
    tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
    processTerm: (term) => term,
  });
  index.addAll(articles.map((article, id) => ({ id, ...searchFields(article) })));
  return index;
}

/** Places of the articles that hold every word, in whatever order. */
function candidates(index: MiniSearch, terms: readonly SearchTerm[]): number[] {
  const queries = terms.flatMap(({ words, prefix }) =>
    words.map((word, at) => ({
      queries: [word],
      tokenize: (text: string) => [text],
      prefix: prefix && at === words.length - 1,
    })),
  );
  return index
    .search({ combineWith: "AND", queries })
    .flatMap(({ id }) => (typeof id === "number" ? [id] : []));
}

/** The first field that holds all terms; the number of fields when only all together do; else -1. */
function tierOf(words: Record<SearchField, readonly Word[]>, terms: readonly SearchTerm[]): number {
  const single = SEARCH_FIELDS.findIndex((field) => holdsAll(words[field], terms));
  if (single !== -1) return Math.min(single, SEARCH_FIELDS.length - 1);
  const together = terms.every((term) =>
    SEARCH_FIELDS.some((field) => holdsAll(words[field], [term])),
  );
  return together ? SEARCH_FIELDS.length - 1 : -1;
}
