import { analyze } from "./analyze/analyze.ts";
import type { AnalyzeOptions } from "./analyze/options.ts";
import type { AnalyzedArticle } from "./article/analysis.ts";
import type { Article } from "./article/article.ts";
import { articleId } from "./article/identity.ts";
import type { Result } from "./article/problem.ts";
import { toSlug } from "./article/slug.ts";
import type { Source } from "./article/source.ts";
import { parse } from "./parse/parse.ts";
import type { ParseOptions } from "./parse/parser.ts";

export interface PrepareOptions extends ParseOptions, AnalyzeOptions {
  /** `authority,date` for entry ids; see `article/identity.ts`. */
  readonly tagAuthority: string;
}

/**
 * A raw source made ready to publish: parsed, named, analyzed. Pure: no clock, no network, no Worker API.
 *
 * @returns the analyzed article with any warnings of all steps, or the first problem met
 */
export function prepare(source: Source, options: PrepareOptions): Result<AnalyzedArticle> {
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const id = parsed.value.id ?? articleId(options.tagAuthority, firstName(source, parsed.value));
  const analyzed = analyze({ ...parsed.value, id }, options);
  if (!analyzed.ok) return analyzed;
  const warnings = [...(parsed.warnings ?? []), ...(analyzed.warnings ?? [])];
  return { ok: true, value: analyzed.value, ...(warnings.length > 0 && { warnings }) };
}

/**
 * The name an article was first published under: its oldest former slug, else the name of its file.
 * A new title or `slug:` leaves both as they are, so the id stays.
 */
function firstName(source: Source, article: Article): string {
  const fileName = source.name.split(/[/\\]/u).at(-1) ?? "";
  return article.formerSlugs[0] ?? (toSlug(fileName.replace(/\.[a-z]+$/iu, "")) || article.slug);
}
