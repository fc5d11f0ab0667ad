import type { Element } from "hast";
import { foreignShare, isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { BLOCK_ELEMENTS } from "../tree/block-elements.ts";
import type { PlacedPiece } from "../tree/pieces.ts";
import markup from "./foreign-markup.json" with { type: "json" };

/** Why a block is not the article's. */
export type DropReason =
  | "markup"
  | "links"
  | "caption"
  | "promotion"
  | "byline"
  | "repeated"
  | "wordless";

/** What the filter knows of the page besides its blocks. */
export interface PageWords {
  readonly title: string;
  readonly standfirst: string | undefined;
  readonly authors: readonly string[];
  /** What stands under or instead of the page's pictures. */
  readonly captions: ReadonlySet<string>;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** Words in a class or id that say a block is about the page or the article, not part of it. */
const FOREIGN_NAMES = new Set(markup.names);
const FOREIGN_STARTS: readonly string[] = markup.starts;
const PROSE = 120;
const LEAD_ZONE = 3;
/** Share of the blocks, from the end, among which a note on the author stands. */
const NOTE_ZONE = 0.3;
/** A paragraph of nothing but links this long is a list of headlines. */
const LONGEST_LINKS = 1_000;
const NO_WORDS = /^(?:https?:\/\/\S{1,500}|[^\p{L}\p{N}]*)$/u;
const CLOCK_ALONE =
  /^(?:last )?(?:updated|published|posted)(?: at)? (?:\d{1,2}[:.]\d{2}|\d{1,3} \p{L}{3,8} ago)/iu;
const LONGEST_IN_FIGURE = 200;
const OWN_IN_FIGURE = new Set(["blockquote", "pre", "table"]);

/** Why the block at an index may not be the article's, the surest reason first; empty for its own. */
export function reasonsOf(
  placed: readonly PlacedPiece[],
  index: number,
  page: PageWords,
): DropReason[] {
  const block = placed[index];
  if (block === undefined) return [];
  const { words, kind } = block.piece;
  const next = placed[index + 1];
  const found: readonly [DropReason, boolean][] = [
    ["wordless", NO_WORDS.test(words)],
    ["caption", isCaption(words) || page.captions.has(words) || isInFigure(block)],
    // a quotation may end in a name and a date
    ["byline", kind !== "blockQuote" && isAboutAuthors(words, index / placed.length, page)],
    ["repeated", isRepeated(placed, block, index, page)],
    ["markup", words.length < 600 && block.path.some(isForeign)],
    ["links", linksAway(block, next)],
    ["promotion", isPromotion(words) || isNotice(words) || isAround(words, next)],
  ];
  return found.filter(([, isSo]) => isSo).map(([reason]) => reason);
}

/** A few words such as those around articles, which are none where they open a paragraph. */
function isAround(words: string, next: PlacedPiece | undefined): boolean {
  return words.length < 60 && foreignShare(words) > 0.7 && !isProse(next);
}

/** What a figure holds besides its caption: the name of a player, a number. */
function isInFigure({ piece, path }: PlacedPiece): boolean {
  if (piece.words.length > LONGEST_IN_FIGURE) return false;
  const names = path.map(({ tagName }) => tagName);
  return names.includes("figure") && !names.some((name) => OWN_IN_FIGURE.has(name));
}

/** A byline, a date, or after the article a note that begins with an author's name. */
function isAboutAuthors(words: string, at: number, { authors, language }: PageWords): boolean {
  if (isByline(words, language) || CLOCK_ALONE.test(words) || authors.includes(words)) return true;
  return at > 1 - NOTE_ZONE && words.length < 400 && authors.some((name) => words.startsWith(name));
}

/** A notice of the site to its readers, wherever it stands. */
function isNotice(words: string): boolean {
  const lower = words.toLowerCase();
  return words.length < 400 && markup.notices.some((notice) => lower.includes(notice));
}

/**
 * The title; or the standfirst where it leads the body, unless it is the first paragraph among its
 * equals, of which the metadata made the description.
 */
function isRepeated(
  placed: readonly PlacedPiece[],
  { piece: { words }, path }: PlacedPiece,
  index: number,
  page: PageWords,
): boolean {
  if (words === page.title) return true;
  if (words !== page.standfirst || placed.length <= 4) return false;
  const before = placed.slice(0, index).filter(({ piece }) => piece.words.length > PROSE).length;
  const next = placed.slice(index + 1).find(({ piece }) => piece.words.length > PROSE);
  return before < LEAD_ZONE && (next === undefined || holderOf(next.path) !== holderOf(path));
}

/** The element that holds the block a path ends in. */
function holderOf(path: readonly Element[]): Element | undefined {
  const block = path.findLastIndex(({ tagName }) => BLOCK_ELEMENTS.has(tagName));
  return path[block - 1];
}

function isForeign({ tagName, properties }: Element): boolean {
  if (tagName === "aside") return true;
  const names = [properties.id, properties.className].flat().filter((name) => name !== undefined);
  const apart = names.join(" ").replaceAll(/(?<=[a-z])(?=[A-Z][a-z])/gu, "-");
  return apart.toLowerCase().split(" ").some(isForeignName);
}

/** Looks at the parts of a name and at each two of them: `post__see-also` holds `see-also`. */
function isForeignName(name: string): boolean {
  const parts = name.split(/[-_]/u).filter((part) => part !== "");
  return parts.some(
    (part, index) =>
      FOREIGN_NAMES.has(part) ||
      FOREIGN_NAMES.has(`${part}-${parts[index + 1] ?? ""}`) ||
      FOREIGN_STARTS.some((start) => part.startsWith(start)),
  );
}

/** Whether a block only leads elsewhere. A linked heading outside a list may open its paragraph. */
function linksAway({ piece, linked, path }: PlacedPiece, next: PlacedPiece | undefined): boolean {
  const { length } = piece.words;
  const share = linked / Math.max(1, length);
  if (piece.kind === "heading") {
    return share > 0.9 && (!isProse(next) || path.some(({ tagName }) => tagName === "li"));
  }
  return (share > 0.75 && length < 200) || (share > 0.8 && length < LONGEST_LINKS);
}

function isProse(block: PlacedPiece | undefined): boolean {
  if (block === undefined || block.piece.kind === "heading") return false;
  return block.piece.words.length > PROSE && block.linked < block.piece.words.length / 2;
}
