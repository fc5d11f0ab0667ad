import { parseWeighted, type Weighted } from "./weighted-list.ts";

/** A format on offer. `aliases` are other names that clients ask for it by. */
export interface Offer {
  readonly mediaType: string;
  readonly aliases?: readonly string[];
}

/**
 * The offer that suits an Accept header best (RFC 9110, 12.5.1): the most specific range decides on
 * each, the highest quality value wins, and of equals the first offer.
 *
 * @param accept the header; absent or empty accepts anything
 * @returns undefined when every offer is refused
 */
export function negotiate<O extends Offer>(
  accept: string | null | undefined,
  offers: readonly O[],
): O | undefined {
  const ranges = parseWeighted(accept ?? "");
  if (ranges.length === 0) return offers[0];
  let best: { offer: O; weight: number } | undefined;
  for (const offer of offers) {
    const weight = weightOf(offer, ranges);
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { offer, weight };
  }
  return best?.offer;
}

function weightOf({ mediaType, aliases = [] }: Offer, ranges: readonly Weighted[]): number {
  const exact = matching(ranges, [mediaType]) ?? matching(ranges, aliases);
  if (exact !== undefined) return exact;
  const [type] = mediaType.split("/", 1);
  return matching(ranges, [`${type}/*`]) ?? matching(ranges, ["*/*", "*"]) ?? 0;
}

function matching(ranges: readonly Weighted[], values: readonly string[]): number | undefined {
  const weights = ranges.filter(({ value }) => values.includes(value)).map(({ weight }) => weight);
  return weights.length > 0 ? Math.max(...weights) : undefined;
}
