import type { Bindings } from "./bindings.ts";
import { readConfig } from "./config.ts";
import type { EventContext } from "./http/publishing/announce.ts";
import type { JobMessage } from "./publishing/consumer.ts";
import { announcePublished, instant, writingOf } from "./publishing-setup.ts";

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
  const { handleDeadLetters, handleJobs } = await import("./publishing/consumer.ts");
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

/** The clock: forgets what was kept for a day. */
export async function handleSchedule(env: Bindings): Promise<void> {
  const writing = writingOf(env, readConfig(env));
  await writing?.jobs.forget(new Date(Date.now() - KEPT_MILLISECONDS).toISOString());
}
