import type { Quote } from "../../article/analysis.ts";
import type { Result } from "../../article/problem.ts";
import type { AnalyzeOptions } from "../options.ts";
import type { SegmentedArticle } from "../segments.ts";

/**
 * Every direct quotation of an article with its speaker, in the order of the text, key quotes ranked.
 *
 * @returns the quotes, or `bad-editorial` when an editor's choice names words the text does not have
 */
export function findQuotes(
  _segmented: SegmentedArticle,
  _options: AnalyzeOptions,
): Result<readonly Quote[]> {
  return { ok: true, value: [] };
}
