import { expect, it } from "vitest";
import { decideLabels } from "../../src/parse/text/label.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import { pageFeatures } from "../../src/parse/text/page-features.ts";

const PARAGRAPH =
  "The ferry to the island stopped on Monday after its engine failed in the harbour of Holm.";
const OTHER =
  "Nobody at the harbour could say when the next boat would leave, and the café closed at noon.";
const PRICES = [
  "£140",
  "Carrow Chandlery",
  "Buy now",
  "In stock",
  "Yellow",
  "Black",
  "Lined",
  "Hood",
];

/** The labels of lines that are all as likely body and noise as given; the headings are accepted. */
function labels(
  lines: readonly string[],
  headings: readonly number[],
  [body, noise]: [number, number],
) {
  const { shapes } = pageFeatures(pageLines(lines.join("\n")));
  const probabilities = lines.map(() => [body, 0, noise, 0, 0, 0]);
  const page = { words: lines, shapes, probabilities, title: -1 };
  return decideLabels(page, new Map(headings.map((at) => [at, 0.9])));
}

it("drops a long stretch of short lines, but no heading in it", () => {
  const found = labels([PARAGRAPH, "Deckhand", ...PRICES, PARAGRAPH], [1], [0.9, 0.1]);
  expect(found[0]).toBe("body");
  expect(found[1]).toBe("heading");
  expect(new Set(found.slice(2, -1))).toEqual(new Set(["noise"]));
});

it("keeps a doubtful paragraph below a heading or at the end, and drops it elsewhere", () => {
  const page = ["Deckhand", "Buy now", PARAGRAPH, OTHER];
  const doubtful: [number, number] = [0.55, 0.45];
  expect(labels(page, [0], doubtful)).toEqual(["heading", "noise", "body", "body"]);
  expect(labels([...page, "News"], [0], doubtful)).toEqual([
    "heading",
    "noise",
    "body",
    "noise",
    "noise",
  ]);
});
