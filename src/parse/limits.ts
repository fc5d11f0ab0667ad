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
export const MOST_TAGS = 60_000;

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
