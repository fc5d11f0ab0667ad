import { parseHttpDate } from "./http-date.ts";

/** Validators of one representation. */
export interface Validators {
  /** With its quotes, and `W/` when weak. */
  readonly etag: string;
  /** RFC 3339 in UTC or a date of HTTP, never in the future. */
  readonly lastModified?: string;
}

/**
 * Whether a GET or HEAD can be answered 304 (RFC 9110, 13.2.2): If-None-Match decides alone where it
 * is present, by weak comparison; else If-Modified-Since, where it is a date, whoever invented it.
 */
export function isNotModified(
  headers: Headers,
  { etag, lastModified }: Validators,
  now: number,
): boolean {
  const ifNoneMatch = headers.get("If-None-Match");
  if (ifNoneMatch !== null) return matchesAny(ifNoneMatch, etag);
  const since = parseHttpDate(headers.get("If-Modified-Since") ?? "", now);
  if (since === undefined || lastModified === undefined) return false;
  return Math.floor(Date.parse(lastModified) / 1000) <= since / 1000;
}

/** Weak comparison with each entity tag of a list (RFC 9110, 8.8.3.2); `*` matches anything. */
function matchesAny(list: string, etag: string): boolean {
  if (list === etag || list.trim() === "*") return true;
  const opaque = etag.replace(/^W\//u, "");
  return list.match(/"[^"]*"/gu)?.includes(opaque) ?? false;
}
