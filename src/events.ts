import type { Bindings } from "./bindings.ts";
import { readConfig } from "./config.ts";
import type { EventContext } from "./http/publishing/announce.ts";
import { log } from "./log.ts";
import type { JobMessage } from "./publishing/consumer.ts";
import { loadPublishing } from "./publishing-program.ts";
import { announcePublished, instant, writingOf } from "./publishing-setup.ts";
import { d1Upstream } from "./store/d1/upstream.ts";

const DEAD_LETTERS = "-dead"; // how the names of dead-letter queues end in wrangler.d1.toml
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A batch of the queue: articles to publish, or messages that were given up. */
export async function handleQueue(
  queue: string,
  messages: readonly JobMessage[],
  env: Bindings,
  context: EventContext,
): Promise<void> {
  const writing = writingOf(env, readConfig(env));
  if (!writing) throw new Error("the queue needs the DB binding");
  const { jobs } = writing;
  const { handleDeadLetters, handleJobs } = await loadPublishing();
  if (queue.endsWith(DEAD_LETTERS)) {
    await handleDeadLetters(messages, { jobs, now: instant });
    return;
  }
  await handleJobs(messages, {
    publisher: await writing.publisher(),
    jobs,
    published: (outcomes) => announcePublished(writing, outcomes, context),
  });
}

/** The clock: forgets what was kept for a day, and visits the upstream feeds whose time has come. */
export async function handleSchedule(env: Bindings, context: EventContext): Promise<void> {
  const config = readConfig(env);
  const writing = writingOf(env, config);
  if (!writing || !env.DB) return;
  await writing.jobs.forget(new Date(Date.now() - KEPT_MILLISECONDS).toISOString());
  const { visitUpstream } = await loadPublishing();
  const upstream = d1Upstream(env.DB);
  for (const url of config.upstreamFeeds) {
    const state = await upstream.state(url);
    if (state.notBefore > new Date().toISOString()) continue;
    const visit = await visitUpstream(state, {
      fetch: (address, init) => fetch(address, init),
      prepare: config.prepare,
      userAgent: `Standfirst (+${config.site.url})`,
      now: Date.now(),
    });
    if (visit.failure) log({ event: "upstream-failed", url, detail: visit.failure });
    const publisher = await writing.publisher();
    const outcomes = await publisher.publishAll(visit.sources.map((source) => ({ source })));
    announcePublished(writing, outcomes, context);
    await upstream.keep(visit.state); // last: a crash before means that the feed is read again
  }
}
