import type { MiddlewareHandler } from "hono";
import type { ArticleStore, Scope, Stamp } from "../store/store.ts";
import { isNotModified, type Validators } from "./conditional.ts";
import { type Coding, chooseCoding } from "./encoding.ts";
import { formatHttpDate } from "./http-date.ts";

/** Where an answer comes from: it may be given again for as long as the stamp of its scope is the same. */
interface AnswerOrigin {
  readonly scope: Scope;
  readonly stamp: Stamp;
}

/** Whole answers to GET and HEAD, kept in the memory of the isolate. */
export interface AnswerMemo {
  /** Answers from memory where it can, else remembers what the handler offers. */
  readonly middleware: MiddlewareHandler;
  /** Called by a handler whose answer depends on path, query and coding alone, beside its origin. */
  offer(request: Request, origin: AnswerOrigin): void;
}

interface Kept extends AnswerOrigin {
  readonly validators: Validators;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Headers of the answer without a coding; copies of it with one. */
  readonly headers: Map<Coding | undefined, Headers>;
  /** Second of the Date header that the headers hold. */
  dated: number;
}

const MOST_BYTES = 8 * 1024 * 1024;
const LARGEST_BYTES = 1024 * 1024;

/**
 * Remembers answers as bytes with their headers, the oldest forgotten first. The stamp is read for
 * every request, so what was remembered is never older than the store.
 *
 * @param openStore a reader for one request
 */
export function answerMemo(openStore: () => ArticleStore): AnswerMemo {
  const origins = new WeakMap<Request, AnswerOrigin>();
  const kept = new Map<string, Kept>();
  let bytes = 0;

  return {
    offer: (request, origin) => {
      origins.set(request, origin);
    },
    middleware: async (context, next) => {
      const request = context.req.raw;
      // to a HEAD, Hono gives the answer of the GET without its body
      if (request.method !== "GET" && request.method !== "HEAD") return next();
      const key = pathAndQuery(request.url);
      const known = kept.get(key);
      if (known && (await isCurrent(known))) return answerOf(known, request);
      await next();
      const origin = origins.get(request);
      if (!origin || context.res.status !== 200) return;
      const { res: response } = context;
      const taken = await take(response, origin);
      remember(key, taken);
      context.res = undefined; // else the old answer's headers would be added to the new one
      context.res = new Response(taken.body, response);
    },
  };

  async function isCurrent({ scope, stamp }: Kept): Promise<boolean> {
    const now = await openStore().stamp(scope);
    return now?.revision === stamp.revision && now.modified === stamp.modified;
  }

  function remember(key: string, answer: Kept): void {
    forget(key);
    if (answer.body.length > LARGEST_BYTES) return;
    kept.set(key, answer);
    bytes += answer.body.length;
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES) return;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    bytes -= kept.get(key)?.body.length ?? 0;
    kept.delete(key);
  }
}

/** The host has no part in an answer. */
function pathAndQuery(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

async function take(response: Response, origin: AnswerOrigin): Promise<Kept> {
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding");
  if (headers.has("Cf-Cache-Status")) headers.set("Cf-Cache-Status", "HIT");
  const lastModified = headers.get("Last-Modified");
  return {
    ...origin,
    validators: { etag: headers.get("ETag") ?? "", ...(lastModified && { lastModified }) },
    body: new Uint8Array(await response.arrayBuffer()),
    headers: new Map([[undefined, headers]]),
    dated: 0,
  };
}

function answerOf(answer: Kept, request: Request): Response {
  const now = Date.now();
  if (isNotModified(request.headers, answer.validators, now)) {
    return new Response(null, { status: 304, headers: headersOf(answer, undefined, now) });
  }
  return new Response(answer.body, { headers: headersOf(answer, chooseCoding(request), now) });
}

function headersOf(answer: Kept, coding: Coding | undefined, now: number): Headers {
  const second = Math.floor(now / 1000);
  if (second !== answer.dated) {
    for (const headers of answer.headers.values()) headers.set("Date", formatHttpDate(now));
    answer.dated = second;
  }
  const known = answer.headers.get(coding);
  if (known) return known;
  const headers = new Headers(answer.headers.get(undefined));
  if (coding) headers.set("Content-Encoding", coding);
  answer.headers.set(coding, headers);
  return headers;
}
