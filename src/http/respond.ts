import type { Context } from "hono";
import type { BodyCache } from "./body-cache.ts";
import { type CachePolicy, cacheHeaders, PUBLISHED } from "./cache-policy.ts";
import { isNotModified, type Validators } from "./conditional.ts";
import { chooseCoding } from "./encoding.ts";
import { formatHttpDate } from "./http-date.ts";

/** A public document, all but its body. */
export interface Document {
  /** Without a charset: it is always UTF-8. */
  readonly mediaType: string;
  readonly validators: Validators;
  /** Names from `cache-tags.ts`. */
  readonly tags: readonly string[];
  /** `PUBLISHED` when absent. */
  readonly policy?: CachePolicy;
  /** Further headers, the same on 200 and 304, such as Link. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Request headers beside Accept-Encoding that the choice of this document depends on. */
  readonly vary?: readonly string[];
  /** Called only when the body is needed. */
  render(): string | Promise<string>;
}

/**
 * Answers a GET or HEAD: 304 when the client has the document (RFC 9110, 13), else 200 with the body,
 * compressed as the client likes it. A HEAD renders as a GET does, so that it fails where that would;
 * Hono leaves the body out.
 *
 * @param bodies keeps rendered bodies where no edge cache does; says HIT or MISS in Cf-Cache-Status
 */
export async function respond(
  { req: { raw: request } }: Context,
  document: Document,
  bodies?: BodyCache,
): Promise<Response> {
  const now = Date.now();
  const validators = notInTheFuture(document.validators, now);
  const headers = new Headers({
    "Content-Type": `${document.mediaType}; charset=utf-8`,
    ...cacheHeaders(document.policy ?? PUBLISHED, document.tags),
    ETag: validators.etag,
    ...(validators.lastModified && { "Last-Modified": formatHttpDate(validators.lastModified) }),
    Vary: [...(document.vary ?? []), "Accept-Encoding"].join(", "),
    ...document.headers,
  });
  // Content-Type stays on a 304: the policies that the security headers choose depend on it
  if (isNotModified(request.headers, validators, now)) {
    return new Response(null, { status: 304, headers });
  }
  const coding = chooseCoding(request);
  if (coding) headers.set("Content-Encoding", coding);
  if (!bodies) return new Response(await document.render(), { headers });
  const { body, status } = await throughCache(request.url, document, bodies);
  headers.set("Cf-Cache-Status", status);
  return new Response(body, { headers });
}

async function throughCache(url: string, document: Document, bodies: BodyCache) {
  const key = `${new URL(url).pathname} ${document.mediaType} ${document.validators.etag}`;
  const kept = await bodies.get(key);
  if (kept !== undefined) return { body: kept, status: "HIT" };
  const body = await document.render();
  await bodies.put(key, body, (document.policy ?? PUBLISHED).edgeSeconds);
  return { body, status: "MISS" };
}

/** Last-Modified must not lie in the future (RFC 9110, 8.8.2.1); articles may be dated so. */
function notInTheFuture(validators: Validators, now: number): Validators {
  const { etag, lastModified } = validators;
  return lastModified !== undefined && Date.parse(lastModified) > now ? { etag } : validators;
}
