import type { SummaryBounds } from "../../../src/analyze/options.ts";
import { type SegmentedArticle, segment } from "../../../src/analyze/segments.ts";
import { type Summarized, summarize } from "../../../src/analyze/summary/summary.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { sliceRange } from "../../../src/article/range.ts";
import { bareArticle } from "../../fixture/bare-article.ts";

/** An article of paragraphs; "# " makes a heading, "- " a list item, "> " a block quote. */
export function articleOf(paragraphs: readonly string[], changes: Partial<Article> = {}): Article {
  let text = "";
  const blocks: Block[] = paragraphs.map((paragraph) => {
    const [, mark, words = ""] = /^(# |- |> )?([\s\S]*)$/u.exec(paragraph) ?? [];
    if (text !== "") text += "\n\n";
    const range = { start: text.length, end: text.length + words.length };
    text += words;
    if (mark === "# ") return { kind: "heading", level: 2, range };
    if (mark === "- ") return { kind: "listItem", ordered: false, range };
    return { kind: mark === "> " ? "blockQuote" : "paragraph", range };
  });
  return bareArticle({ text, blocks }, changes);
}

export function segmentedOf(
  paragraphs: readonly string[],
  changes?: Partial<Article>,
): SegmentedArticle {
  return segment(articleOf(paragraphs, changes));
}

export function summaryOf(
  paragraphs: readonly string[],
  bounds: SummaryBounds = { sentences: 3 },
  changes?: Partial<Article>,
): Summarized & { texts: string[] } {
  const segmented = segmentedOf(paragraphs, changes);
  const summarized = summarize(segmented, bounds);
  const { summary } = summarized;
  if (summary.method === "none") return { ...summarized, texts: [] };
  const texts =
    summary.method === "extractive"
      ? summary.sentences.map(({ range }) => sliceRange(segmented.article.text, range))
      : summary.sentences.map(({ text }) => text);
  return { ...summarized, texts };
}
