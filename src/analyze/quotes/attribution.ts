import type { Speaker } from "../../article/analysis.ts";
import type { AnalyzeOptions } from "../options.ts";
import type { SegmentedArticle } from "../segments.ts";
import type { Quotation } from "./quotations.ts";

/** Who said one quotation, how the article says so, and how sure that is. */
export interface Attribution {
  readonly speaker: Speaker | null;
  /** The verb or phrase that introduces the words. */
  readonly cue?: string;
  /** Probability between 0 and 1 that `speaker` is right; 0 when there is none. */
  readonly confidence: number;
}

/**
 * Finds who said each quotation.
 *
 * @returns one attribution a quotation, in the same order
 */
export function attribute(
  _segmented: SegmentedArticle,
  quotations: readonly Quotation[],
  _options: AnalyzeOptions,
): Attribution[] {
  return quotations.map(() => ({ speaker: null, confidence: 0 }));
}
