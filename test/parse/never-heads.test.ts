import { expect, it } from "vitest";
import { neverHeads } from "../../src/parse/text/never-heads.ts";

it.each([
  "21 mins ago11:48 Ada Quill",
  "3 hours ago",
  "Ada Quill (@adaquill) May 3, 2021",
  "ada@harbour.example",
  "(Ada Quill)",
  "(I know, a bold claim.)",
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
])("%s may head a section", (line) => {
  expect(neverHeads(line)).toBe(false);
});
