import type { Context, Hono } from "hono";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import { type Problem, ProblemError } from "../../article/problem.ts";
import type { Site } from "../../article/site.ts";
import type { SourceMediaType } from "../../article/source.ts";
import type { Publisher } from "../../publishing/publisher.ts";
import { articleAddress } from "../../render/address.ts";
import { articleJson } from "../../render/json/article.ts";
import type { ArticleArchive, RememberedAnswer, StoredSource } from "../../store/archive.ts";
import { NO_STORE } from "../cache-policy.ts";
import type { Announce } from "./announce.ts";
import { fileName, LARGEST_SOURCE, readText, sourceMediaType } from "./body.ts";
import { conditionOf } from "./condition.ts";
import { keyedRequest, rememberedAnswer } from "./idempotency.ts";
import { authorize, type Permission, type Token } from "./token.ts";

/** What publishing over HTTP needs; without it there are no such routes. */
export interface PublishingOptions {
  readonly tokens: readonly Token[];
  readonly archive: ArticleArchive;
  /** Loads the part of the program that prepares articles: readers never wait for it. */
  readonly publisher: () => Promise<Publisher>;
  /** Tells caches and the hub of a change, after the answer. */
  readonly announce: Announce;
  /** The platform's rate limiter, where one is bound. */
  readonly limiter?: Pick<RateLimit, "limit">;
}

const RETRY_AFTER_SECONDS = 60; // the period of the limiter that wrangler.d1.toml binds

/** Adds PUT and DELETE of an article, its source and POST /analyze. */
export function publishingRoutes(app: Hono, site: Site, options: PublishingOptions): void {
  app.put("/articles/:slug{[^/.]+}", (context) => put(context, site, options));
  app.delete("/articles/:slug{[^/.]+}", (context) => withdraw(context, options));
  app.get("/articles/:slug{[^/.]+}/source", (context) => source(context, options));
  app.post("/analyze", (context) => analyze(context, site, options));
}

/**
 * Lets a request in.
 *
 * @returns the name of its token
 * @throws ProblemError `unauthorized`, `forbidden`, `rate-limited`
 */
export async function admit(
  { headers }: Request,
  { tokens, limiter }: Pick<PublishingOptions, "tokens" | "limiter">,
  wanted: Permission,
): Promise<string> {
  const owner = await authorize(headers, tokens, wanted);
  const outcome = await limiter?.limit({ key: owner });
  if (outcome?.success === false) {
    throw new ProblemError({
      type: "rate-limited",
      detail: "Too many requests with this token.",
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
  return owner;
}

async function put(context: Context, site: Site, options: PublishingOptions): Promise<Response> {
  const request = context.req.raw;
  const owner = await admit(request, options, "publish");
  const slug = context.req.param("slug") ?? "";
  const article = await readSource(request, slug);
  const keyed = keyedRequest(request, owner, article.text);
  const known = keyed && (await rememberedAnswer(options.archive, keyed));
  if (known) return repeated(known, site, slug);

  const condition = conditionOf(request.headers);
  const publisher = await options.publisher();
  const outcome = await publisher.publish({
    slug,
    source: article,
    ...(condition && { condition }),
    ...(keyed && {
      remember: (stored: AnalyzedArticle, created: boolean) => ({
        ...keyed,
        status: created ? 201 : 200,
        body: JSON.stringify(articleJson(stored, site)),
        etag: revisionTag(stored),
      }),
    }),
  });
  if (!outcome.ok) return refuse(outcome.problem);
  const stored = outcome.article;
  if (outcome.changed) options.announce([[outcome.before, stored]], context.executionCtx);
  return new Response(JSON.stringify(articleJson(stored, site)), {
    status: outcome.created ? 201 : 200,
    headers: writtenHeaders(revisionTag(stored), site, slug),
  });
}

/** The tag of the article itself, whatever its rendering: what If-Match is meant to be given. */
function revisionTag({ revision }: AnalyzedArticle): string {
  return `"${revision}"`;
}

function writtenHeaders(etag: string | undefined, site: Site, slug: string) {
  return {
    ...NO_STORE,
    "Content-Type": "application/json",
    "Content-Location": `${articleAddress(site, slug)}.json`,
    Location: articleAddress(site, slug),
    ...(etag && { ETag: etag }),
  };
}

function repeated({ status, body, etag }: RememberedAnswer, site: Site, slug: string): Response {
  const headers = { ...writtenHeaders(etag, site, slug), "Idempotency-Replayed": "true" };
  return new Response(body, { status, headers });
}

async function withdraw(context: Context, options: PublishingOptions): Promise<Response> {
  await admit(context.req.raw, options, "publish");
  const slug = context.req.param("slug") ?? "";
  const publisher = await options.publisher();
  const outcome = await publisher.withdraw(slug, conditionOf(context.req.raw.headers));
  if (!outcome.ok) return refuse(outcome.problem);
  options.announce([[outcome.before, undefined]], context.executionCtx);
  return new Response(null, { status: 204, headers: NO_STORE });
}

async function source(context: Context, options: PublishingOptions): Promise<Response> {
  await admit(context.req.raw, options, "publish");
  const slug = context.req.param("slug") ?? "";
  const stored = await options.archive.source(slug);
  if (!stored) return refuse({ type: "not-found", detail: `There is no article "${slug}".` });
  const name = encodeURIComponent(stored.name.toWellFormed());
  return new Response(stored.text, {
    headers: {
      ...NO_STORE,
      "Content-Type": `${stored.mediaType}; charset=utf-8`,
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}

async function analyze(
  context: Context,
  site: Site,
  options: PublishingOptions,
): Promise<Response> {
  await admit(context.req.raw, options, "analyze");
  const article = await readSource(context.req.raw, "article");
  const publisher = await options.publisher();
  const result = publisher.analyze(article);
  if (!result.ok) return refuse(result.problem);
  return new Response(JSON.stringify(articleJson(result.value, site)), {
    headers: { ...NO_STORE, "Content-Type": "application/json" },
  });
}

const EXTENSIONS: Readonly<Record<SourceMediaType, string>> = {
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/html": ".html",
  "application/json": ".json",
  "application/ninjs+json": ".json",
};

async function readSource(request: Request, slug: string): Promise<StoredSource> {
  const mediaType = sourceMediaType(request.headers);
  const text = await readText(request, LARGEST_SOURCE);
  return { name: fileName(request.headers) ?? `${slug}${EXTENSIONS[mediaType]}`, mediaType, text };
}

function refuse(problem: Problem): never {
  throw new ProblemError(problem);
}
