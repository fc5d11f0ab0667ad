import { expect, it } from "vitest";
import { sliceRange } from "../../src/article/range.ts";
import { sectionsOf } from "../../src/article/section.ts";
import type { SourceMediaType } from "../../src/article/source.ts";
import { parse } from "../../src/parse/parse.ts";

function read(text: string, mediaType: SourceMediaType, name = "-") {
  const result = parse({ text, mediaType, name }, { language: "en" });
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

const PAGE = `Home
• News
• Sport

Sign up for our newsletter today!

Harbour Bridge Reopens After ‘Longest Winter’ In Town’s History

By Ada Fenn
Published 9 January 2026, 06:40 CET

Share this article
Print
Email

The harbour bridge on Tuesday (Harbour Board/Released)

This story was originally published by The Ferry Lane Courier and is reprinted with permission.

The bridge over the harbour reopened on Tuesday after fourteen weeks of repairs that cut the old town off from its market.

Engineers replaced every bearing and painted the arches, said the board, which paid for the work with a loan from the county.

Cold Steel

The first lorry crossed at six in the morning, followed by a school bus and a long line of cyclists who had waited in the rain.

“I have walked around by the weir since October,” said Ada Fenn, who keeps the bakery on Market Row. “My knees know every stone of it.”

Who Pays

The repairs cost four million pounds, half of it borrowed. The board expects to pay the loan back over twelve years from the toll on lorries.

A second bridge, upstream at Carrow, was studied and put aside because the ground there moves by a finger’s breadth every year.

Read more: ten bridges to cross
`;

it("tells a scraped article from its page", () => {
  const article = read(PAGE, "text/plain");
  expect(article.title).toBe("Harbour Bridge Reopens After ‘Longest Winter’ In Town’s History");
  expect(article.slug).toBe("harbour-bridge-reopens-after-longest-winter-in-towns-history");
  expect(article.authors).toEqual([{ name: "Ada Fenn" }]);
  expect(article.published).toBe("2026-01-09T06:40:00+01:00");
  expect(article.image).toEqual({
    caption: "The harbour bridge on Tuesday",
    credit: "Harbour Board/Released",
  });
  expect(article.source).toEqual({
    name: "The Ferry Lane Courier",
    notice:
      "This story was originally published by The Ferry Lane Courier and is reprinted with permission.",
  });
  const sections = sectionsOf(article).map(
    ({ heading, paragraphs }) =>
      `${heading ? sliceRange(article.text, heading) : "-"}: ${paragraphs.length}`,
  );
  expect(sections).toEqual(["-: 2", "Cold Steel: 2", "Who Pays: 2"]);
});

it("keeps the only sentence of a text of two lines", () => {
  const words = "The ferry crossed the sound before noon, and nobody was left on the quay at all.";
  for (const between of ["\n", "\n\n"]) {
    const article = read(`Ferry Returns To The Sound${between}${words}\n`, "text/plain");
    expect([article.title, article.text]).toEqual(["Ferry Returns To The Sound", words]);
  }
});

it("keeps a clean body character for character", () => {
  const text = "  Home\n\nOne line\nand another \n\n• a bullet\r\n";
  const result = parse(
    { text, mediaType: "text/plain", name: "x", clean: true },
    { language: "en" },
  );
  if (!result.ok) throw new Error(result.problem.detail);
  expect(result.value.text).toBe(text);
  expect(result.value.blocks.map(({ range }) => sliceRange(text, range))).toEqual([
    "Home",
    "One line\nand another",
    "• a bullet",
  ]);
});
