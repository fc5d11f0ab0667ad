import type { Article, Block } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import { trimRange } from "../article/range.ts";
import { toSlug } from "../article/slug.ts";
import type { Source } from "../article/source.ts";
import type { ParseOptions } from "./parser.ts";

/** Plain text: a clean body as it is, or a scraped page. */
export function parseText(source: Source, options: ParseOptions): Result<Article> {
  const title = source.text.trim().split("\n", 1)[0] ?? "";
  return {
    ok: true,
    value: {
      slug: toSlug(title) || "article",
      title,
      language: options.language,
      authors: [],
      captions: [],
      topics: [],
      text: source.text,
      blocks: paragraphBlocks(source.text),
      formerSlugs: [],
      editorial: { quotes: [] },
      extra: {},
    },
  };
}

/** Every run of lines between blank lines is a paragraph. */
function paragraphBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    const range = trimRange(text, { start: match.index, end: match.index + match[0].length });
    blocks.push({ kind: "paragraph", range });
  }
  return blocks;
}
