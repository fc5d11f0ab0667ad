import { expect, it } from "vitest";
import { pageLines } from "../../src/parse/text/lines.ts";
import { pageFeatures } from "../../src/parse/text/page-features.ts";
import { picturesHeadings } from "../../src/parse/text/picture-headings.ts";
import { pictureSigns } from "../../src/parse/text/picture-line.ts";

const TITLE = "Five boats that still sail from Holm";
const PROSE =
  "The yard built it in two winters, and it has carried stone, hay and schoolchildren since then.";
const HEADS = [
  "The oldest boat still carries stone to the island.",
  "She lost her mast in a storm and kept the crew.",
  "This one was a wedding gift.",
  "Nobody at the yard remembers who ordered the last.",
];

/** The lines found on a page that shows a picture below each of the lines given, and then text. */
function found(heads: readonly string[], picture: readonly string[], before = [PROSE]): string[] {
  const sections = heads.flatMap((head, rank) => [
    head,
    ...picture,
    `${rank + 1} of them sail. ${PROSE}`,
  ]);
  const lines = [TITLE, ...before, ...sections];
  const { shapes } = pageFeatures(pageLines(lines.join("\n")));
  const indexes = picturesHeadings(lines, shapes, pictureSigns(lines), 0);
  return [...indexes].map((index) => lines[index] ?? "");
}

const CREDITED = ["A boat lies at the quay of Holm in spring.", "Ada Fenn/The Daily"];

it("takes sentences above pictures for headings where the page shows one after another", () => {
  expect(found(HEADS, CREDITED)).toEqual(HEADS);
  expect(found(HEADS, ["A boat at the quay. Photo: Ada Fenn"])).toEqual(HEADS);
});

it("takes none where there are few, where nothing credits them or where no text is below", () => {
  expect(found(HEADS.slice(1), CREDITED)).toEqual([]);
  expect(found(HEADS, ["A boat lies at the quay of Holm in spring."])).toEqual([]);
  const lines = [TITLE, PROSE, ...HEADS.flatMap((head) => [head, ...CREDITED])];
  const { shapes } = pageFeatures(pageLines(lines.join("\n")));
  expect(picturesHeadings(lines, shapes, pictureSigns(lines), 0).size).toBe(0);
});

it("takes no paragraph, promotion or line above the text, and none where most pictures have paragraphs above", () => {
  const paragraphs = HEADS.map(() => PROSE.repeat(2));
  expect(found([...HEADS, ...paragraphs, ...paragraphs], CREDITED)).toEqual([]);
  expect(found([...HEADS, "Follow us on Instagram"], CREDITED)).toEqual(HEADS);
  expect(found(HEADS, CREDITED, ["Read in app", ...CREDITED, PROSE])).toEqual(HEADS);
});
