import { stringify } from "yaml";
import type { Article, Block } from "../../src/article/article.ts";
import { sliceRange } from "../../src/article/range.ts";
import { markdownText } from "../../src/render/markdown/escape.ts";

/** An article as a content file: complete front matter, and a body that parses to the same words. */
export function contentFile(article: Article): string {
  return `---\n${stringify(frontMatter(article), { lineWidth: 0 })}---\n\n${body(article)}\n`;
}

function frontMatter(article: Article): Record<string, unknown> {
  const { editorial, image } = article;
  // reading takes the lead image's caption for one
  const captions = article.captions.some((caption) => caption !== image?.caption);
  return Object.fromEntries(
    Object.entries({
      title: article.title,
      slug: article.slug,
      id: article.id,
      date: article.published,
      lastmod: article.modified,
      authors: article.authors.length > 0 ? article.authors : undefined,
      description: article.standfirst,
      language: article.language,
      source: article.source,
      canonical: article.canonical,
      licence: article.licence,
      image,
      captions: captions ? article.captions : undefined,
      tags: article.topics.length > 0 ? article.topics.map(({ name }) => name) : undefined,
      aliases: article.formerSlugs.length > 0 ? article.formerSlugs : undefined,
      summary: editorial.summary,
      quotes: editorial.quotes.length > 0 ? editorial.quotes : undefined,
      correction: article.correction,
      draft: article.draft,
      ...article.extra,
    }).filter(([, value]) => value !== undefined),
  );
}

function body({ text, blocks }: Article): string {
  return blocks.map((block) => blockMarkdown(block, text)).join("\n\n");
}

function blockMarkdown(block: Block, text: string): string {
  const lines = sliceRange(text, block.range).split("\n").map(markdownText);
  const broken = (indent: string) =>
    lines.reduce((before, line) => `${before}${hardBreak(before)}\n${indent}${line}`);
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(Math.max(2, block.level))} ${lines.join(" ")}`;
    case "paragraph":
      return broken("");
    case "listItem":
      return block.ordered ? `1. ${broken("   ")}` : `- ${broken("  ")}`;
    case "blockQuote":
      return `> ${broken("> ")}`;
  }
}

/** What keeps two lines of a block apart. A backslash would be taken for the end of an address. */
function hardBreak(before: string): string {
  return /(?:\/\/|www\.|@)\S*$/u.test(before) ? "  " : "\\";
}
