import type { Article, Author, LeadImage } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { assemble } from "./assemble.ts";
import { isCaption, isPromotion } from "./boilerplate.ts";
import { parseClean } from "./clean.ts";
import { checkCount, countOf, MOST_LINES } from "./limits.ts";
import type { ParseOptions } from "./parser.ts";
import type { Piece } from "./piece.ts";
import { isName, readByline, readDates, type StatedDates } from "./text/byline.ts";
import { splitCredit } from "./text/credit.ts";
import { type LineLabel, labelLines } from "./text/label.ts";
import { type PageLine, pageLines } from "./text/lines.ts";
import { readNotice } from "./text/notice.ts";

const BLANK_LINES = 0.3;
const SHORTEST_STANDFIRST = 40;
/** The line by which a text without front matter says that it is a sample. */
const SAMPLE = /^This is a sample article\b/u;

/**
 * Plain text: a clean body as it is, or a scraped page whose navigation, promotion and captions are
 * told from the article.
 */
export function parseText(source: Source, options: ParseOptions): Result<Article> {
  if (source.clean) return { ok: true, value: parseClean(source, options) };
  checkCount("lines", countOf("\n", source.text) + 1, MOST_LINES);
  const article = textArticle(source, options, labelLines);
  if (article !== undefined) return { ok: true, value: article };
  const problem = { type: "no-article", detail: `${source.name}: no words in it` } as const;
  return { ok: false, problem };
}

interface LabelledLine {
  readonly line: PageLine;
  readonly label: LineLabel;
}

/** The article on a page whose lines `label` tells apart; undefined when it holds no words. */
export function textArticle(
  source: Source,
  options: ParseOptions,
  label: (lines: readonly PageLine[]) => LineLabel[],
): Article | undefined {
  const lines = pageLines(source.text.replaceAll(/\r\n?/gu, "\n"));
  if (lines.length === 0) return undefined;
  const labels = withBody(label(lines), lines);
  const page = lines.map((line, index) => ({ line, label: labels[index] ?? "noise" }));
  const wordsOf = (wanted: LineLabel) =>
    page.filter((entry) => entry.label === wanted).map(({ line }) => line.words);
  const captions = wordsOf("caption");
  const notice = wordsOf("notice")
    .map(readNotice)
    .find((found) => found !== undefined);
  const title = wordsOf("title")[0] ?? lines[0]?.words ?? "";
  const parts = {
    title,
    pieces: piecesOf(page),
    captions,
    image: leadImage(captions[0]),
    source: notice,
    standfirst: standfirstOf(page, options.language),
    extra: lines.some(({ words }) => SAMPLE.test(words)) ? { sample: true } : {},
    ...stated(page, options.language),
  };
  return assemble(parts, source, options);
}

const SENTENCE_END = /[.!?…]["'”’»)]*$/u;
const SHORTEST_SENTENCE = 40;

/** The labels; where none is body, as in a text of two lines, the sentences among the lines are it. */
function withBody(labels: readonly LineLabel[], lines: readonly PageLine[]): readonly LineLabel[] {
  if (labels.includes("body")) return labels;
  return labels.map((label, index) => {
    const words = lines[index]?.words ?? "";
    const isSentence = words.length >= SHORTEST_SENTENCE && SENTENCE_END.test(words);
    return isSentence && (label === "noise" || label === "meta") ? "body" : label;
  });
}

function leadImage(caption: string | undefined): LeadImage | undefined {
  return caption === undefined ? undefined : splitCredit(caption);
}

/** The body. Lines that only a line break parts stay one paragraph, where blank lines part the others. */
function piecesOf(page: readonly LabelledLine[]): Piece[] {
  const apart = page.filter(({ line }) => line.opensChunk).length / page.length > BLANK_LINES;
  const pieces: Piece[] = [];
  for (const [index, { line, label }] of page.entries()) {
    const piece = pieceOf(line, label);
    const before = pieces.at(-1);
    const joins = apart && !line.opensChunk && page[index - 1]?.label === "body";
    if (joins && piece?.kind === "paragraph" && before?.kind === "paragraph") {
      pieces[pieces.length - 1] = { kind: "paragraph", words: `${before.words}\n${piece.words}` };
    } else if (piece) {
      pieces.push(piece);
    }
  }
  return pieces;
}

function pieceOf(line: PageLine, label: LineLabel): Piece | undefined {
  if (label === "heading") return { kind: "heading", words: line.words, level: 2 };
  if (label !== "body") return undefined;
  if (line.bullet === undefined) return { kind: "paragraph", words: line.words };
  return { kind: "listItem", words: line.words, ordered: false };
}

/** Lines about the article around its title, nearest first. */
function metaLines(page: readonly LabelledLine[]): string[] {
  const title = page.findIndex(({ label }) => label === "title");
  return page
    .flatMap(({ line, label }, index) => (label === "meta" ? [{ line, index }] : []))
    .sort((a, b) => Math.abs(a.index - title) - Math.abs(b.index - title))
    .map(({ line }) => line.words);
}

function stated(
  page: readonly LabelledLine[],
  language: string,
): { authors: readonly Author[] } & StatedDates {
  const lines = metaLines(page);
  const bylines = lines.map((line) => readByline(line, language)).find((names) => names.length > 0);
  const bare = lines.slice(0, 4).find(isName);
  const dates = lines.map(readDates);
  const published = dates.find((date) => date.published !== undefined)?.published;
  const modified = dates.find((date) => date.modified !== undefined)?.modified;
  return {
    authors: bylines ?? (bare === undefined ? [] : [{ name: bare }]),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
}

/** Whether words are a sentence that asks nothing of the reader. */
function isDeck(words: string): boolean {
  return SENTENCE_END.test(words) && !isPromotion(words) && !isCaption(words);
}

/** A sentence between the title and the body that tells no name and no date. */
function standfirstOf(page: readonly LabelledLine[], language: string): string | undefined {
  const title = page.findIndex(({ label }) => label === "title");
  const body = page.findIndex(({ label }, index) => index > title && label === "body");
  return page
    .slice(title + 1, Math.max(title + 1, body))
    .filter(({ line, label }) => label === "meta" || (label === "noise" && isDeck(line.words)))
    .map(({ line }) => line.words)
    .find(
      (words) =>
        words.length >= SHORTEST_STANDFIRST &&
        readByline(words, language).length === 0 &&
        readDates(words).published === undefined,
    );
}
