import { utf8Length } from "./utf8.ts";

/** Most articles in a segment. */
export const SEGMENT_ARTICLES = 10;
/** Most bytes of text in a segment that holds more than one article. */
export const SEGMENT_BYTES = 32 * 1024;

/**
 * A stretch of the order of publication. Each article belongs to one for good, so what feed archives
 * are made of (RFC 5005) never changes its members. Numbers count up from 0.
 */
interface Segment {
  readonly number: number;
  readonly articles: number;
  /** UTF-8 bytes of the articles' text. */
  readonly bytes: number;
}

/**
 * The segment of an article that is published for the first time: the newest one while there is
 * room in it, else a new one, which closes the newest for good.
 *
 * @param newest the newest segment so far; absent for the first article of all
 * @param bytes UTF-8 bytes of the new article's text
 */
function segmentFor(newest: Segment | undefined, bytes: number): number {
  if (newest === undefined) return 0;
  const full =
    newest.articles >= SEGMENT_ARTICLES ||
    (newest.articles > 0 && newest.bytes + bytes > SEGMENT_BYTES);
  return full ? newest.number + 1 : newest.number;
}

/** The segment of each article, for articles in the order in which they were published. */
export function assignSegments(texts: readonly string[]): number[] {
  const assigned: number[] = [];
  let newest: Segment | undefined;
  for (const text of texts) {
    const bytes = utf8Length(text);
    const number = segmentFor(newest, bytes);
    newest =
      newest?.number === number
        ? { number, articles: newest.articles + 1, bytes: newest.bytes + bytes }
        : { number, articles: 1, bytes };
    assigned.push(number);
  }
  return assigned;
}
