import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { purgeTags } from "../cache-tags.ts";
import { changedFeeds, pingHub } from "../websub.ts";

/** An article before and after a change; absent where it did not or does not stand. */
type ArticleChange = readonly [
  before: AnalyzedArticle | undefined,
  after: AnalyzedArticle | undefined,
];

/** What an event's context offers. `cache` is not there on a machine of one's own. */
export interface EventContext {
  waitUntil(promise: Promise<unknown>): void;
  readonly cache?: { purge(options: { tags: string[] }): Promise<{ readonly success: boolean }> };
}

/** Tells caches and the hub of changes, after the answer; its failures never reach the publication. */
export type Announce = (changes: readonly ArticleChange[], context: EventContext) => void;

/** What goes wrong while announcing, for the log. */
interface AnnounceFailure {
  readonly event: "purge-failed" | "hub-failed";
  readonly detail: string;
}

export interface AnnounceOptions {
  readonly site: Site;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly failed: (failure: AnnounceFailure) => void;
}

const TAGS_A_CALL = 30;
/** A replica that lags behind may fill the cache once more right after a purge. */
const REPLICA_LAG_MILLISECONDS = 5_000;

/** Purges at once and again when the replicas have followed, then pings the hub. */
export function announcer(options: AnnounceOptions): Announce {
  return (changes, context) => {
    const tags = [...new Set(changes.flatMap(([before, after]) => purgeTags(before, after)))];
    context.waitUntil(purgeTwice(tags, context, options));
    context.waitUntil(tellHub(changes, options));
  };
}

async function purgeTwice(
  tags: readonly string[],
  { cache }: EventContext,
  options: AnnounceOptions,
): Promise<void> {
  if (!cache || tags.length === 0) return;
  await purgeAll(tags, cache, options);
  await options.pause(REPLICA_LAG_MILLISECONDS);
  await purgeAll(tags, cache, options);
}

async function purgeAll(
  tags: readonly string[],
  cache: NonNullable<EventContext["cache"]>,
  { failed }: AnnounceOptions,
): Promise<void> {
  for (let first = 0; first < tags.length; first += TAGS_A_CALL) {
    const some = tags.slice(first, first + TAGS_A_CALL);
    try {
      const result = await cache.purge({ tags: some });
      if (!result.success) failed({ event: "purge-failed", detail: some.join(" ") });
    } catch (error) {
      failed({ event: "purge-failed", detail: String(error) });
    }
  }
}

async function tellHub(
  changes: readonly ArticleChange[],
  { site, fetch, pause, failed }: AnnounceOptions,
): Promise<void> {
  if (site.hub === undefined) return;
  const topics = new Set(changes.flatMap(([before, after]) => changedFeeds(site, before, after)));
  const outcome = await pingHub({ hub: site.hub, topics: [...topics], fetch, pause });
  if (!outcome.delivered) failed({ event: "hub-failed", detail: JSON.stringify(outcome) });
}
