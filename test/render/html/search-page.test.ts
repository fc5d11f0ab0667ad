import { expect, test } from "vitest";
import type { SearchHit } from "../../../src/article/listing.ts";
import { searchPage } from "../../../src/render/html/search-page.tsx";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { SITE } from "../../fixture/site.ts";

const CONTEXT = { site: SITE, self: `${SITE.url}/search?q=lamp`, alternates: [] };

/** The results page for a hit that shows `shown` and marks `marked` in it. */
function pageOf(shown: string, marked: string): string {
  const start = LIGHTHOUSE.text.indexOf(shown);
  const mark = LIGHTHOUSE.text.indexOf(marked, start);
  const hit: SearchHit = {
    article: LIGHTHOUSE,
    snippet: { start, end: start + shown.length },
    marks: [{ start: mark, end: mark + marked.length }],
  };
  return searchPage(marked, [hit], CONTEXT);
}

const [, paragraph = ""] = LIGHTHOUSE.text.split("\n\n");

test("a snippet cut out of a paragraph says so on both sides", () => {
  const words = paragraph.split(" ");
  const shown = words.slice(1, -1).join(" ");
  expect(pageOf(shown, words[1] ?? "")).toMatch(/<p class="d">… <mark>[^<]+<\/mark>[^<]* …<\/p>/u);
});

test("a whole paragraph has no ellipsis", () => {
  expect(pageOf(paragraph, paragraph)).not.toContain("…");
});
