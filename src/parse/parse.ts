import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source, SourceMediaType } from "../article/source.ts";
import { parseHtml } from "./html.ts";
import { parseJson } from "./json.ts";
import { checkLength, problemOf } from "./limits.ts";
import { parseMarkdown } from "./markdown.ts";
import type { ParseOptions, Parser } from "./parser.ts";
import { parseText } from "./text.ts";

/** One line an input format. */
const PARSERS: Readonly<Record<SourceMediaType, Parser>> = {
  "text/plain": parseText,
  "text/markdown": parseMarkdown,
  "text/html": parseHtml,
  "application/json": parseJson,
  "application/ninjs+json": parseJson,
};

/**
 * Reads a source into an article. Total: no text makes it throw.
 *
 * @returns the article, or `unsupported-media-type`, `bad-front-matter`, `bad-source`, `no-article`
 *   or `too-large`
 */
export function parse(source: Source, options: ParseOptions): Result<Article> {
  // a media type from outside may be none of those that the type allows
  const parser: Parser | undefined = PARSERS[source.mediaType];
  if (parser === undefined) {
    const detail = `${source.name}: no parser for ${source.mediaType}`;
    const accepted = Object.keys(PARSERS);
    return { ok: false, problem: { type: "unsupported-media-type", detail, accepted } };
  }
  try {
    checkLength(source.text);
    return parser(source.clean ? source : { ...source, text: readable(source.text) }, options);
  } catch (error) {
    return { ok: false, problem: problemOf(error, source) };
  }
}

/** Without control characters and halves of surrogate pairs, which no format of ours can carry. */
function readable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]/gu, "");
}
