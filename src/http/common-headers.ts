import type { MiddlewareHandler } from "hono";
import { formatHttpDate } from "./http-date.ts";

const EXPOSED = "Cf-Cache-Status, Content-Location, ETag, Last-Modified, Link";

/** What every answer carries: anybody may read it, nobody sniffs, and when it was made (RFC 9110, 6.6.1). */
export const commonHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("Access-Control-Expose-Headers", EXPOSED);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Date", formatHttpDate(Date.now()));
};
