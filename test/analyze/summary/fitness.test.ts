import { expect, it } from "vitest";
import { summaryDocument } from "../../../src/analyze/summary/document.ts";
import { antecedentTest } from "../../../src/analyze/summary/fitness.ts";
import { presentableTest } from "../../../src/analyze/summary/presentable.ts";
import { segmentedOf } from "./helpers.ts";

const LEAD = "Larch Boats told its people in Holm on Monday that the yard will close.";

it.each([
  ["The company, which builds boats of larch, told the town.", false],
  ["The company that builds boats of larch told the town.", true],
  ["The company which builds boats of larch told the town.", true],
  ["The Larch company, which builds boats, told the town.", true],
])("tells whether %j can open a summary: %s", (sentence, fits) => {
  const document = summaryDocument(segmentedOf([LEAD, sentence]));
  expect(antecedentTest(document)(1, [])).toBe(fits);
});

it.each([
  ["on. larch. dot. boats.", false],
  ["iBoats told the town that the yard in Holm will close.", true],
  ["al-Holm told the town that the yard in Holm will close.", true],
  [
    "larchboats told the town on Monday that the yard in Holm will close in the spring of next year.",
    true,
  ],
])("tells whether %j can stand in a summary: %s", (sentence, stands) => {
  const document = summaryDocument(segmentedOf([sentence]));
  const isPresentable = presentableTest(document, new Set());
  expect(document.sentences.every(isPresentable)).toBe(stands);
});
