import type { PlacedPiece } from "../tree/pieces.ts";
import { type DropReason, type PageWords, reasonsOf } from "./block-reasons.ts";

const MOST_DROPPED = 0.4;
/** Reasons that look at words: a block this short is not worth doubting them. */
const WORDED: ReadonlySet<DropReason> = new Set(["caption", "promotion", "byline"]);
const UNDOUBTED = 60;

interface Judged {
  readonly block: PlacedPiece;
  readonly reasons: readonly DropReason[];
}

/**
 * Takes captions, bylines, related links, share bars and promotion out of what Readability kept. Where
 * a reason would take more than two fifths of the words, it is not believed, and the next one counts:
 * losing the article is worse than keeping a promotion.
 */
export function filterBlocks(
  placed: readonly PlacedPiece[],
  page: PageWords,
): { kept: PlacedPiece[]; dropped: { block: PlacedPiece; reason: DropReason }[] } {
  const judged = placed.map((block, index) => ({
    block,
    reasons: reasonsOf(placed, index, page),
  }));
  const doubted = doubtedReasons(judged);
  const kept: PlacedPiece[] = [];
  const dropped: { block: PlacedPiece; reason: DropReason }[] = [];
  for (const one of judged) {
    const reason = believed(one, doubted);
    if (reason === undefined) kept.push(one.block);
    else dropped.push({ block: one.block, reason });
  }
  return { kept, dropped };
}

/** The reasons that would take too much of the page, each after those before it are not believed. */
function doubtedReasons(judged: readonly Judged[]): Set<DropReason> {
  const most = judged.reduce((sum, { block }) => sum + block.piece.words.length, 0) * MOST_DROPPED;
  const doubted = new Set<DropReason>();
  for (;;) {
    const lost = new Map<DropReason, number>();
    for (const one of judged) {
      const reason = believed(one, doubted);
      if (reason === undefined) continue;
      lost.set(reason, (lost.get(reason) ?? 0) + one.block.piece.words.length);
    }
    const tooMuch = [...lost].filter(([reason, length]) => length > most && !doubted.has(reason));
    if (tooMuch.length === 0) return doubted;
    for (const [reason] of tooMuch) doubted.add(reason);
  }
}

function believed(
  { block, reasons }: Judged,
  doubted: ReadonlySet<DropReason>,
): DropReason | undefined {
  const isShort = block.piece.words.length < UNDOUBTED;
  return reasons.find((reason) => !doubted.has(reason) || (isShort && WORDED.has(reason)));
}
