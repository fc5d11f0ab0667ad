import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../../src/analyze/options.ts";
import { findQuotations } from "../../../src/analyze/quotes/quotations.ts";
import { findQuotes } from "../../../src/analyze/quotes/quotes.ts";
import { segmentedOf } from "./quoted.ts";

const PIECES = [
  "“",
  "”",
  '"',
  "'",
  "’",
  "‘",
  "''",
  "``",
  "«",
  "»",
  "„",
  "「",
  "」",
  "\n\n",
  "\n",
  " ",
  ", ",
  ". ",
  "he said",
  "Ann Moss said",
  "the pier",
  "We will pay",
  "6'2\"",
  '<a href="x">',
  "\u00a0",
  "é",
  "😀",
  "\ud800",
];
const prose = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 6 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(""));

test("quotes of any text are verbatim, in order, inside one paragraph, and apart", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const segmented = segmentedOf(text);
      const quotations = findQuotations(segmented);
      let end = 0;
      for (const { range, outer, paragraph, continues } of quotations) {
        expect(outer.start).toBeGreaterThanOrEqual(end);
        expect(range.start).toBeGreaterThanOrEqual(outer.start);
        expect(range.end).toBeLessThanOrEqual(outer.end);
        expect(range.end).toBeGreaterThan(range.start);
        const words = text.slice(range.start, range.end);
        expect(words).toBe(words.trim());
        const own = segmented.paragraphs.find(({ id }) => id === paragraph);
        expect(own?.range.start).toBeLessThanOrEqual(outer.start);
        expect(own?.range.end).toBeGreaterThanOrEqual(outer.end);
        if (continues !== undefined) expect(quotations[continues]).toBeDefined();
        end = outer.end;
      }
    }),
    { numRuns: 400, seed: 11 },
  );
});

test("any text gives quotes with unique ids, and key quotes ranked from 1", () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 0, max: 6 }), (text, keyQuotes) => {
      const found = findQuotes(segmentedOf(text), { ...DEFAULT_ANALYZE_OPTIONS, keyQuotes });
      expect(found.ok).toBe(true);
      const quotes = found.ok ? found.value : [];
      expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
      const ranks = quotes.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
      expect(ranks).toEqual(ranks.map((_, index) => index + 1));
      expect(ranks.length).toBeLessThanOrEqual(keyQuotes);
      for (const { speaker, confidence, key, form } of quotes) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (speaker === null) expect(confidence).toBe(0);
        if (key) expect(form).toBe("full");
      }
    }),
    { numRuns: 300, seed: 12 },
  );
});

test("the same words in any text carry the same id", () => {
  fc.assert(
    fc.property(prose, (before) => {
      const quoted = "“The pier stays shut until the middle of May,” said Ines Roth.";
      const alone = findQuotes(segmentedOf(quoted), DEFAULT_ANALYZE_OPTIONS);
      const filler = before.replaceAll(/["“”'‘’«»„「」`´]/gu, "");
      const after = findQuotes(segmentedOf(`${filler}\n\n${quoted}`), DEFAULT_ANALYZE_OPTIONS);
      expect(after.ok && alone.ok && after.value.at(-1)?.id === alone.value[0]?.id).toBe(true);
    }),
    { numRuns: 100, seed: 13 },
  );
});
