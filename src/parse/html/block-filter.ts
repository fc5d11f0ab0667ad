import type { Element } from "hast";
import { foreignShare, isByline, isCaption, isPromotion } from "../boilerplate.ts";
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
const MOST_DROPPED = 0.4;
const LEAD_ZONE = 3;
/** Share of the blocks, from the end, among which a note on the author stands. */
const NOTE_ZONE = 0.3;
/** Reasons that look at words: a block this short is not worth doubting them. */
const WORDED: ReadonlySet<DropReason> = new Set(["caption", "promotion", "byline"]);
const UNDOUBTED = 60;
/** A paragraph of nothing but links this long is a list of headlines. */
const LONGEST_LINKS = 1_000;
const NO_WORDS = /^(?:https?:\/\/\S{1,500}|[^\p{L}\p{N}]*)$/u;
const CLOCK_ALONE = /^(?:last )?(?:updated|published|posted)(?: at)? \d{1,2}[:.]\d{2}/iu;

/**
 * Takes captions, bylines, related links, share bars and promotion out of what Readability kept. Where
 * a reason would take more than two fifths of the words, it is not believed: losing the article is
 * worse than keeping a promotion.
 */
export function filterBlocks(
  placed: readonly PlacedPiece[],
  page: PageWords,
): { kept: PlacedPiece[]; dropped: { block: PlacedPiece; reason: DropReason }[] } {
  const reasons = placed.map((block, index) => reasonOf(placed, block, index, page));
  const total = placed.reduce((sum, { piece }) => sum + piece.words.length, 0);
  const doubted = new Set<DropReason>();
  for (const reason of new Set(reasons)) {
    if (reason === undefined) continue;
    const lost = placed.reduce(
      (sum, { piece }, index) => sum + (reasons[index] === reason ? piece.words.length : 0),
      0,
    );
    if (lost > total * MOST_DROPPED) doubted.add(reason);
  }
  const kept: PlacedPiece[] = [];
  const dropped: { block: PlacedPiece; reason: DropReason }[] = [];
  for (const [index, block] of placed.entries()) {
    const reason = reasons[index];
    const isShort = WORDED.has(reason ?? "markup") && block.piece.words.length < UNDOUBTED;
    if (reason === undefined || (doubted.has(reason) && !isShort)) kept.push(block);
    else dropped.push({ block, reason });
  }
  return { kept, dropped };
}

function reasonOf(
  placed: readonly PlacedPiece[],
  block: PlacedPiece,
  index: number,
  page: PageWords,
): DropReason | undefined {
  const { words, kind } = block.piece;
  if (NO_WORDS.test(words)) return "wordless";
  if (isCaption(words) || page.captions.has(words)) return "caption";
  // a quotation may end in a name and a date
  if (kind !== "blockQuote" && isAboutAuthors(words, index / placed.length, page)) return "byline";
  if (isRepeated(placed, block, index, page)) return "repeated";
  if (block.path.some(isForeign) && words.length < 600) return "markup";
  if (linksAway(block, placed[index + 1])) return "links";
  if (isPromotion(words) || isNotice(words) || (words.length < 60 && foreignShare(words) > 0.7))
    return "promotion";
  return undefined;
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
  return before < LEAD_ZONE && next?.path.at(-2) !== path.at(-2);
}

function isForeign({ tagName, properties }: Element): boolean {
  if (tagName === "aside") return true;
  const names = [properties.id, properties.className].flat().filter((name) => name !== undefined);
  return names.join(" ").toLowerCase().split(" ").some(isForeignName);
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

/** Whether a block only leads elsewhere. A linked heading may stand over what it links to. */
function linksAway({ piece, linked }: PlacedPiece, next: PlacedPiece | undefined): boolean {
  const { length } = piece.words;
  const share = linked / Math.max(1, length);
  if (piece.kind === "heading") return share > 0.9 && !isProse(next);
  return (share > 0.75 && length < 200) || (share > 0.8 && length < LONGEST_LINKS);
}

function isProse(block: PlacedPiece | undefined): boolean {
  if (block === undefined || block.piece.kind === "heading") return false;
  return block.piece.words.length > PROSE && block.linked < block.piece.words.length / 2;
}
