import type { Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import type { QuotedSpan } from "./spans.ts";

/** Whether a quoted span is speech, and of which form; undefined for scare quotes, titles and names. */
export function formOf(
  text: string,
  spans: readonly QuotedSpan[],
  index: number,
): Quote["form"] | undefined {
  const span = spans[index];
  if (span === undefined) return undefined;
  const words = sliceRange(text, span.range).match(/\S+/gu)?.length ?? 0;
  return words === 0 ? undefined : words < 5 ? "fragment" : "full";
}
