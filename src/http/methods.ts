import type { Hono } from "hono";
import type { Problem } from "../article/problem.ts";
import { NO_STORE } from "./cache-policy.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
/** Stands for no method: what matches it are middlewares, which answer nothing by themselves. */
const NO_METHOD = "-";

/** Request headers that a script of another origin may send when it reads. */
const READING_HEADERS = "Accept, Cache-Control, If-Modified-Since, If-None-Match";

/**
 * Answers OPTIONS for every address there is, and says what went wrong where no route took a
 * request: 405 with Allow for an address that has other methods, else 404.
 */
export function methodRoutes(
  app: Hono,
  refuse: (problem: Problem, request: Request) => Response,
): void {
  app.options("*", ({ req: { path, raw } }) => {
    const allow = allowedMethods(app, path);
    return allow.length > 0 ? optionsOf(allow) : refuse(nothingAt(path), raw);
  });
  app.notFound(({ req: { path, method, raw } }) => {
    const allow = allowedMethods(app, path);
    if (allow.length === 0 || allow.includes(method)) return refuse(nothingAt(path), raw);
    const detail = `${method} is not among the methods of this address.`;
    return refuse({ type: "method-not-allowed", detail, allow }, raw);
  });
}

function optionsOf(allow: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...NO_STORE,
      Allow: allow.join(", "),
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": READING_HEADERS,
      "Access-Control-Max-Age": "86400",
    },
  });
}

/** The methods that an address has, in the order of an Allow header; none when there is no such address. */
function allowedMethods(app: Hono, path: string): string[] {
  const matches = (method: string) => app.router.match(method, path)[0].length;
  const middlewares = matches(NO_METHOD);
  const methods = METHODS.filter((method) => matches(method) > middlewares);
  if (methods.length === 0) return [];
  return methods.includes("GET")
    ? ["GET", "HEAD", ...methods.filter((method) => method !== "GET"), "OPTIONS"]
    : [...methods, "OPTIONS"];
}

function nothingAt(path: string): Problem {
  return { type: "not-found", detail: `There is nothing at ${path}.` };
}
