import type { Element } from "hast";
import { foreignShare, isByline, isCaption, isPromotion } from "../boilerplate.ts";
import type { PlacedPiece } from "../tree/pieces.ts";
import markup from "./foreign-markup.json" with { type: "json" };

/** Why a block is not the article's. */
export type DropReason = "markup" | "links" | "caption" | "promotion" | "byline" | "repeated";

/** What the filter knows of the page besides its blocks. */
export interface PageWords {
  readonly title: string;
  readonly standfirst: string | undefined;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string | undefined;
}

/** Words in a class or id that say a block is about the page or the article, not part of it. */
const FOREIGN_NAMES = new Set(markup.names);
const FOREIGN_STARTS: readonly string[] = markup.starts;
const PROSE = 120;
const MOST_DROPPED = 0.4;
const LEAD_ZONE = 3;

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
    if (reason === undefined || doubted.has(reason)) kept.push(block);
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
  const { words } = block.piece;
  if (isCaption(words)) return "caption";
  if (isByline(words, page.language) || page.authors.includes(words)) return "byline";
  if (isRepeated(placed, words, index, page)) return "repeated";
  if (block.path.some(isForeign) && words.length < 600) return "markup";
  if (linksAway(block)) return "links";
  if (isPromotion(words) || (words.length < 60 && foreignShare(words) > 0.7)) return "promotion";
  return undefined;
}

/** The title, or the standfirst where it leads the body: both stand elsewhere in the article. */
function isRepeated(
  placed: readonly PlacedPiece[],
  words: string,
  index: number,
  page: PageWords,
): boolean {
  if (words === page.title) return true;
  const before = placed.slice(0, index).filter(({ piece }) => piece.words.length > PROSE).length;
  return before < LEAD_ZONE && words === page.standfirst && placed.length > 4;
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

function linksAway({ piece, linked }: PlacedPiece): boolean {
  const share = linked / Math.max(1, piece.words.length);
  return piece.kind === "heading" ? share > 0.9 : share > 0.75 && piece.words.length < 200;
}
