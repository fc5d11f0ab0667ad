import type { SegmentedArticle } from "../../../src/analyze/segments.ts";
import { segment } from "../../../src/analyze/segments.ts";
import type { Article } from "../../../src/article/article.ts";
import { bareArticle } from "../../fixture/bare-article.ts";

/** An article whose body is `text`: paragraphs with a blank line between them. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n(?!\n)[^\n]+)*/gu)].map((match) => ({
    kind: "paragraph" as const,
    range: { start: match.index, end: match.index + match[0].trimEnd().length },
  }));
  return bareArticle({ text, blocks }, { title: "A title", ...more });
}

export function segmentedOf(text: string, more: Partial<Article> = {}): SegmentedArticle {
  return segment(articleOf(text, more));
}
