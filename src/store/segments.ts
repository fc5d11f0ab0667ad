import { utf8Length } from "../article/utf8.ts";
import type { SegmentEntry, SegmentRequest } from "./store.ts";

/** A member of a list: its segment and its words. */
export type Segmented = readonly [segment: number, words: string];

/** `ArticleStore.segments` over members in memory. */
export function segmentEntries(
  members: readonly Segmented[],
  request: SegmentRequest,
): SegmentEntry[] {
  const { limit, below = Number.POSITIVE_INFINITY, above, entries: enough } = request;
  const bySegment = Map.groupBy(members, ([segment]) => segment);
  const all = [...bySegment].map(([number, inIt]) => ({
    number,
    entries: inIt.length,
    bytes: inIt.reduce((sum, [, words]) => sum + utf8Length(words), 0),
  }));
  const asked =
    above === undefined
      ? all.filter(({ number }) => number < below).sort((a, b) => b.number - a.number)
      : all.filter(({ number }) => number > above).sort((a, b) => a.number - b.number);
  return upTo(asked, enough).slice(0, limit);
}

/** The first segments, up to the one with which there are enough entries. */
export function upTo(
  segments: readonly SegmentEntry[],
  enough = Number.POSITIVE_INFINITY,
): SegmentEntry[] {
  let entries = 0;
  return segments.filter((segment) => {
    const wanted = entries < enough;
    entries += segment.entries;
    return wanted;
  });
}
