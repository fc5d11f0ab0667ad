import { analyze } from "./analyze/analyze.ts";
import type { AnalyzeOptions } from "./analyze/options.ts";
import type { AnalyzedArticle } from "./article/analysis.ts";
import type { Result } from "./article/problem.ts";
import type { Source } from "./article/source.ts";
import { parse } from "./parse/parse.ts";
import type { ParseOptions } from "./parse/parser.ts";

export type PrepareOptions = ParseOptions & AnalyzeOptions;

/**
 * A raw source made ready to publish: parsed, then analyzed. Pure: no clock, no network, no Worker API.
 *
 * @returns the analyzed article with any warnings of both steps, or the first problem met
 */
export function prepare(source: Source, options: PrepareOptions): Result<AnalyzedArticle> {
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const analyzed = analyze(parsed.value, options);
  if (!analyzed.ok) return analyzed;
  const warnings = [...(parsed.warnings ?? []), ...(analyzed.warnings ?? [])];
  return { ok: true, value: analyzed.value, ...(warnings.length > 0 && { warnings }) };
}
