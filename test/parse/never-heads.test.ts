import { expect, it } from "vitest";
import { headingFeatures } from "../../src/parse/text/heading-features.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import { neverHeads } from "../../src/parse/text/never-heads.ts";
import { pageFeatures } from "../../src/parse/text/page-features.ts";

it.each([
  "21 mins ago11:48 Ada Quill",
  "3 hours ago",
  "Ada Quill (@adaquill) May 3, 2021",
  "ada@harbour.example",
  "(Ada Quill)",
  "(I know, a bold claim.)",
  "[Read: how the slip was built]",
  "Explore charts >>",
  "Read article",
  "View all crossings",
  "The Holm Daily reported:",
  "Ada Quill, Staff Writer",
  "12.5%",
  "Figure 2: the slip in winter",
  "$ ferry --list",
  "depart();",
  "boats = fleet",
])("%s heads no section", (line) => {
  expect(neverHeads(line)).toBe(true);
});

it.each([
  "What happened two days ago",
  "The tide (and who waits)",
  "Figures that count",
  "Cost > benefit",
  "1. The slip",
  "Read the room",
  "What the board says",
  "A letter to the editor",
  "Who pays 12.5%",
])("%s may head a section", (line) => {
  expect(neverHeads(line)).toBe(false);
});

it("is no candidate, however likely the line models think it a heading", () => {
  const paragraph =
    "The ferry to the island stopped on Monday after its engine failed in the harbour of Holm.";
  const words = ["Ferry stops", "What next", paragraph, "Figure 2: the slip", paragraph];
  const { shapes } = pageFeatures(pageLines(words.join("\n")));
  const probabilities = words.map((line) =>
    line === paragraph ? [1, 0, 0, 0, 0, 0] : [0, 1, 0, 0, 0, 0],
  );
  const rows = headingFeatures({ words, shapes, probabilities, title: 0 });
  expect(rows.has(1)).toBe(true);
  expect(rows.has(3)).toBe(false);
});
