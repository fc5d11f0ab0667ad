import type { ExtractedSentence, Summary } from "../../article/analysis.ts";
import type { FieldIssue } from "../../article/problem.ts";
import type { SummaryBounds } from "../options.ts";
import type { SegmentedArticle } from "../segments.ts";
import { authorSummary } from "./author-summary.ts";
import { type SummaryDocument, summaryDocument } from "./document.ts";
import { extractSummary } from "./extract.ts";
import { summaryModel } from "./summary-model.ts";

export interface Summarized {
  readonly summary: Summary;
  readonly warnings: readonly FieldIssue[];
}

/**
 * The summary of an article: the editor's words where there are any, else its best sentences,
 * verbatim and in their order, else why there is none. Never throws. Warnings name what an editor's
 * summary states and the article does not have.
 */
export function summarize(segmented: SegmentedArticle, bounds: SummaryBounds): Summarized {
  const { article } = segmented;
  const extracted = extractedSummary(segmented, bounds);
  const written = article.editorial.summary?.trim() ?? "";
  if (written === "") return { summary: extracted, warnings: [] };
  const { sentences, warnings } = authorSummary(written, segmented);
  if (sentences.length === 0) return { summary: extracted, warnings };
  const brief = "brief" in extracted && extracted.brief ? { brief: extracted.brief } : {};
  return { summary: { method: "author", sentences, ...brief }, warnings };
}

function extractedSummary(segmented: SegmentedArticle, bounds: SummaryBounds): Summary {
  const document = summaryDocument(segmented);
  if (document.sentences.length === 0) return { method: "none", reason: "empty" };
  const captions = new Set(segmented.article.captions);
  const { sentences, brief } = extractSummary(document, summaryModel(), bounds, captions);
  const shown = sentences.flatMap((index) => toExtracted(document, index));
  if (shown.length === 0) return { method: "none", reason: "no-prose" };
  const [short] = brief === undefined ? [] : toExtracted(document, brief);
  return { method: "extractive", sentences: shown, ...(short && { brief: short }) };
}

function toExtracted({ sentences }: SummaryDocument, index: number): ExtractedSentence[] {
  const sentence = sentences[index];
  return sentence === undefined ? [] : [{ range: sentence.range, paragraph: sentence.paragraph }];
}
