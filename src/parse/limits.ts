import type { Problem } from "../article/problem.ts";
import type { Source } from "../article/source.ts";

/** Most UTF-16 code units of a source, some 300 times a long article. Only markup needs so much. */
export const LARGEST_SOURCE = 5_000_000;

/** Most UTF-16 code units of Markdown, whose syntax tree takes some 300 bytes for each. */
export const LARGEST_MARKDOWN = 1_500_000;

/** Most lines of a scraped page or of Markdown. */
export const MOST_LINES = 20_000;

/** Most tags of a page or of a body in markup; a large news page has 5,000. */
export const MOST_TAGS = 20_000;

/** Most character references of a page; one in another script may write each letter so. */
export const MOST_REFERENCES = 200_000;

/** Most entries of a feed; the largest archives have some hundreds. */
export const MOST_ENTRIES = 5_000;

/** A source holds more of something than any article has. Its message is for whoever made the source. */
export class LimitExceeded extends RangeError {
  override readonly name = "LimitExceeded";
  readonly limit: number;

  constructor(what: string, limit: number, count?: number) {
    super(`${count ?? "too many"} ${what}; an article may have ${limit}`);
    this.limit = limit;
  }
}

/**
 * Refuses a source that holds too many of something.
 *
 * @throws LimitExceeded
 */
export function checkCount(what: string, count: number, limit: number): void {
  if (count > limit) throw new LimitExceeded(what, limit, count);
}

/**
 * Refuses a source that is too long to be an article.
 *
 * @throws LimitExceeded
 */
export function checkLength(text: string, limit = LARGEST_SOURCE): void {
  checkCount("characters", text.length, limit);
}

/** How often a character stands in a text. */
export function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** What was thrown while a source was read, as the problem of that source. */
export function problemOf(thrown: unknown, { name }: Source): Problem {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof LimitExceeded) {
    return { type: "too-large", detail: `${name}: ${words}`, limit: thrown.limit };
  }
  // a library met what it was not made for, such as nesting deeper than the stack
  return { type: "bad-source", detail: `${name}: cannot be read (${words})` };
}
