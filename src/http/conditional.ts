/** Validators of one representation. `lastModified` as RFC 3339 in UTC. */
export interface Validators {
  readonly etag: string;
  readonly lastModified?: string;
}

/**
 * Whether a GET or HEAD can be answered 304 (RFC 9110, 13.2.2): If-None-Match decides alone where it
 * is present, by weak comparison; else If-Modified-Since, where it is a date.
 */
export function isNotModified(headers: Headers, { etag, lastModified }: Validators): boolean {
  const ifNoneMatch = headers.get("If-None-Match");
  if (ifNoneMatch !== null) return matchesAny(ifNoneMatch, etag);
  const since = Date.parse(headers.get("If-Modified-Since") ?? "");
  if (Number.isNaN(since) || lastModified === undefined) return false;
  return Date.parse(lastModified) <= since;
}

/** Weak comparison with each entity tag of a list (RFC 9110, 8.8.3.2); `*` matches anything. */
function matchesAny(list: string, etag: string): boolean {
  if (list.trim() === "*") return true;
  const opaque = etag.replace(/^W\//u, "");
  return (list.match(/(?:W\/)?"[^"]*"/gu) ?? []).some((tag) => tag.replace(/^W\//u, "") === opaque);
}

/** An RFC 3339 date in the form of HTTP (RFC 9110, 5.6.7). */
export function httpDate(date: string): string {
  return new Date(date).toUTCString();
}
