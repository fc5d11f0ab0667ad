import { expect, test } from "vitest";
import { trainTrees as trainClasses } from "../../../scripts/train/boosted-trees.ts";
import { boost } from "../../../scripts/train/boosting.ts";
import { randomFrom } from "../../../scripts/train/random.ts";
import { trainTrees as trainOblivious } from "../../../scripts/train/summary/oblivious-trees.ts";
import { forestOf, scoresOf } from "../../../src/analyze/quotes/ranker.ts";
import { evaluateTrees, packTrees } from "../../../src/analyze/summary/boosted-trees.ts";
import { valueHash } from "../../../src/article/hash.ts";
import { classProbabilities } from "../../../src/parse/model/trees.ts";

// Rows of four numbers; what is right is told by the first two alone, with some noise
const draw = randomFrom(2);
const rows = Array.from({ length: 400 }, () => Array.from({ length: 4 }, () => draw()));
const isRight = rows.map(([a = 0, b = 0]) => a + 0.5 * b + 0.2 * draw() > 0.9);
const rightShare = (guess: (row: number[], index: number) => boolean) =>
  rows.filter((row, index) => guess(row, index) === isRight[index]).length / rows.length;

// the hashes keep the shipped models reproducible: a trainer that is rewritten has to train the same

test("trees of classes learn what two features tell, the same every time", () => {
  const labels = isRight.map(Number);
  const model = trainClasses(rows, labels, ["no", "yes"], {
    rounds: 12,
    learningRate: 0.3,
    leaves: 6,
    leastHessian: 2,
    ridge: 1,
    featureShare: 0.9,
    rowShare: 0.8,
  });
  const share = rightShare((row) => (classProbabilities(model, row)[1] ?? 0) > 0.5);
  expect(share).toBeGreaterThan(0.9);
  expect(valueHash(model).slice(0, 12)).toBe("bbac7dd90e9f");
});

test("trees that rank candidates put the right one first, the same every time", () => {
  const decisions = Array.from({ length: 100 }, (_, decision) => {
    const own = rows.slice(4 * decision, 4 * decision + 4);
    const sums = own.map(([a = 0, b = 0]) => a + b);
    const right = sums.map((sum) => sum === Math.max(...sums) && sum > 1);
    return { rows: own, right, weight: 1 };
  });
  const trees = boost(decisions, {
    trees: 30,
    rate: 0.3,
    depth: 3,
    leafWeight: 1,
    penalty: 1,
    columns: 0.9,
    seed: 7,
  });
  const forest = forestOf(trees);
  const found = decisions.filter(({ rows: own, right }) => {
    const scores = scoresOf(forest, own);
    const best = scores.indexOf(Math.max(...scores));
    return right.includes(true) ? right[best] : Math.max(...scores) < 0;
  });
  expect(found.length).toBeGreaterThan(90);
  expect(valueHash(trees).slice(0, 12)).toBe("696a11124f5f");
});

test.each([
  ["logistic", "ecec8b14065d"],
  ["squared", "3499653fdaa6"],
] as const)("oblivious trees learn chances, the same every time: %s", (loss, hash) => {
  const trees = trainOblivious(
    {
      width: 4,
      features: Float64Array.from(rows.flat()),
      targets: Float64Array.from(isRight, Number),
      weights: new Float64Array(rows.length).fill(1),
    },
    { loss, trees: 20, depth: 3, rate: 0.3, ridge: 1, sample: 0.8, seed: 3, without: new Set([3]) },
  );
  const numbers = Float64Array.from({ length: 4 * rows.length }, (_, at) => {
    return rows[at % rows.length]?.[Math.floor(at / rows.length)] ?? 0;
  });
  const sums = evaluateTrees(packTrees(trees), { rows: rows.length, numbers });
  const least = loss === "logistic" ? 0 : 0.5;
  expect(rightShare((_, index) => (sums[index] ?? 0) > least)).toBeGreaterThan(0.9);
  expect(trees.features).not.toContain(3);
  expect(valueHash(trees).slice(0, 12)).toBe(hash);
});
