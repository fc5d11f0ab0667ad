import { wordsOf } from "./words.ts";

const LONGEST_QUERY = 300;
const MOST_TERMS = 12;
const SHORTEST_PREFIX = 2;

/** Folded words that have to stand in a row; the last one may be the beginning of a word. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/**
 * Reads what a person typed: words that all have to be there, `"a phrase"` and
 * `begin*` (two letters at least). Any string is a query; what has no letter or
 * digit asks for nothing. Only the first 300 UTF-16 units and 12 terms count.
 */
export function readQuery(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of query.slice(0, LONGEST_QUERY).matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/gu)) {
    const [, phrase, star, bare] = match;
    const words = wordsOf(phrase ?? bare ?? "").map(({ folded }) => folded);
    if (words.length === 0) continue;
    const starred = star === "*" || (bare?.endsWith("*") ?? false);
    const beginning = words.at(-1) ?? "";
    terms.push({ words, prefix: starred && beginning.length >= SHORTEST_PREFIX });
  }
  return terms.slice(0, MOST_TERMS);
}
