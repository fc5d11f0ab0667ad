import type { AnalyzedArticle } from "./article/analysis.ts";
import type { Bindings } from "./bindings.ts";
import type { Config } from "./config.ts";
import { people } from "./content.generated.ts";
import { type Announce, announcer, type EventContext } from "./http/publishing/announce.ts";
import type { BulkOptions } from "./http/publishing/bulk-routes.ts";
import type { Token } from "./http/publishing/token.ts";
import { log } from "./log.ts";
import type { Publisher, PublishOutcome } from "./publishing/publisher.ts";
import { loadPublishing } from "./publishing-program.ts";
import type { ArticleArchive, JobName, JobStore } from "./store/archive.ts";
import { d1Archive } from "./store/d1/archive.ts";
import { d1Jobs } from "./store/d1/jobs.ts";

/** What writes to the archive, whether a request, a message or the clock asks for it. */
export interface Writing {
  readonly archive: ArticleArchive;
  readonly jobs: JobStore;
  readonly publisher: () => Promise<Publisher>;
  readonly announce: Announce;
}

/** Writing as it is configured: undefined without an archive. */
export function writingOf(env: Bindings, config: Config): Writing | undefined {
  if (!env.DB) return undefined;
  const archive = d1Archive(env.DB);
  return {
    archive,
    jobs: d1Jobs(env.DB),
    publisher: publisherOf(env, archive, config),
    announce: announcer({
      site: config.site,
      fetch: (address, init) => fetch(address, init),
      pause: (milliseconds) => scheduler.wait(milliseconds),
      failed: (failure) => log({ ...failure }),
    }),
  };
}

/** Publishing over HTTP: undefined without an archive or without a secret. */
export function publishingOf(env: Bindings, writing: Writing | undefined): BulkOptions | undefined {
  const tokens = tokensOf(env);
  if (!writing || tokens.length === 0) return undefined;
  const { PUBLISH_LIMIT: limiter, PUBLISH_QUEUE: queue } = env;
  return {
    ...writing,
    tokens,
    ...(limiter && { limiter }),
    ...(queue && {
      enqueue: async (jobs: readonly JobName[]) => {
        await queue.sendBatch(jobs.map(({ batch, name }) => ({ body: { batch, name } })));
      },
    }),
  };
}

/** Tells of what was published, in one purge and one ping. */
export function announcePublished(
  { announce }: Writing,
  outcomes: readonly PublishOutcome[],
  context: EventContext,
): void {
  const changes = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.changed ? [[outcome.before, outcome.article] as const] : [],
  );
  if (changes.length > 0) announce(changes, context);
}

/** The instant of now in UTC, to the second. */
export function instant(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

function tokensOf({ PUBLISH_TOKEN, PUBLISH_TOKEN_PREVIOUS, ANALYZE_TOKEN }: Bindings): Token[] {
  const publish = [PUBLISH_TOKEN, PUBLISH_TOKEN_PREVIOUS].filter(isSet);
  return [
    ...publish.map((secret) => ({ secret, allows: "publish" }) as const),
    ...[ANALYZE_TOKEN].filter(isSet).map((secret) => ({ secret, allows: "analyze" }) as const),
  ];
}

function isSet(secret: string | undefined): secret is string {
  return secret !== undefined && secret !== "";
}

function publisherOf(
  env: Bindings,
  archive: ArticleArchive,
  config: Config,
): () => Promise<Publisher> {
  let publisher: Promise<Publisher> | undefined;
  return () => {
    publisher ??= loadPublisher(env, archive, config);
    return publisher;
  };
}

async function loadPublisher(
  { AI: ai }: Bindings,
  archive: ArticleArchive,
  { prepare, modelSummary }: Config,
): Promise<Publisher> {
  const { createPublisher, withModelSummary } = await loadPublishing();
  return createPublisher({
    archive,
    prepare: { ...prepare, people },
    now: instant,
    ...(ai &&
      modelSummary && {
        refine: async (article: AnalyzedArticle) => {
          const { sentences } = prepare.summary;
          const outcome = await withModelSummary(article, ai, { ...modelSummary, sentences });
          const { fallback } = outcome;
          if (fallback) log({ event: "summary-kept", slug: article.slug, ...fallback });
          return outcome.article;
        },
      }),
  });
}
