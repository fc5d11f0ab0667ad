import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { articleAddress, widgetAddress } from "../address.ts";
import { descriptionOf, NOT_NAMED, quoteWords, summarySentences } from "../shown.ts";

/** What a widget says, whichever of its forms says it. All strings are plain text. */
export interface Widget {
  /** Address of its page, the one that may be framed. */
  readonly address: string;
  /** The article's page, at the quote where it is one. */
  readonly link: string;
  /** BCP 47 tag of `text`. */
  readonly language: string;
  /** A quote in its marks, or the sentences of a summary. */
  readonly text: string;
  /** Who says so: the speaker with role, or who made the summary. */
  readonly by: string;
  /** Title of the article. */
  readonly title: string;
  readonly siteTitle: string;
}

const SUMMARY_BY = {
  none: "From the article",
  extractive: "In the article’s own words",
  author: "Summary by the editors",
  model: "Summary by a language model",
} as const;

/** The widget of an article: its summary, else the line that describes it. */
export function articleWidget(article: AnalyzedArticle, site: Site): Widget {
  const sentences = summarySentences(article).map(({ text }) => text);
  return {
    address: widgetAddress(site, "articles", article.slug),
    link: articleAddress(site, article.slug),
    language: article.language,
    text: sentences.join(" ") || descriptionOf(article) || article.title,
    by: SUMMARY_BY[article.summary.method],
    title: article.title,
    siteTitle: site.title,
  };
}

/** The widget of one quote. */
export function quoteWidget(article: AnalyzedArticle, quote: Quote, site: Site): Widget {
  const { speaker } = quote;
  const name = speaker?.name ?? NOT_NAMED;
  return {
    address: widgetAddress(site, "quotes", quote.id),
    link: `${articleAddress(site, article.slug)}#q-${quote.id}`,
    language: article.language,
    text: inItsMarks(article, quote),
    by: speaker?.role ? `${name}, ${speaker.role}` : name,
    title: article.title,
    siteTitle: site.title,
  };
}

/** The line under the words in the forms that have to be short: who says so, and which publisher. */
export function sourceLine({ by, siteTitle }: Widget): string {
  return `${by} · ${siteTitle}`;
}

/** The quote between the marks that the article itself sets, or “ ” where those are straight. */
function inItsMarks(article: AnalyzedArticle, quote: Quote): string {
  const before = article.text.charAt(quote.range.start - 1);
  const after = article.text.charAt(quote.range.end);
  const paired = /[“„«»「『‹]/u.test(before) && /[”“»«」』›]/u.test(after);
  const [open, close] = paired ? [before, after] : ["“", "”"];
  return `${open}${quoteWords(article, quote)}${close}`;
}

/** What `embed.js` asks for: the words as they are now. */
export function liveData(widget: Widget) {
  return { text: widget.text, source: sourceLine(widget), link: widget.link };
}
