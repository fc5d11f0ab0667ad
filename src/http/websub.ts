import type { AnalyzedArticle } from "../article/analysis.ts";
import type { Site } from "../article/site.ts";
import { addressOf } from "../render/address.ts";
import { representationsOf } from "../render/registry.ts";
import type { ResourceKind } from "../render/resource.ts";

/** Milliseconds to wait before each further attempt. */
const PAUSES = [1_000, 4_000];

export interface PingOptions {
  /** The hub's address. */
  readonly hub: string;
  /** The feeds that changed: `changedFeeds`. */
  readonly topics: readonly string[];
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** How a ping went: the hub's last status, or that it could not be reached. */
export interface PingOutcome {
  readonly delivered: boolean;
  readonly attempts: number;
  readonly status?: number;
}

/**
 * Tells a WebSub hub which feeds changed (W3C WebSub, 7: `hub.mode=publish`). Tries three times where
 * the hub fails or cannot be reached, and never throws: run it after the publication, in `waitUntil`.
 */
export async function pingHub({ hub, topics, fetch, pause }: PingOptions): Promise<PingOutcome> {
  const body = new URLSearchParams({ "hub.mode": "publish" });
  for (const topic of topics) body.append("hub.url", topic);
  let status: number | undefined;
  let attempts = 0;
  for (const wait of [0, ...PAUSES]) {
    if (attempts > 0) await pause(wait);
    attempts += 1;
    status = await attempt(fetch, hub, body);
    // the hub will not change its mind about a request it calls bad
    if (status !== undefined && status < 500 && status !== 429) break;
  }
  const delivered = status !== undefined && status >= 200 && status < 300;
  return { delivered, attempts, ...(status !== undefined && { status }) };
}

/**
 * The absolute addresses of all feeds that show something of an article before or after a change.
 *
 * @param before absent when the article is new
 * @param after absent when it was withdrawn
 */
export function changedFeeds(
  site: Site,
  before: AnalyzedArticle | undefined,
  after: AnalyzedArticle | undefined,
): string[] {
  const states = [before, after].filter((state) => state !== undefined);
  const addresses = new Set<string>();
  const add = (kind: ResourceKind, id = "") => {
    for (const { feed, extension } of representationsOf(kind)) {
      if (feed) addresses.add(addressOf(site, kind, id, extension));
    }
  };
  if (states.length > 0) for (const kind of ["feed", "summaries"] as const) add(kind);
  for (const { slug, topics, quotes } of states) {
    if (quotes.some(({ key }) => key)) add("quotes");
    for (const { id } of topics) add("topic", id);
    for (const { speaker, form } of quotes)
      if (speaker && form === "full") add("speaker", speaker.id);
    add("articleQuotes", slug);
  }
  return [...addresses];
}

async function attempt(
  fetch: PingOptions["fetch"],
  hub: string,
  body: URLSearchParams,
): Promise<number | undefined> {
  try {
    const response = await fetch(hub, { method: "POST", body });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined; // not reached: the caller tries again
  }
}
