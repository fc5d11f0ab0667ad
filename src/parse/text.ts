import type { Article, LeadImage } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { assemble } from "./assemble.ts";
import { parseClean } from "./clean.ts";
import type { ParseOptions } from "./parser.ts";
import type { Piece } from "./piece.ts";
import { splitCredit } from "./text/credit.ts";
import { type LineLabel, labelLines } from "./text/label.ts";
import { type PageLine, pageLines } from "./text/lines.ts";
import { readNotice } from "./text/notice.ts";

/**
 * Plain text: a clean body as it is, or a scraped page whose navigation, promotion and captions are
 * told from the article.
 */
export function parseText(source: Source, options: ParseOptions): Result<Article> {
  if (source.clean) return { ok: true, value: parseClean(source, options) };
  const lines = pageLines(source.text.replaceAll(/\r\n?/gu, "\n"));
  if (lines.length === 0) {
    return { ok: false, problem: { type: "no-article", detail: `${source.name}: no words in it` } };
  }
  return { ok: true, value: articleOf(lines, labelLines(lines), source, options) };
}

function articleOf(
  lines: readonly PageLine[],
  labels: readonly LineLabel[],
  source: Source,
  options: ParseOptions,
): Article {
  const labelled = (label: LineLabel) =>
    lines.filter((_, index) => labels[index] === label).map((line) => line.words);
  const captions = labelled("caption");
  const notice = labelled("notice")[0];
  const parts = {
    title: labelled("title")[0] ?? lines[0]?.words ?? "",
    pieces: lines.flatMap((line, index) => pieceOf(line, labels[index] ?? "noise")),
    captions,
    image: leadImage(captions[0]),
    source: notice === undefined ? undefined : readNotice(notice),
  };
  return assemble(parts, source, options);
}

function leadImage(caption: string | undefined): LeadImage | undefined {
  return caption === undefined ? undefined : splitCredit(caption);
}

function pieceOf(line: PageLine, label: LineLabel): Piece[] {
  if (label === "heading") return [{ kind: "heading", words: line.words, level: 2 }];
  if (label !== "body") return [];
  if (line.bullet === undefined) return [{ kind: "paragraph", words: line.words }];
  return [{ kind: "listItem", words: line.words, ordered: false }];
}
