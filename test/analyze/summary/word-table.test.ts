import { describe, expect, it } from "vitest";
import { storedWordTable } from "../../../scripts/train/summary/stored-words.ts";
import { WordTable } from "../../../src/analyze/summary/word-table.ts";

const WORDS = new Map([
  ["port", [-20, -15]],
  ["por", [-31, 4]],
  ["ports", [-40, -50]],
  ["the", [76, -3]],
  ["2", [-9, -28]],
] as const);
const PAIRS = new Map([
  ["the port", -12],
  ["port the", -44],
  ["2 ports", -33],
]);
const table = new WordTable(storedWordTable(WORDS, new Set(["port"]), PAIRS));

describe("the table of words", () => {
  it("gives what it was made of", () => {
    for (const [word, [background, prior]] of WORDS) {
      const number = table.numberOf(word);
      expect([table.background(number), table.prior(number)], word).toEqual([
        Math.min(background, 43), // the highest that its one character can say
        prior,
      ]);
      expect(table.isName(number), word).toBe(word === "port");
    }
    for (const [pair, prior] of PAIRS) {
      const [left = -1, right = -1] = pair.split(" ").map((word) => table.numberOf(word));
      expect(table.pairPrior(left, right), pair).toBe(prior);
    }
  });

  it.each(["po", "orts", "th", "t", "zebra", "3", "port=", ""])("has no %j", (word) => {
    expect(table.numberOf(word)).toBe(-1);
  });

  it("takes what it has not for rare", () => {
    const port = table.numberOf("port");
    expect([table.background(-1), table.prior(-1)]).toEqual([-70, -12]);
    expect(table.pairPrior(port, port)).toBe(-30);
    expect(table.pairPrior(-1, port)).toBe(-30);
  });
});
