import { describe, expect, it } from "vitest";
import { countWords } from "../../../src/analyze/summary/word-count.ts";

describe("words of a sentence", () => {
  it.each([
    ["The port is shut.", 4],
    ["  The  port\tis\nshut. ", 4],
    ["The\u00a0port\u2009is\u2028shut\u3000now.", 5],
    ["“We” — he said – ‘go’…", 6],
    ["Café über naïve", 3],
    ["Η πόλη είναι κλειστή.", 4],
    ["أغلق الميناء أبوابه.", 3],
    ["学校将继续开放。", 5],
    ["学校 open", 2],
    ["", 0],
    [" \n", 0],
  ])("%j: %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it("is what stands between white space, whatever the white space", () => {
    for (const space of "\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff")
      expect(countWords(`one${space}two`), JSON.stringify(space)).toBe(2);
    for (const mark of "\u2010\u2013\u2014\u2018\u201d\u2026\u20ac")
      expect(countWords(`one${mark}two`), mark).toBe(1);
  });
});
