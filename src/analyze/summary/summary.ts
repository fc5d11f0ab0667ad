import type { Quote, Summary } from "../../article/analysis.ts";
import type { SummaryBounds } from "../options.ts";
import type { SegmentedArticle } from "../segments.ts";

/** The summary of an article: the editor's words where there are any, else the best sentences. */
export function summarize(
  segmented: SegmentedArticle,
  _quotes: readonly Quote[],
  bounds: SummaryBounds,
): Summary {
  const sentences = segmented.paragraphs
    .flatMap((paragraph) =>
      paragraph.sentences.map((range) => ({ range, paragraph: paragraph.id })),
    )
    .slice(0, bounds.sentences);
  const [brief] = sentences;
  if (brief === undefined) return { method: "none", reason: "empty" };
  return { method: "extractive", sentences, brief };
}
