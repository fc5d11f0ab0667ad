import { ProblemError } from "../article/problem.ts";
import type { ArticleStore, FeedList, SegmentEntry, SegmentRange } from "../store/store.ts";

/** Bytes that a subscription document aims to stay under, and those it never goes over. */
const AIMED_BYTES = 100_000;
const MOST_BYTES = 250_000;
/** With fewer entries a reader that looks once a day would miss some. */
const FEWEST_USEFUL_ENTRIES = 10;

/** Entries read beyond a feed's length at first; it is seldom that more are passed over. */
const USUALLY_PASSED_OVER = 5;

/** Estimates of what an entry of a feed takes: so much for itself, so much for a byte of its words. */
export interface EntryCost {
  readonly entryBytes: number;
  readonly textFactor: number;
}

/** A document of a feed as a stretch of segments, with the numbers of its neighbours. */
export interface FeedWindow {
  readonly segments: SegmentRange;
  /** Most entries the document may hold. */
  readonly limit: number;
  /** The archive documents before and after it. */
  readonly previous?: number;
  readonly next?: number;
}

/**
 * The subscription document: whole segments from the newest on, as many as its length and its bytes
 * allow, so that it and the archive documents hold each entry exactly once. Two exceptions repeat
 * entries instead of losing any: a newest segment longer than `feedLength` is cut and follows as an
 * archive document too, and an entry that is too large for any feed (`fits`) is passed over and stands
 * in the archive alone, from which the chain goes on.
 */
export async function subscriptionWindow(
  store: ArticleStore,
  list: FeedList,
  { feedLength, cost }: { readonly feedLength: number; readonly cost: EntryCost },
): Promise<FeedWindow> {
  const limit = feedLength + 1;
  let newest = await store.segments(list, { limit, entries: limit + USUALLY_PASSED_OVER });
  let taken = takeSegments(newest, feedLength, cost);
  if (taken.end === newest.length) {
    newest = await store.segments(list, { limit });
    taken = takeSegments(newest, feedLength, cost);
  }
  const { end, passedOver } = taken;
  const oldestTaken = newest[end - 1];
  const cut = end === 1 && (oldestTaken?.entries ?? 0) > feedLength;
  const previous = passedOver[0] ?? (cut ? oldestTaken : newest[end]);
  return {
    segments: { from: oldestTaken?.number ?? 0, to: Number.MAX_SAFE_INTEGER },
    limit: feedLength + passedOver.length,
    ...(previous !== undefined && { previous: previous.number }),
  };
}

/** Whether a feed can hold an entry of so many bytes of words at all. */
export function fits(bytes: number, { entryBytes, textFactor }: EntryCost): boolean {
  return entryBytes + bytes * textFactor <= MOST_BYTES;
}

/**
 * An archive document: one segment, whose members never change.
 *
 * @throws ProblemError `not-found` when the list has nothing in that segment
 */
export async function archiveWindow(
  store: ArticleStore,
  list: FeedList,
  number: number,
): Promise<FeedWindow> {
  const [[wanted, older], [newer]] = await Promise.all([
    store.segments(list, { below: number + 1, limit: 2 }),
    store.segments(list, { above: number, limit: 1 }),
  ]);
  if (wanted?.number !== number) {
    throw new ProblemError({
      type: "not-found",
      detail: `There is no archive document ${number}.`,
    });
  }
  return {
    segments: { from: number, to: number },
    limit: wanted.entries,
    ...(older && { previous: older.number }),
    ...(newer && { next: newer.number }),
  };
}

function takeSegments(
  segments: readonly SegmentEntry[],
  feedLength: number,
  cost: EntryCost,
): { readonly end: number; readonly passedOver: readonly SegmentEntry[] } {
  const passedOver: SegmentEntry[] = [];
  let end = 0;
  let entries = 0;
  let bytes = 0;
  for (const segment of segments) {
    if (segment.entries === 1 && segments.length > 1 && !fits(segment.bytes, cost)) {
      passedOver.push(segment);
      end += 1;
      continue;
    }
    const withIt = bytes + segment.entries * cost.entryBytes + segment.bytes * cost.textFactor;
    const tooLong = entries + segment.entries > feedLength;
    const tooLarge = withIt > (entries < FEWEST_USEFUL_ENTRIES ? MOST_BYTES : AIMED_BYTES);
    if (entries > 0 && (tooLong || tooLarge)) break;
    end += 1;
    entries += segment.entries;
    bytes = withIt;
  }
  return { end, passedOver };
}
