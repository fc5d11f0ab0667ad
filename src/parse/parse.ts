import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source, SourceMediaType } from "../article/source.ts";
import { parseHtml } from "./html.ts";
import { parseMarkdown } from "./markdown.ts";
import type { ParseOptions, Parser } from "./parser.ts";
import { parseText } from "./text.ts";

/** One line an input format. */
const PARSERS: Partial<Record<SourceMediaType, Parser>> = {
  "text/plain": parseText,
  "text/markdown": parseMarkdown,
  "text/html": parseHtml,
};

/**
 * Reads a source into an article.
 *
 * @returns the article, or `unsupported-media-type`, `bad-front-matter`, `bad-source`, `no-article`
 *   or `too-large`
 */
export function parse(source: Source, options: ParseOptions): Result<Article> {
  const parser = PARSERS[source.mediaType];
  if (parser === undefined) {
    return {
      ok: false,
      problem: {
        type: "unsupported-media-type",
        detail: `${source.name}: no parser for ${source.mediaType}`,
        accepted: Object.keys(PARSERS),
      },
    };
  }
  return parser(source, options);
}
