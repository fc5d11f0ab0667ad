import type { Quote } from "../../article/analysis.ts";
import type { Result } from "../../article/problem.ts";
import type { AnalyzeOptions } from "../options.ts";
import type { SegmentedArticle } from "../segments.ts";
import { attribute } from "./attribution.ts";
import { quotationIds } from "./ids.ts";
import { findQuotations } from "./quotations.ts";

/**
 * Every direct quotation of an article with its speaker, in the order of the text, key quotes ranked.
 *
 * @returns the quotes, or `bad-editorial` when an editor's choice names words the text does not have
 */
export function findQuotes(
  segmented: SegmentedArticle,
  options: AnalyzeOptions,
): Result<readonly Quote[]> {
  const quotations = findQuotations(segmented);
  const attributions = attribute(segmented, quotations, options);
  const ids = quotationIds(segmented.article.text, quotations);
  const quotes = quotations.map(({ range, paragraph, form }, index): Quote => {
    const { speaker = null, cue, confidence = 0 } = attributions[index] ?? {};
    return {
      id: ids[index] ?? "",
      range,
      paragraph,
      form,
      speaker,
      ...(cue !== undefined && { cue }),
      confidence,
      key: false,
    };
  });
  return { ok: true, value: quotes };
}
