import { describe, expect, it } from "vitest";
import { classProbabilities } from "../../src/parse/model/trees.ts";
import { capitalShare, countCharacters, tokensOf } from "../../src/parse/text/characters.ts";
import { LEXICON_KINDS, lexiconCounts } from "../../src/parse/text/lexicon.ts";
import { patternFeatures } from "../../src/parse/text/line-patterns.ts";

describe("the characters of a line", () => {
  it("cuts words as people write them", () => {
    expect(tokensOf("Don’t ask the Smiths' dog—it's 3.5 years old")).toEqual([
      ..."don't ask the smiths dog it's 3 5 years old".split(" "),
    ]);
    expect(tokensOf("Ça va, Zoë? 𝒳 ok")).toEqual(["ça", "va", "zoë", "ok"]);
    expect(tokensOf("“ — ’ …")).toEqual([]);
  });

  it("counts kinds of characters", () => {
    const counts = countCharacters("Ab 12, é!");
    expect(counts).toMatchObject({ digits: 2, punctuation: 2, capitals: 1, small: 2, foreign: 1 });
    expect(counts.occurring[",".charCodeAt(0)]).toBe(1);
    expect(counts.occurring[";".charCodeAt(0)]).toBe(0);
    expect(counts.occurring[0]).toBe(1);
    expect(countCharacters("😀").foreign).toBe(1);
  });

  it("sees a capital between small letters, where lines were glued", () => {
    expect(countCharacters("the endThe start").glued).toBe(true);
    expect(countCharacters("The NATO Summit").glued).toBe(false);
  });

  it("tells the share of longer words with a capital", () => {
    expect(capitalShare("The Council of Europe meets")).toBe(2 / 3);
    expect(capitalShare("to be or")).toBe(0);
  });

  it("finds patterns wherever a line ends or holds them", () => {
    const features = (words: string) =>
      patternFeatures({ words, tokens: tokensOf(words), counts: countCharacters(words) });
    const differs = (a: string, b: string) => {
      const [first, second] = [features(a), features(b)];
      return first.filter((value, index) => value !== second[index]).length;
    };
    expect(differs("A walk in the park", "A walk in the park?”")).toBe(2);
    expect(differs("A walk in the park", "A walk in the park (Reuters)")).toBe(2);
    expect(differs("He walked home", "He said, home")).toBe(2);
  });

  it("counts the words of each kind of entry, the longer entry too", () => {
    const counts = lexiconCounts(tokensOf("Sign up, then skip to main content"));
    const of = (kind: (typeof LEXICON_KINDS)[number]) => counts[LEXICON_KINDS.indexOf(kind)];
    expect(of("promotion")).toBe(2);
    expect(of("navigation")).toBeGreaterThanOrEqual(4);
    expect(of("consent")).toBe(0);
  });
});

describe("boosted trees", () => {
  it("add up the leaves of every round and class", () => {
    const split = { feature: [0, -1, -1], value: [0.5, 1, -1], right: [2, 0, 0] };
    const flat = { feature: [-1], value: [0], right: [0] };
    const model = {
      classes: ["a", "b", "c"],
      rounds: [
        [split, flat, flat],
        [split, flat, flat],
      ],
    };
    const [low = 0, ...rest] = classProbabilities(model, [0.5]);
    expect(low).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 2));
    for (const other of rest) expect(other).toBeCloseTo((1 - low) / 2);
    expect(classProbabilities(model, [0.6])[0]).toBeCloseTo(1 / (1 + 2 * Math.exp(2)));
  });

  it("of two classes are the second’s, and the first’s scores are negated", () => {
    const split = { feature: [0, -1, -1], value: [0.5, 1, -1], right: [2, 0, 0] };
    const model = { classes: ["a", "b"], rounds: [[split], [split]] };
    expect(classProbabilities(model, [0.5])[1]).toBeCloseTo(1 / (1 + Math.exp(-4)));
    expect(classProbabilities(model, [0.6])[0]).toBeCloseTo(1 / (1 + Math.exp(-4)));
  });
});
