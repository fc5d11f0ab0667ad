import { rangesOverlap, type TextRange } from "../../article/range.ts";
import type { SegmentedArticle } from "../segments.ts";
import { quotationSpans } from "./quotation-spans.ts";
import { StemTable } from "./stem-table.ts";
import { type SentenceTokens, TokenRow } from "./token-row.ts";
import { countWords } from "./word-count.ts";

/** How a sentence stands to the quotations of its paragraph. */
type QuotationState = "none" | "inside" | "whole" | "half";

export interface DocumentSentence extends SentenceTokens {
  readonly range: TextRange;
  readonly text: string;
  readonly paragraph: string;
  readonly kind: "paragraph" | "listItem" | "blockQuote";
  /** Its number in reading order. */
  readonly index: number;
  /** Words between white space. */
  readonly words: number;
  readonly quotation: QuotationState;
  /** Whether a heading stands between it and the sentence before. */
  readonly opensSection: boolean;
}

/** An article as the summarizer sees it: sentences as numbered stems. */
export interface SummaryDocument {
  readonly sentences: readonly DocumentSentence[];
  readonly stems: readonly string[];
  readonly table: StemTable;
  /** Tokens of the first three sentences. */
  readonly leadTokens: number;
  /** Numbers of the stems of title and standfirst, where these are not part of the body. */
  readonly headline: ReadonlySet<number>;
}

const TOKEN = /[\p{L}\p{N}]+/gu;

/** Reads the sentences of an article for the summarizer. */
export function summaryDocument({ article, paragraphs }: SegmentedArticle): SummaryDocument {
  const table = new StemTable(article.language);
  const sentences: DocumentSentence[] = [];
  const tokens = new TokenRow(article.text.length, table);
  let section = paragraphs[0]?.section;
  for (const paragraph of paragraphs) {
    const spans = quotationSpans(article.text, paragraph.range);
    let span = 0;
    for (const range of paragraph.sentences) {
      // spans and sentences run in the same order, so earlier spans never come back
      while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= range.start) span += 1;
      const near: TextRange[] = [];
      for (let i = span; i < spans.length; i += 1) {
        const candidate = spans[i];
        if (candidate === undefined || candidate.start >= range.end) break;
        near.push(candidate);
      }
      const text = article.text.slice(range.start, range.end);
      const read = tokens.read(text, range.start, near);
      sentences.push({
        range,
        text,
        paragraph: paragraph.id,
        kind: paragraph.kind,
        index: sentences.length,
        words: countWords(text),
        ...read,
        quotation: quotationState(range, near, read.quoted),
        opensSection: paragraph.section !== section,
      });
      section = paragraph.section;
    }
  }
  const leadTokens = sentences.slice(0, 3).reduce((sum, { stems }) => sum + stems.length, 0);
  return {
    sentences,
    stems: table.stems,
    table,
    leadTokens,
    headline: headlineStems(article, table),
  };
}

function quotationState(
  range: TextRange,
  spans: readonly TextRange[],
  quoted: Uint8Array,
): QuotationState {
  if (spans.length === 0) return "none";
  const touching = spans.filter((span) => rangesOverlap(range, span));
  if (touching.length === 0) return "none";
  if (touching.some((span) => span.start < range.start || span.end > range.end)) return "half";
  return quoted.every((inside) => inside === 1) ? "whole" : "inside";
}

function headlineStems(
  article: SegmentedArticle["article"],
  table: StemTable,
): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const line of [article.title, article.standfirst ?? ""]) {
    if (article.text.includes(line)) continue; // a title made from the body says nothing new
    for (const [word] of line.matchAll(TOKEN)) stems.add(table.numberOf(word));
  }
  return stems;
}
