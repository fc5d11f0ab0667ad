import type { Article, Block } from "../article/article.ts";
import { trimRange } from "../article/range.ts";
import { toSlug } from "../article/slug.ts";
import type { Source } from "../article/source.ts";
import { slugFromName } from "./assemble.ts";
import type { ParseOptions } from "./parser.ts";

/**
 * A body that is already clean: `text` is the source, character for character, and every run of
 * lines between blank lines is a paragraph. The title is the first line.
 */
export function parseClean(source: Source, options: ParseOptions): Article {
  const title = source.text.trim().split("\n", 1)[0] ?? "";
  return {
    slug: slugFromName(source.name) || toSlug(title) || "article",
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
  };
}

function paragraphBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let offset = 0;
  for (const line of text.split("\n")) {
    const blank = line.trim() === "";
    if (!blank && start < 0) start = offset;
    if (blank && start >= 0) {
      blocks.push({ kind: "paragraph", range: trimRange(text, { start, end: offset }) });
      start = -1;
    }
    offset += line.length + 1;
  }
  if (start >= 0)
    blocks.push({ kind: "paragraph", range: trimRange(text, { start, end: text.length }) });
  return blocks;
}
