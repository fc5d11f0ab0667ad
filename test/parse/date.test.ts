import fc from "fast-check";
import { expect, test } from "vitest";
import { readIsoDate, readStatedDate, readWrittenDate } from "../../src/parse/date.ts";

test.each([
  ["2025-10-23", "2025-10-23T00:00:00Z"],
  ["2025-10-23T09:00", "2025-10-23T09:00:00Z"],
  ["2025-10-23 09:00:00 +0200", "2025-10-23T09:00:00+02:00"],
  ["2025-10-23T09:00:00.123456-05", "2025-10-23T09:00:00-05:00"],
  ["20251023T090000Z", "2025-10-23T09:00:00Z"],
  ["1761210000", "2025-10-23T09:00:00Z"],
  ["1761210000123", "2025-10-23T09:00:00Z"],
  ["Thu, 23 Oct 2025 09:00:00 GMT", "2025-10-23T09:00:00Z"],
  ["Oct. 23, 2025 5 AM PT", "2025-10-23T05:00:00-07:00"],
  ["23. Oktober 2025, 9:00 Uhr", "2025-10-23T00:00:00Z"],
  ["23 octobre 2025", "2025-10-23T00:00:00Z"],
])("%j is %s", (words, date) => {
  expect(readStatedDate(words)).toBe(date);
});

test.each([
  "0001-01-01T00:00:00Z",
  "Mon, 01 Jan 0001 00:00:00 +0000",
  "1970-01-01T00:00:00Z",
  "0000000000",
  "2025-02-30",
  "2025-10-23T25:00:00Z",
  "2025-10-23T09:00:00+99:00",
  "3/4/2025",
  "soon",
  "",
])("%j is no date", (words) => {
  expect(readStatedDate(words)).toBeUndefined();
});

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;
const piece = fc.constantFrom(
  ..."2025 0001 9999 10 23 31 29 Feb Oct Dezember mars May T : - / . , + Z GMT EST PT +25:99 -0300 am PM 12:60 09:00 9:75:99 ( )".split(
    " ",
  ),
);

test("any words give an instant with its zone or nothing", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", " "), (pieces, between) => {
      const words = pieces.join(between);
      for (const read of [readIsoDate, readWrittenDate, readStatedDate]) {
        const date = read(words);
        if (date === undefined) continue;
        expect(date).toMatch(RFC_3339);
        expect(Date.parse(date)).not.toBeNaN();
        expect(Number(date.slice(0, 4))).toBeGreaterThanOrEqual(1600);
      }
    }),
    { numRuns: 2000 },
  );
});
