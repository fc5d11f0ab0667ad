import type { Problem } from "../article/problem.ts";
import type { Source } from "../article/source.ts";

/** Most UTF-16 code units of a source, some 300 times a long article. Only markup needs so much. */
export const LARGEST_SOURCE = 5_000_000;

/** The problem of a source that is too long to be an article, or undefined. */
export function tooLarge({ name, text }: Source): Problem | undefined {
  if (text.length <= LARGEST_SOURCE) return undefined;
  const detail = `${name}: ${text.length} characters; an article may have ${LARGEST_SOURCE}`;
  return { type: "too-large", detail, limit: LARGEST_SOURCE };
}

/** Most lines of a scraped page. */
export const MOST_LINES = 20_000;

/** Most tags of an HTML page; a large news page has 5,000. */
export const MOST_TAGS = 20_000;

/** The problem of a source that holds too many of something, or undefined. */
export function tooMany(
  name: string,
  what: string,
  count: number,
  limit: number,
): Problem | undefined {
  if (count <= limit) return undefined;
  return {
    type: "too-large",
    detail: `${name}: ${count} ${what}; an article may have ${limit}`,
    limit,
  };
}

/** Deepest nesting of elements; a page of a news site has some 40. */
export const DEEPEST_ELEMENT = 500;

const CONTAINER =
  /<(\/?)(?:div|span|section|article|main|table|ul|ol|dl|blockquote|b|i|u|em|strong|font|center|a)\b/giu;

/**
 * How deep a page nests the elements that must be closed, as far as its tags tell. The DOM takes time
 * that grows with the square of it.
 */
export function nestingOf(page: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closes] of page.matchAll(CONTAINER)) {
    depth = closes === "" ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
