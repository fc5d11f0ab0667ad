import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import type { Site } from "../../article/site.ts";
import { bodyHtml, linesHtml } from "../body-html.ts";
import { directionOf } from "../direction.ts";
import { oneLine } from "../plain-text.ts";
import { safeUrl } from "../safe-url.ts";
import { html } from "./markup.ts";
import type { NewsImage, SentenceData } from "./news-item.ts";

/** What the content of an entry is made of. */
export interface ContentParts {
  readonly article: AnalyzedArticle;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly site: Site;
  readonly summary: readonly SentenceData[];
  readonly keyQuotes: readonly Quote[];
  readonly image?: NewsImage;
}

/** The whole article as HTML: summary, image, sections, key quotes, source. All words are escaped. */
export function articleContent(parts: ContentParts): string {
  const { article, language } = parts;
  return envelope(language, [
    summaryHtml(parts),
    imageHtml(parts),
    bodyHtml(article),
    keyQuotesHtml(parts),
    correctionHtml(article),
    sourceHtml(parts),
  ]);
}

/** Summary, image, key quotes and source alone. */
export function summaryContent(parts: ContentParts): string {
  return envelope(parts.language, [
    summaryHtml(parts),
    imageHtml(parts),
    keyQuotesHtml(parts),
    sourceHtml(parts),
  ]);
}

/** One quote with who said it and the article it stands in. */
export function quoteContent(
  { text }: AnalyzedArticle,
  quote: Quote,
  {
    language,
    title,
    url,
  }: { readonly language: string; readonly title: string; readonly url: string },
): string {
  return envelope(language, [
    quoteHtml(text, quote),
    `<p><a href="${html(url)}">${inline(title)}</a></p>`,
  ]);
}

function envelope(language: string, parts: readonly string[]): string {
  return `<div lang="${html(language)}" dir="${directionOf(language)}">${parts.join("")}</div>`;
}

function summaryHtml({ language, summary }: ContentParts): string {
  if (summary.length === 0) return "";
  const sentences = summary.map(({ text }) => inline(text)).join(" ");
  return `${label(language, "Summary")}<p><em>${sentences}</em></p>`;
}

function imageHtml({ article, image }: ContentParts): string {
  if (!image) return "";
  const size =
    image.width && image.height ? ` width="${image.width}" height="${image.height}"` : "";
  const caption = [article.image?.caption, article.image?.credit]
    .filter((words) => words !== undefined)
    .map(inline)
    .join(" ");
  const picture = `<img src="${html(image.url)}" alt="${inline(image.alt ?? "")}"${size}>`;
  return `<figure>${picture}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

function keyQuotesHtml({ article, language, keyQuotes }: ContentParts): string {
  if (keyQuotes.length === 0) return "";
  const quotes = keyQuotes.map((quote) => quoteHtml(article.text, quote)).join("");
  return `${label(language, "Key quotes")}${quotes}`;
}

function quoteHtml(text: string, { range, speaker }: Quote): string {
  const words = linesHtml(sliceRange(text, range));
  if (!speaker) return `<blockquote><p>${words}</p></blockquote>`;
  const role = speaker.role ? `, ${inline(speaker.role)}` : "";
  const name = `<footer>— <cite>${inline(speaker.name)}</cite>${role}</footer>`;
  return `<blockquote><p>${words}</p>${name}</blockquote>`;
}

function correctionHtml({ correction }: AnalyzedArticle): string {
  return correction ? `<p><small>${linesHtml(correction)}</small></p>` : "";
}

function sourceHtml({ article: { source }, site }: ContentParts): string {
  if (!source) return "";
  const url = safeUrl(source.url, site);
  const name = url ? `<a href="${html(url)}">${inline(source.name)}</a>` : inline(source.name);
  const notice = source.notice ? ` ${linesHtml(source.notice)}` : "";
  return `<p><small>${name}.${notice}</small></p>`;
}

/** A heading in English stands only above English text; elsewhere a rule separates. */
function label(language: string, words: string): string {
  return /^en(?:-|$)/iu.test(language) ? `<h2>${words}</h2>` : "<hr>";
}

function inline(words: string): string {
  return html(oneLine(words));
}
