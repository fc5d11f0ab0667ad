import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** One request: nothing of who asked, and no query. */
export interface LogEntry {
  readonly event: "request";
  readonly method: string;
  /** The pattern of the route, not the path. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** HIT or MISS where the Worker itself keeps bodies. */
  readonly cache?: string;
  readonly etag?: string;
}

/** A fault of the program: what a developer needs to find it. */
export interface FailureEntry {
  readonly event: "internal-error";
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** Tells the log of each request after it was answered, and with `serverTiming` the client. */
export function requestLog({
  log,
  serverTiming = false,
}: {
  readonly log?: (entry: LogEntry) => void;
  readonly serverTiming?: boolean;
}): MiddlewareHandler {
  return async (context, next) => {
    const start = Date.now();
    await next();
    const milliseconds = Date.now() - start;
    const { headers } = context.res;
    if (serverTiming) headers.set("Server-Timing", `total;dur=${milliseconds}`);
    log?.(entryOf(context, milliseconds));
  };
}

/** The line of the log for an error that nobody expected. */
export function failureEntry({ name, message, stack }: Error): FailureEntry {
  return { event: "internal-error", name, message, ...(stack !== undefined && { stack }) };
}

function entryOf(context: Context, milliseconds: number): LogEntry {
  const { headers, status } = context.res;
  const cache = headers.get("Cf-Cache-Status");
  const etag = headers.get("ETag");
  return {
    event: "request",
    method: context.req.method,
    route: routePath(context, -1),
    status,
    milliseconds,
    ...(cache !== null && { cache }),
    ...(etag !== null && { etag }),
  };
}
