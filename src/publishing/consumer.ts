import * as z from "zod";
import type { Problem } from "../article/problem.ts";
import type { JobStore } from "../store/archive.ts";
import type { Publisher, PublishOutcome } from "./publisher.ts";

/** The part of a queue's message that the consumer uses. */
export interface JobMessage {
  readonly id: string;
  readonly body: unknown;
  readonly attempts: number;
  ack(): void;
  retry(options?: { delaySeconds?: number }): void;
}

export interface ConsumerOptions {
  readonly publisher: Publisher;
  readonly jobs: JobStore;
  /** Called with what was published. */
  readonly published: (outcomes: readonly PublishOutcome[]) => void;
}

const LONGEST_DELAY_SECONDS = 600;
const jobName = z.object({ batch: z.string().min(1), name: z.string().min(1) });

/**
 * Prepares and stores the articles that messages name. A message that comes again finds its job done
 * and does nothing. What is wrong with an article is written down with its job; a message that cannot
 * be handled is tried again, later each time, until the queue gives it up to the dead letters.
 */
export async function handleJobs(
  messages: readonly JobMessage[],
  options: ConsumerOptions,
): Promise<void> {
  try {
    await publishJobs(messages, options);
    for (const message of messages) message.ack();
  } catch {
    // one of them stops all: each by itself shows which
    for (const message of messages) await handleAlone(message, options);
  }
}

async function handleAlone(message: JobMessage, options: ConsumerOptions): Promise<void> {
  try {
    await publishJobs([message], options);
    message.ack();
  } catch {
    message.retry({ delaySeconds: Math.min(2 ** message.attempts, LONGEST_DELAY_SECONDS) });
  }
}

async function publishJobs(
  messages: readonly JobMessage[],
  { publisher, jobs, published }: ConsumerOptions,
): Promise<void> {
  const names = messages.map(({ body }) => jobName.parse(body));
  const waiting = await jobs.waiting(names);
  if (waiting.length === 0) return;
  const outcomes = await publisher.publishAll(
    waiting.map(({ batch, name, source }) => ({ source, job: { batch, name } })),
  );
  for (const [index, outcome] of outcomes.entries()) {
    const job = waiting[index];
    if (job && !outcome.ok) await jobs.fail(job, outcome.problem);
  }
  published(outcomes);
}

/** Writes down what the queue has given up, so that it can be listed. */
export async function handleDeadLetters(
  messages: readonly JobMessage[],
  { jobs, now }: { readonly jobs: JobStore; readonly now: () => string },
): Promise<void> {
  for (const message of messages) {
    await jobs.bury({ message: message.id, body: JSON.stringify(message.body), recorded: now() });
    const job = jobName.safeParse(message.body);
    if (job.success) await jobs.fail(job.data, GIVEN_UP);
    message.ack();
  }
}

const GIVEN_UP: Problem = {
  type: "internal",
  detail: "The article could not be handled however often it was tried; see the dead letters.",
};
