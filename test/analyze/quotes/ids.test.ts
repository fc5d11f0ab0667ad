import { expect, test } from "vitest";
import { quotationIds } from "../../../src/analyze/quotes/ids.ts";
import { findQuotations } from "../../../src/analyze/quotes/quotations.ts";
import { segmentedOf } from "./quoted.ts";

function idsOf(text: string): string[] {
  return quotationIds(text, findQuotations(segmentedOf(text)));
}

test("edits elsewhere leave an id as it is", () => {
  const [id] = idsOf("“The pier stays shut,” said Ines Roth.");
  expect(id).toMatch(/^[0-9a-f]{12}$/u);
  expect(
    idsOf(
      "News of the pier.\n\n“It fell,” said Ned Rowe.\n\n“The pier stays shut,” said Ines Roth.",
    )[1],
  ).toBe(id);
});

test("other marks leave an id as it is", () => {
  expect(idsOf("'The pier isn't shut,' said Ines Roth.")).toEqual(
    idsOf("“The pier isn’t shut,” said Ines Roth."),
  );
});

test("the same words twice have two ids, the first the plain one", () => {
  const once = idsOf("“The pier stays shut,” said Ines Roth.");
  const twice = idsOf(
    "“The pier stays shut,” said Ines Roth.\n\n“The pier stays shut,” said Ned Rowe.",
  );
  expect(new Set(twice).size).toBe(2);
  expect(twice[0]).toBe(once[0]);
});
