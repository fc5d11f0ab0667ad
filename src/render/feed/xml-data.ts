import { element, xml } from "./markup.ts";
import type { NewsItem, QuoteData, SentenceData } from "./news-item.ts";

/** Summary and quotes in our namespace, prefix `standfirst`; `namespace.ts` documents it. */
export function xmlData({ data: { article, revision, summary, quotes } }: NewsItem): string {
  return [
    element("standfirst:article", { href: article, revision }),
    summary
      ? element(
          "standfirst:summary",
          { method: summary.method, model: summary.model },
          summary.sentences.map(xmlSentence).join(""),
        )
      : "",
    ...quotes.map(xmlQuote),
  ].join("");
}

function xmlSentence({ text, paragraphs }: SentenceData): string {
  const attributes = { paragraphs: paragraphs.join(" ") || undefined };
  return element("standfirst:sentence", attributes, xml(text));
}

function xmlQuote({ id, text, paragraph, start, end, rank, speaker, confidence, link }: QuoteData) {
  const attributes = { id, paragraph, start, end, rank, confidence, href: link };
  const who = speaker
    ? element("standfirst:speaker", { id: speaker.id, role: speaker.role }, xml(speaker.name))
    : "";
  return element(
    "standfirst:quote",
    attributes,
    `${who}${element("standfirst:words", {}, xml(text))}`,
  );
}
