import { Readability } from "@mozilla/readability";
import type { Article, LeadImage, SourceCredit } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { resolveImage } from "./address.ts";
import { assemble } from "./assemble.ts";
import { parseClean } from "./clean.ts";
import { filterBlocks } from "./html/block-filter.ts";
import { type HtmlElement, openDocument } from "./html/dom.ts";
import { keepEmbeddedPosts } from "./html/embedded-posts.ts";
import { pageFigures, pictureWords } from "./html/figures.ts";
import { type PageMetadata, readMetadata } from "./html/metadata.ts";
import { stripUnread } from "./html/strip.ts";
import { bodyPieces } from "./json/linked-data.ts";
import type { ParseOptions } from "./parser.ts";
import type { Piece } from "./piece.ts";
import { readNotice } from "./text/notice.ts";
import { treeFromDom } from "./tree/from-dom.ts";
import { type PlacedPiece, piecesOf } from "./tree/pieces.ts";

/** A news page: its article is told from the rest, and its metadata read from the head. */
export function parseHtml(source: Source, options: ParseOptions): Result<Article> {
  if (source.clean) return { ok: true, value: parseClean(source, options) };
  const document = openDocument(stripUnread(source.text));
  const metadata = readMetadata(document, source.url);
  const figures = pageFigures(document).map((figure) => resolveImage(figure, metadata.base));
  const captions = pictureWords(document, figures);
  keepEmbeddedPosts(document);
  const found = new Readability<HtmlElement>(document, {
    // the reader's content is its wrapper element
    serializer: (node: unknown) => node as HtmlElement,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const title = metadata.title ?? found?.title ?? "";
  const placed = found?.content ? piecesOf(treeFromDom(found.content)) : [];
  const { kept } = filterBlocks(placed, {
    title,
    standfirst: metadata.standfirst,
    authors: metadata.authors.map(({ name }) => name),
    captions,
    language: metadata.language,
  });
  const pieces = bodyOf(kept, metadata.articleBody);
  if (pieces.length === 0 || title === "") {
    const detail = `${source.name}: no article on the page`;
    return { ok: false, problem: { type: "no-article", detail } };
  }
  return { ok: true, value: articleOf({ title, pieces, metadata, figures }, source, options) };
}

/** What the page shows, unless its JSON-LD holds more than twice as much: such a page shows a teaser. */
function bodyOf(kept: readonly PlacedPiece[], linked: string | undefined): readonly Piece[] {
  const shown = kept.map(({ piece }) => piece);
  const length = shown.reduce((sum, { words }) => sum + words.length, 0);
  return linked === undefined || linked.length <= 2 * length ? shown : bodyPieces(linked);
}

/** What a page was read to. */
interface ReadPage {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly metadata: PageMetadata;
  readonly figures: readonly LeadImage[];
}

function articleOf(
  { title, pieces: body, metadata, figures }: ReadPage,
  source: Source,
  options: ParseOptions,
): Article {
  const { siteName, articleBody: _, base: __, image, ...rest } = metadata;
  const notice = body.map(({ words }) => readNotice(words)).find((found) => found);
  const pieces = body.filter(({ words }) => words !== notice?.notice);
  const parts = {
    ...rest,
    title,
    pieces,
    // a description that is the first paragraph is no standfirst
    standfirst: metadata.standfirst === pieces[0]?.words ? undefined : metadata.standfirst,
    image: leadImage(image, figures),
    captions: captionsOf(figures),
    source: notice ?? publisherOf(source, siteName, metadata.canonical),
  };
  return assemble(parts, source, options);
}

/** A page that was fetched names its publisher as the source. */
function publisherOf(
  source: Source,
  siteName: string | undefined,
  canonical: string | undefined,
): SourceCredit | undefined {
  if (source.url === undefined) return undefined;
  const name = siteName ?? /^https?:\/\/(?:www\.)?([^/:]+)/iu.exec(source.url)?.[1];
  return name === undefined ? undefined : { name, url: canonical ?? source.url };
}

/**
 * The image the metadata names, with the words of the figure that shows it: the one with its file, or the
 * page's only one, which may show another crop. Without a named image it is the first figure's.
 */
function leadImage(
  named: LeadImage | undefined,
  figures: readonly LeadImage[],
): LeadImage | undefined {
  if (named === undefined) return figures[0];
  const same = figures.find(({ url }) => url !== undefined && fileOf(url) === fileOf(named.url));
  const figure = same ?? (figures.length === 1 ? figures[0] : undefined);
  return figure === undefined ? named : { ...figure, ...named, ...describedBy(figure) };
}

function describedBy({ alt, caption, credit }: LeadImage): LeadImage {
  return {
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The file an image address names, without folders, query, ending and size. */
function fileOf(url: string | undefined): string | undefined {
  const path = url?.split(/[?#]/u, 1)[0];
  return path
    ?.split("/")
    .at(-1)
    ?.replace(/\.[a-z]{3,4}$/iu, "")
    .replace(/[-_]\d{2,4}x\d{2,4}$/u, "");
}

function captionsOf(figures: readonly LeadImage[]): string[] {
  const captions = figures.flatMap(({ caption }) => (caption === undefined ? [] : [caption]));
  return [...new Set(captions)];
}
