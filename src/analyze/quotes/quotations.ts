import type { Quote } from "../../article/analysis.ts";
import type { TextRange } from "../../article/range.ts";
import type { SegmentedArticle } from "../segments.ts";
import { type Line, quotedSpans } from "./spans/spans.ts";
import { formsOf } from "./speech/speech.ts";
import { settingOf } from "./speech/speech-setting.ts";

/** Words that somebody said or wrote, before it is known who. */
export interface Quotation {
  /** What stands between the marks. */
  readonly range: TextRange;
  /** With the marks, where the text has them. */
  readonly outer: TextRange;
  readonly form: Quote["form"];
  /** Id of its paragraph. */
  readonly paragraph: string;
  /** Index of the quotation in the paragraph before that this one carries on, closing mark pending. */
  readonly continues?: number;
}

/**
 * Every direct quotation of an article in the order of the text. One that runs over several
 * paragraphs is one quotation a paragraph, each linked to the one it continues. Nested quotations are
 * part of the one around them; scare quotes, nicknames, titles of works and measures are left out.
 */
export function findQuotations(segmented: SegmentedArticle): Quotation[] {
  const { article, paragraphs } = segmented;
  const { text } = article;
  const spans = quotedSpans(text, linesOf(segmented));
  const forms = formsOf(settingOf(text, spans));
  const quotations: Quotation[] = [];
  let previous: number | undefined;
  for (const [number, span] of spans.entries()) {
    const form = forms[number];
    const paragraph = paragraphs[span.paragraph];
    if (form === undefined || paragraph === undefined) {
      previous = undefined;
      continue;
    }
    quotations.push({
      range: span.range,
      outer: span.outer,
      form,
      paragraph: paragraph.id,
      ...(span.continues && previous !== undefined && { continues: previous }),
    });
    previous = quotations.length - 1;
  }
  return quotations;
}

/** The lines of an article's paragraphs that hold anything but white space. */
export function linesOf({ article, paragraphs }: SegmentedArticle): Line[] {
  const lines: Line[] = [];
  for (const [paragraph, { range }] of paragraphs.entries()) {
    let { start } = range;
    for (const words of article.text.slice(range.start, range.end).split("\n")) {
      const end = start + words.trimEnd().length;
      if (end > start) lines.push({ paragraph, range: { start, end } });
      start += words.length + 1;
    }
  }
  return lines;
}
