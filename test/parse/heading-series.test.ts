import { expect, it } from "vitest";
import { withWholeSeries } from "../../src/parse/text/heading-series.ts";

/** The headings of lines given with how likely each is; those above a half are accepted already. */
function headings(lines: readonly (readonly [words: string, likely: number])[]): string[] {
  const likely = new Map(lines.map(([, probability], index) => [index, probability]));
  const accepted = new Set([...likely.keys()].filter((index) => (likely.get(index) ?? 0) > 0.5));
  const words = lines.map(([line]) => line);
  const found = withWholeSeries(accepted, words, likely);
  return words.filter((_, index) => found.has(index));
}

const LONG_QUESTION =
  "Q: When you took the helm that first winter, with the slip frozen and the fares unpaid, what did you do?";

it("takes the rest of a numbered series where half of it is accepted", () => {
  const page = [
    ["1. The tide", 0.7],
    ["2. The boats", 0.6],
    ["Step 3: The harbour", 0.2],
    ["The price", 0.4],
  ] as const;
  expect(headings(page)).toEqual(["1. The tide", "2. The boats", "Step 3: The harbour"]);
});

it("leaves a numbered line that is hardly likely, and a series mostly not accepted", () => {
  expect(
    headings([
      ["1. Tide", 0.7],
      ["2. Boats", 0.7],
      ["3. Oil the chain.", 0.05],
    ]),
  ).toEqual(["1. Tide", "2. Boats"]);
  expect(
    headings([
      ["1. Tide", 0.7],
      ["2. Oil it.", 0.3],
      ["3. Rest.", 0.3],
    ]),
  ).toEqual(["1. Tide"]);
});

it("takes every question of a series, however long, and no answer", () => {
  const page = [
    ["Q: Who pays?", 0.8],
    ["A: The county", 0.7],
    ["Q: Since when?", 0.7],
    ["A: Since May", 0.6],
    [LONG_QUESTION, 0.01],
  ] as const;
  expect(headings(page)).toEqual(["Q: Who pays?", "Q: Since when?", LONG_QUESTION]);
});

it("does not take two numbered lines for a series", () => {
  expect(
    headings([
      ["1. The tide", 0.7],
      ["2. The boats", 0.3],
    ]),
  ).toEqual(["1. The tide"]);
});
