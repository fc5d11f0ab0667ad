import { expect, it } from "vitest";
import { pageLines } from "../../src/parse/text/lines.ts";

const chunks = (page: string) =>
  pageLines(page).map(({ words, opensChunk, closesChunk, chunkLines }) => [
    words,
    opensChunk,
    closesChunk,
    chunkLines,
  ]);

it("says which lines blank lines keep apart", () => {
  expect(chunks("Menu\n• Home\n• Boats\n\n---\n\nA title\n \nText")).toEqual([
    ["Menu", true, false, 3],
    ["Home", false, false, 3],
    ["Boats", false, true, 3],
    ["A title", true, true, 1],
    ["Text", true, true, 1],
  ]);
});

it("gives lines no chunk on a page without blank lines", () => {
  expect(chunks("A title\nText")).toEqual([
    ["A title", true, false, 0],
    ["Text", false, true, 0],
  ]);
});

it("keeps offsets in UTF-16 code units, behind bullets and white space", () => {
  const page = "😀 x\n  •  Boats  ";
  expect(pageLines(page).map(({ start, end }) => page.slice(start, end))).toEqual([
    "😀 x",
    "Boats",
  ]);
});
