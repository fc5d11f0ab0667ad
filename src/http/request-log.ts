import type { MiddlewareHandler } from "hono";
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

/** Tells the log of each request after it was answered. */
export function requestLog(log: ((entry: LogEntry) => void) | undefined): MiddlewareHandler {
  return async (context, next) => {
    const start = Date.now();
    await next();
    if (!log) return;
    const { headers, status } = context.res;
    const cache = headers.get("Cf-Cache-Status");
    const etag = headers.get("ETag");
    log({
      event: "request",
      method: context.req.method,
      route: routePath(context, -1),
      status,
      milliseconds: Date.now() - start,
      ...(cache !== null && { cache }),
      ...(etag !== null && { etag }),
    });
  };
}
