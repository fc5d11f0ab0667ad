import { expect, it } from "vitest";
import { decideLabels } from "../../src/parse/text/label.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import { pageFeatures } from "../../src/parse/text/page-features.ts";
import { pictureLabels } from "../../src/parse/text/picture-label.ts";
import type { PictureSign } from "../../src/parse/text/picture-line.ts";

const labelOf = (sign: PictureSign, body: number) =>
  pictureLabels(new Map([[0, sign]]), () => body).get(0);

it("believes a sign unless the line models are too sure of a paragraph", () => {
  expect(labelOf("credit", 0.95)).toBe("caption");
  expect(labelOf("credit", 0.99)).toBeUndefined();
  expect(labelOf("nameBehind", 0.8)).toBe("caption");
  expect(labelOf("nameBehind", 0.95)).toBeUndefined();
  expect(labelOf("slide", 0.999)).toBe("caption");
});

it("drops what stands for a picture and what stands above a dateline", () => {
  expect(labelOf("marker", 0.5)).toBe("noise");
  expect(labelOf("beforeDateline", 0.95)).toBe("noise");
});

it("takes likelier paragraphs above credits for captions where that is the page’s habit", () => {
  const bodies = [0.95, 0.6, 0.5];
  const labels = (count: number) =>
    pictureLabels(
      new Map(bodies.slice(0, count).map((_, at) => [at, "aboveCredit" as const])),
      (at) => bodies[at] ?? 0,
    );
  expect(labels(2).has(0)).toBe(false);
  expect(labels(3).get(0)).toBe("caption");
});

/** The labels of lines that the models take for paragraphs, of which some are likely headings. */
function labels(lines: readonly string[], headings: readonly number[], likely = 0.9) {
  const { shapes } = pageFeatures(pageLines(lines.join("\n")));
  const probabilities = lines.map(() => [0.7, 0.1, 0.1, 0.1, 0, 0]);
  const page = { words: lines, shapes, probabilities, title: -1 };
  return decideLabels(page, new Map(headings.map((at) => [at, likely])));
}

it("spares headings that are two names or a work and its year, and believes a credit", () => {
  const lines = ["Ada Fenn and Bo Quill", "The old lock, 1924", "Ada Fenn/The Daily"];
  expect(labels(lines, [0, 1, 2])).toEqual(["heading", "heading", "caption"]);
  expect(labels(lines, [0, 1, 2], 0.4)).toEqual(["caption", "caption", "caption"]);
  expect(labels(lines, [])).toEqual(["caption", "caption", "caption"]);
});

const PROSE =
  "The ferry to the island stopped on Monday after its engine failed in the harbour of Holm.";

it("keeps films below numbered headings out of the article", () => {
  const lines = [
    "1. Pump",
    "Film of it",
    PROSE,
    "2. Lamp",
    "Film of that",
    PROSE,
    "3. Book",
    "A film",
    PROSE,
  ];
  const found = labels(lines, [0, 1, 3, 4, 6, 7]);
  expect(found.filter((label) => label === "heading")).toHaveLength(3);
  expect(found[1]).toBe("caption");
});

it("keeps a heading above a credit, and no sentence there", () => {
  const sentence = "The ferry lies at the pier in Holm with its engine out.";
  expect(labels(["What the ferry costs?", "Ola Reed/The Daily", PROSE], [0])[0]).toBe("heading");
  expect(
    labels(["Is the ferry that stopped on Monday safe?", "Ola Reed/The Daily", PROSE], [0])[0],
  ).toBe("heading");
  expect(labels([sentence, "Ola Reed/The Daily", PROSE], [])[0]).toBe("caption");
});
