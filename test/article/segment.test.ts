import { expect, test } from "vitest";
import { assignSegments, SEGMENT_ARTICLES, SEGMENT_BYTES } from "../../src/article/segment.ts";
import { utf8Length } from "../../src/article/utf8.ts";

test("a segment closes when it holds its number of articles", () => {
  const segments = assignSegments(Array.from({ length: 25 }, () => "Short."));
  expect(segments.filter((number) => number === 0)).toHaveLength(SEGMENT_ARTICLES);
  expect(segments.at(-1)).toBe(2);
});

test("a segment closes before it grows too large, and a huge article has one of its own", () => {
  const half = "x".repeat(SEGMENT_BYTES / 2);
  expect(assignSegments([half, half, "a"])).toEqual([0, 0, 1]);
  expect(assignSegments(["a", "x".repeat(2 * SEGMENT_BYTES), "b"])).toEqual([0, 1, 2]);
});

test("later articles never move earlier ones", () => {
  const texts = Array.from({ length: 40 }, (_, index) => "word ".repeat((index * 397) % 3000));
  const all = assignSegments(texts);
  for (let count = 1; count <= texts.length; count += 1) {
    expect(assignSegments(texts.slice(0, count))).toEqual(all.slice(0, count));
  }
});

test.each(["", "abc", "née", "東京", "👍🏽", "\uD83D", "\uDC4D", "a\uD83Db\uDC4D"])(
  "%j is measured as it is encoded",
  (words) => {
    expect(utf8Length(words)).toBe(new TextEncoder().encode(words).length);
  },
);
