import * as z from "zod";
import type { Quotation } from "../../../src/analyze/quotes/quotations.ts";

const label = z.object({
  start: z.number(),
  end: z.number(),
  direct: z.union([z.boolean(), z.literal("mixed")]),
  speaker: z.string().nullable(),
  speakerKind: z.enum(["name", "nominal", "pronoun", "none"]),
  speakerName: z.string().nullable(),
  speakerSpan: z.tuple([z.number(), z.number()]).nullish(),
  mentionKind: z.string(),
});
/** Who said a quotation, as people marked it. */
export type SpeakerLabel = z.infer<typeof label>;
/** An article with its quotations, as a line of the file. */
export const labelledArticle = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string().optional(),
  quotes: z.array(label),
});
export type LabelledArticle = z.infer<typeof labelledArticle>;

/** The label of the marked quotation that lies over a found one. */
export function labelOf(article: LabelledArticle, { range }: Quotation): SpeakerLabel | undefined {
  let best: { label: SpeakerLabel; overlap: number } | undefined;
  for (const each of article.quotes) {
    if (each.direct === false) continue;
    const overlap = Math.min(range.end, each.end) - Math.max(range.start, each.start);
    if (
      overlap > 0.6 * Math.min(range.end - range.start, each.end - each.start) &&
      (best === undefined || overlap > best.overlap)
    )
      best = { label: each, overlap };
  }
  return best?.label;
}
