import { expect, test } from "vitest";
import { containsRange, rangesOverlap, sliceRange, trimRange } from "../../src/article/range.ts";

test("trimming leaves the words and moves both ends", () => {
  expect(trimRange("ab  cd  ", { start: 2, end: 8 })).toEqual({ start: 4, end: 6 });
});

test("trimming white space alone leaves an empty range", () => {
  expect(trimRange("    ", { start: 1, end: 3 })).toEqual({ start: 3, end: 3 });
});

test("a range is half-open", () => {
  expect(sliceRange("quote", { start: 1, end: 3 })).toBe("uo");
  expect(rangesOverlap({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
  expect(containsRange({ start: 0, end: 4 }, { start: 2, end: 4 })).toBe(true);
});
