import { expect, it } from "vitest";
import { trainTitles } from "../../../scripts/train/title-model.ts";

it("learns which feature tells the title from its page’s other candidates", () => {
  // the first is the same for a whole page, the second is the title's, the third is chance
  const pages = [0, 1, 2, 3].map((page) => ({
    rows: [
      [page, 0, page % 2],
      [page, 5, 1],
      [page, 0, 0],
    ],
    right: [false, true, false],
    weight: 1,
  }));
  const [same = 0, telling = 0, chance = 0] = trainTitles(pages);
  expect(same).toBeCloseTo(0, 6);
  expect(telling * 5).toBeGreaterThan(2 * Math.abs(chance));
  expect(telling).toBeGreaterThan(0.2);
});

it("ignores pages without a title among the candidates", () => {
  const [weight = 0] = trainTitles([
    { rows: [[0], [1]], right: [false, true], weight: 1 },
    { rows: [[0], [9]], right: [false, false], weight: 1 },
  ]);
  expect(weight).toBeGreaterThan(0);
});
