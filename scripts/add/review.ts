import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { sliceRange } from "../../src/article/range.ts";
import { sectionsOf } from "../../src/article/section.ts";
import type { Source } from "../../src/article/source.ts";
import { openDocument } from "../../src/parse/html/dom.ts";
import { stripUnread } from "../../src/parse/html/strip.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import { treeFromDom } from "../../src/parse/tree/from-dom.ts";
import { piecesOf } from "../../src/parse/tree/pieces.ts";

const MOST_DROPPED = 60;
const WIDTH = 100;

/**
 * What an editor should look at before publishing: what was taken for what, and what was dropped.
 *
 * @param encoding what the bytes were read as; shown where it is not UTF-8
 */
export function review(
  article: AnalyzedArticle,
  source: Source | undefined,
  encoding: string,
): string {
  const { text } = article;
  const headings = sectionsOf(article).flatMap(({ heading }) =>
    heading ? [sliceRange(text, heading)] : [],
  );
  const dropped = source === undefined ? [] : droppedLines(source, article);
  return [
    row("title", article.title),
    row("standfirst", article.standfirst),
    row("authors", article.authors.map(({ name }) => name).join(", ")),
    row(
      "date",
      [article.published, article.modified && `changed ${article.modified}`]
        .filter(Boolean)
        .join(", "),
    ),
    row("source", [article.source?.name, article.source?.url].filter(Boolean).join(", ")),
    row("notice", article.source?.notice),
    row("image", article.image?.url ?? article.image?.caption),
    ...(encoding === "utf-8" ? [] : [row("encoding", `read as ${encoding}`)]),
    ...(article.draft ? [row("draft", "it is not to be published")] : []),
    ...list("captions", article.captions),
    ...list("headings", headings),
    ...list("summary", summarySentences(article)),
    ...list("quotes, the least certain first", quoteLines(article)),
    ...list(`dropped (${dropped.length})`, longest(dropped, MOST_DROPPED)),
    ...(dropped.length > MOST_DROPPED
      ? [`    … and ${dropped.length - MOST_DROPPED} shorter lines`]
      : []),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function row(name: string, value: string | undefined): string {
  return `  ${name.padEnd(11)} ${value === undefined || value === "" ? "(none)" : value}`;
}

function list(name: string, items: readonly string[]): string[] {
  return items.length === 0
    ? [row(name, "")]
    : [`  ${name}`, ...items.map((item) => `    ${short(item)}`)];
}

/** So many of the lines, in their order: a long one is likelier to be the article's. */
function longest(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const ranked = [...lines.entries()].sort(([, a], [, b]) => b.length - a.length);
  const chosen = new Set(ranked.slice(0, most).map(([index]) => index));
  return lines.filter((_, index) => chosen.has(index));
}

function short(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ");
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}

function summarySentences({ summary, text }: AnalyzedArticle): string[] {
  if (summary.method === "none") return [`none (${summary.reason})`];
  return summary.method === "extractive"
    ? summary.sentences.map(({ range }) => sliceRange(text, range))
    : summary.sentences.map((sentence) => sentence.text);
}

function quoteLines({ quotes, text }: AnalyzedArticle): string[] {
  return quotes
    .filter(({ form }) => form === "full")
    .sort((a, b) => a.confidence - b.confidence)
    .map(({ confidence, speaker, key, range }) => {
      const mark = key ? "*" : " ";
      return `${confidence.toFixed(2)}${mark} ${speaker?.name ?? "(not named)"}: “${sliceRange(text, range)}”`;
    });
}

/** The lines of the source whose words are nowhere in the article. */
function droppedLines(source: Source, article: AnalyzedArticle): string[] {
  const { title, standfirst, text, captions } = article;
  const known = squeeze([title, standfirst, text, article.source?.notice, ...captions].join("\n"));
  return linesOf(source).filter((line) => !known.includes(squeeze(line)));
}

function linesOf(source: Source): string[] {
  if (source.mediaType === "text/plain") return pageLines(source.text).map(({ words }) => words);
  if (source.mediaType !== "text/html") return [];
  const body = openDocument(stripUnread(source.text)).body;
  return body ? piecesOf(treeFromDom(body)).map(({ piece }) => piece.words) : [];
}

function squeeze(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}
