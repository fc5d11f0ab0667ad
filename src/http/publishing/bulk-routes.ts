import type { Context, Hono } from "hono";
import * as z from "zod";
import { ProblemError } from "../../article/problem.ts";
import type { Site } from "../../article/site.ts";
import type { PublishOutcome } from "../../publishing/publisher.ts";
import type { JobName, JobStore, StoredSource } from "../../store/archive.ts";
import { NO_STORE } from "../cache-policy.ts";
import { problemJson } from "../problem.ts";
import { parameterOf } from "../query.ts";
import { LARGEST_SOURCE, readText } from "./body.ts";
import { admit, type PublishingOptions } from "./routes.ts";

export interface BulkOptions extends PublishingOptions {
  readonly jobs: JobStore;
  /** Hands jobs to the queue; without one a batch is published before it is answered. */
  readonly enqueue?: (jobs: readonly JobName[]) => Promise<void>;
}

const MOST_ARTICLES = 50;
const LARGEST_BATCH = 4 * LARGEST_SOURCE;
const MOST_ENTRIES = 1000;
const MOST_LETTERS = 100;

const batchBody = z.object({
  batch: z.string().regex(/^[\w-]{1,64}$/u),
  articles: z
    .array(
      z.object({
        name: z.string().min(1).max(255),
        mediaType: z.enum([
          "text/plain",
          "text/markdown",
          "text/html",
          "application/json",
          "application/ninjs+json",
        ]),
        text: z.string(),
      }),
    )
    .min(1)
    .max(MOST_ARTICLES),
});

/** Adds the list of what is stored, uploads of many articles and the dead letters. */
export function bulkRoutes(app: Hono, site: Site, options: BulkOptions): void {
  app.get("/archive.json", (context) => manifest(context, options));
  app.post("/batches", (context) => upload(context, site, options));
  app.get("/batches/:batch", (context) => state(context, options));
  app.get("/dead-letters", async (context) => {
    await admit(context.req.raw, options, "publish");
    return json({ letters: await options.jobs.deadLetters(MOST_LETTERS) });
  });
}

async function manifest(context: Context, options: BulkOptions): Promise<Response> {
  await admit(context.req.raw, options, "publish");
  const after = parameterOf(context.req.url, "after");
  return json(
    await options.archive.manifest({ limit: MOST_ENTRIES, ...(after !== undefined && { after }) }),
  );
}

async function upload(context: Context, site: Site, options: BulkOptions): Promise<Response> {
  const request = context.req.raw;
  await admit(request, options, "publish");
  const { batch, articles } = readBatch(await readText(request, LARGEST_BATCH));
  const { enqueue, jobs } = options;
  if (enqueue) {
    await jobs.add(batch, articles, new Date().toISOString());
    await enqueue(articles.map(({ name }) => ({ batch, name })));
    return json({ batch, waiting: articles.length }, 202);
  }
  const publisher = await options.publisher();
  const outcomes = await publisher.publishAll(articles.map((source) => ({ source })));
  const changes = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.changed ? [[outcome.before, outcome.article] as const] : [],
  );
  if (changes.length > 0) options.announce(changes, context.executionCtx);
  const failed = outcomes.flatMap((outcome, index) => failureOf(outcome, articles[index], site));
  return json({ batch, waiting: 0, done: articles.length - failed.length, failed });
}

function failureOf(outcome: PublishOutcome, source: StoredSource | undefined, site: Site) {
  return outcome.ok || !source
    ? []
    : [{ name: source.name, problem: problemJson(outcome.problem, site) }];
}

function readBatch(text: string): z.infer<typeof batchBody> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ProblemError(
      { type: "bad-source", detail: "The body is not JSON." },
      { cause: error },
    );
  }
  const read = batchBody.safeParse(value);
  if (!read.success) {
    throw new ProblemError({ type: "bad-source", detail: z.prettifyError(read.error) });
  }
  return read.data;
}

async function state(context: Context, options: BulkOptions): Promise<Response> {
  await admit(context.req.raw, options, "publish");
  const batch = context.req.param("batch") ?? "";
  const found = await options.jobs.state(batch);
  if (!found) {
    throw new ProblemError({ type: "not-found", detail: `There is no batch "${batch}".` });
  }
  return json({ batch, ...found });
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...NO_STORE, "Content-Type": "application/json" },
  });
}
