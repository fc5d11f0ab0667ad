import type { Article, Block } from "./article.ts";
import { sliceRange, type TextRange } from "./range.ts";
import { toSlug } from "./slug.ts";

/** A paragraph, list item or block quote of the body, with its id `p1`, `p2`, … in reading order. */
export interface Paragraph {
  readonly id: string;
  readonly kind: "paragraph" | "listItem" | "blockQuote";
  readonly ordered?: boolean;
  readonly range: TextRange;
}

/** A heading with what follows it up to the next. The one before the first heading has no heading. */
export interface Section {
  /** Slug of the heading, made unique in the article; `start` for the section without one. */
  readonly id: string;
  readonly heading?: TextRange;
  readonly level?: number;
  /** From the heading (or first paragraph) to the end of the last paragraph. */
  readonly range: TextRange;
  readonly paragraphs: readonly Paragraph[];
}

/** The body as sections, derived from its blocks. An empty body has no sections. */
export function sectionsOf(article: Pick<Article, "text" | "blocks">): Section[] {
  const sections: Section[] = [];
  const usedIds = new Set<string>();
  let paragraphs: Paragraph[] = [];
  let heading: Extract<Block, { kind: "heading" }> | undefined;
  let paragraphNumber = 0;

  const close = () => {
    const first = heading?.range ?? paragraphs[0]?.range;
    if (first === undefined) return;
    const last = paragraphs.at(-1)?.range ?? first;
    sections.push({
      id: uniqueId(heading ? sliceRange(article.text, heading.range) : undefined, usedIds),
      ...(heading && { heading: heading.range, level: heading.level }),
      range: { start: first.start, end: last.end },
      paragraphs,
    });
    paragraphs = [];
  };

  for (const block of article.blocks) {
    if (block.kind === "heading") {
      close();
      heading = block;
      continue;
    }
    paragraphNumber += 1;
    paragraphs.push({
      id: `p${paragraphNumber}`,
      kind: block.kind,
      range: block.range,
      ...(block.kind === "listItem" && { ordered: block.ordered }),
    });
  }
  close();
  return sections;
}

/** All paragraphs of the body in reading order. */
export function paragraphsOf(article: Pick<Article, "text" | "blocks">): Paragraph[] {
  return sectionsOf(article).flatMap((section) => section.paragraphs);
}

function uniqueId(heading: string | undefined, used: Set<string>): string {
  const base = heading === undefined ? "start" : toSlug(heading) || "section";
  let id = base;
  for (let copy = 2; used.has(id); copy += 1) id = `${base}-${copy}`;
  used.add(id);
  return id;
}
