import { analyze } from "../../analyze/analyze.ts";
import type { Article } from "../../article/article.ts";
import { articleId } from "../../article/identity.ts";
import { parseFeed } from "../../parse/feed.ts";
import type { PrepareOptions } from "../../publish.ts";
import type { StoredSource, UpstreamState } from "../../store/archive.ts";
import { digestSource } from "./digest.ts";
import { type Fetch, fetchPublic, isPublicAddress, limitedText } from "./public-address.ts";

const TIMEOUT_MILLISECONDS = 10_000;
const MINUTE = 60_000;
const LEAST_PAUSE = 15 * MINUTE;
const LONGEST_PAUSE = 24 * 60 * MINUTE;
const MOST_ENTRIES = 50;

export interface UpstreamOptions {
  readonly fetch: Fetch;
  readonly prepare: PrepareOptions;
  /** Name and address of this site, for the User-Agent. */
  readonly userAgent: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Visit {
  readonly state: UpstreamState;
  /** Digests of the entries, to be published under their addresses' slugs. */
  readonly sources: readonly StoredSource[];
  readonly failure?: string;
}

/**
 * Visits a feed: conditional (ETag, Last-Modified), no oftener than it asks (max-age, Retry-After, at
 * least 15 minutes), twice as long after each failure. Never throws.
 */
export async function visitUpstream(
  state: UpstreamState,
  options: UpstreamOptions,
): Promise<Visit> {
  try {
    const response = await fetchPublic(
      options.fetch,
      state.url,
      {
        Accept: "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5",
        "User-Agent": options.userAgent,
        ...(state.etag !== undefined && { "If-None-Match": state.etag }),
        ...(state.lastModified !== undefined && { "If-Modified-Since": state.lastModified }),
      },
      TIMEOUT_MILLISECONDS,
    );
    const pause = pauseAsked(response.headers);
    if (response.status === 304) return { state: after(state, options.now + pause), sources: [] };
    if (!response.ok) {
      await response.body?.cancel();
      return failed(state, options.now, pause, `answered ${response.status}`);
    }
    const text = await limitedText(response);
    const feed = digests(state.url, text, options);
    if (typeof feed === "string") return failed(state, options.now, pause, feed);
    return { state: visited(state.url, response.headers, options.now + pause), sources: feed };
  } catch (error) {
    return failed(state, options.now, LEAST_PAUSE, String(error));
  }
}

function digests(url: string, text: string, { prepare }: UpstreamOptions): StoredSource[] | string {
  const feed = parseFeed({ text, mediaType: "text/html", name: url, url }, prepare);
  if (!feed.ok) return feed.problem.detail;
  return feed.value
    .slice(0, MOST_ENTRIES)
    .flatMap((entry) => (entry.ok ? (digestOf(entry.value, prepare) ?? []) : []));
}

function digestOf(entry: Article, prepare: PrepareOptions): StoredSource | undefined {
  const link = entry.canonical ?? entry.source?.url;
  if (link === undefined || !isPublicAddress(link)) return undefined;
  const id = articleId(prepare.tagAuthority, entry.slug);
  const analyzed = analyze({ ...entry, id }, prepare);
  // an entry is marked as ours by an id of our own naming authority
  const ours = entry.id?.startsWith(`tag:${prepare.tagAuthority}:`) ?? false;
  return analyzed.ok ? digestSource(analyzed.value, link, ours) : undefined;
}

function visited(url: string, headers: Headers, notBefore: number): UpstreamState {
  const etag = headers.get("ETag");
  const lastModified = headers.get("Last-Modified");
  return {
    url,
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
    failures: 0,
    notBefore: new Date(notBefore).toISOString(),
  };
}

function after(state: UpstreamState, notBefore: number): UpstreamState {
  return { ...state, failures: 0, notBefore: new Date(notBefore).toISOString() };
}

function failed(state: UpstreamState, now: number, pause: number, failure: string): Visit {
  const failures = state.failures + 1;
  const longer = Math.max(pause, LEAST_PAUSE * 2 ** Math.min(failures, 10));
  const notBefore = new Date(now + Math.min(longer, LONGEST_PAUSE)).toISOString();
  return { state: { ...state, failures, notBefore }, sources: [], failure };
}

/** Milliseconds that the feed asks to wait, between 15 minutes and a day. */
function pauseAsked(headers: Headers): number {
  const maxAge = /max-age=(\d{1,9})/u.exec(headers.get("Cache-Control") ?? "")?.[1] ?? "0";
  const retryAfter = /^\d{1,9}$/u.exec(headers.get("Retry-After") ?? "")?.[0] ?? "0";
  const asked = Math.max(Number(maxAge), Number(retryAfter)) * 1000;
  return Math.min(Math.max(asked, LEAST_PAUSE), LONGEST_PAUSE);
}
