import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { SearchHit } from "../../article/listing.ts";
import { containsRange, type TextRange } from "../../article/range.ts";
import { occurrences } from "./matches.ts";
import type { SearchTerm } from "./query.ts";
import { wordsOf } from "./words.ts";

const LONGEST_SNIPPET = 220;
const LEAD = 50;

/**
 * The hit for an article that a query found: the piece of its body, at most 220 UTF-16 units, that
 * shows most of the query's terms, the earliest of several; the beginning when the body has none.
 */
export function hitOf(article: AnalyzedArticle, terms: readonly SearchTerm[]): SearchHit {
  const words = wordsOf(article.text);
  const found = terms
    .flatMap((term, index) => occurrences(words, term).map((range) => ({ range, term: index })))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const from = densest(found);
  const start = wordStart(article.text, words, from);
  const end = wordEnd(article.text, words, start);
  return {
    article,
    snippet: { start, end },
    marks: apart(found.map(({ range }) => range)).filter((range) =>
      containsRange({ start, end }, range),
    ),
  };
}

interface Found {
  readonly range: TextRange;
  readonly term: number;
}

/** Start of the occurrence after which most different terms follow within a snippet. */
function densest(found: readonly Found[]): number {
  let best = { start: 0, terms: 0 };
  for (const [index, { range }] of found.entries()) {
    const seen = new Set<number>();
    for (const other of found.slice(index, index + 50)) {
      if (other.range.end > range.start + LONGEST_SNIPPET - LEAD) break;
      seen.add(other.term);
    }
    if (seen.size > best.terms) best = { start: range.start, terms: seen.size };
  }
  return best.start;
}

/** Begins at a word up to 50 units before the match, and in the match's own paragraph. */
function wordStart(text: string, words: readonly { range: TextRange }[], from: number): number {
  const paragraph = text.lastIndexOf("\n", Math.max(0, from - 1)) + 1;
  const earliest = Math.max(paragraph, from - LEAD);
  if (earliest === paragraph) return paragraph;
  return words.find(({ range }) => range.start >= earliest)?.range.start ?? from;
}

function wordEnd(text: string, words: readonly { range: TextRange }[], start: number): number {
  const latest = start + LONGEST_SNIPPET;
  if (text.length <= latest) return text.length;
  const last = words.findLast(({ range }) => range.end <= latest);
  return last !== undefined && last.range.end > start ? last.range.end : latest;
}

/** Leaves out ranges that reach into the one before. */
function apart(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
