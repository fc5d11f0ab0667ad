import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, toSlug } from "../../src/article/slug.ts";

test.each([
  ["Harbour Wall ‘Will Not Hold’, Council Told", "harbour-wall-will-not-hold-council-told"],
  ["L’été à Besançon", "lete-a-besancon"],
  ["Øresund og Łódź", "oresund-og-lodz"],
  ["مرفأ المدينة", "مرفأ-المدينة"],
  ["…!?", ""],
])("%s becomes %s", (words, slug) => {
  expect(toSlug(words)).toBe(slug);
});

test("a long slug is cut at a hyphen", () => {
  const slug = toSlug("word ".repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith("word")).toBe(true);
});

test("any words become nothing or a slug that stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const slug = toSlug(words);
      expect(slug === "" || isSlug(slug)).toBe(true);
    }),
  );
});
