import { utf8Length } from "../article/utf8.ts";
import type { SegmentEntry, SegmentRequest } from "./store.ts";

/** A member of a list: its segment and its words. */
export type Segmented = readonly [segment: number, words: string];

/** `ArticleStore.segments` over members in memory. */
export function segmentEntries(
  members: readonly Segmented[],
  { limit, below = Number.POSITIVE_INFINITY, above }: SegmentRequest,
): SegmentEntry[] {
  const bySegment = Map.groupBy(members, ([segment]) => segment);
  const entries = [...bySegment].map(([number, inIt]) => ({
    number,
    entries: inIt.length,
    bytes: inIt.reduce((sum, [, words]) => sum + utf8Length(words), 0),
  }));
  if (above !== undefined) {
    return entries
      .filter(({ number }) => number > above)
      .sort((a, b) => a.number - b.number)
      .slice(0, limit);
  }
  return entries
    .filter(({ number }) => number < below)
    .sort((a, b) => b.number - a.number)
    .slice(0, limit);
}
