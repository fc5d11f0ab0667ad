const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** How long something may be kept, and how long it may be shown when it is stale, in seconds. */
export interface CachePolicy {
  readonly browserSeconds: number;
  readonly edgeSeconds: number;
  readonly staleSeconds: number;
}

/** Everything that is published: purged when it changes, so the edge may keep it long. */
export const PUBLISHED: CachePolicy = {
  browserSeconds: 5 * MINUTE,
  edgeSeconds: DAY,
  staleSeconds: 7 * DAY,
};

/** What only a new version of the program changes, such as redirects and documentation. */
export const FIXED: CachePolicy = {
  browserSeconds: DAY,
  edgeSeconds: DAY,
  staleSeconds: 7 * DAY,
};

/**
 * The caching headers of a public answer. `s-maxage` and `must-revalidate` never appear: they switch
 * off serving stale at the edge (RFC 5861). The edge's share stands in CDN-Cache-Control (RFC 9213),
 * which Workers Cache prefers to Cache-Control.
 *
 * @param tags Cache-Tag names from `cache-tags.ts`
 */
export function cacheHeaders(policy: CachePolicy, tags: readonly string[]): Record<string, string> {
  const stale = `stale-while-revalidate=${policy.staleSeconds}, stale-if-error=${policy.staleSeconds}`;
  return {
    "Cache-Control": `public, max-age=${policy.browserSeconds}, ${stale}`,
    "CDN-Cache-Control": `public, max-age=${policy.edgeSeconds}, ${stale}`,
    ...(tags.length > 0 && { "Cache-Tag": tags.join(",") }),
  };
}

/** For errors and private answers. */
export const NO_STORE: Readonly<Record<string, string>> = { "Cache-Control": "no-store" };
