import { PROBLEM_TITLES, type Problem } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { errorPage } from "../render/html/error-page.tsx";
import { NO_STORE } from "./cache-policy.ts";
import { negotiate } from "./negotiate.ts";

const STATUS: Readonly<Record<Problem["type"], number>> = {
  "not-found": 404,
  gone: 410,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "bad-parameter": 400,
  "bad-front-matter": 422,
  "bad-source": 422,
  "no-article": 422,
  "bad-editorial": 422,
  "too-large": 413,
  "unsupported-media-type": 415,
  unauthorized: 401,
  forbidden: 403,
  "precondition-failed": 412,
  conflict: 409,
  "key-reused": 422,
  "rate-limited": 429,
  "not-implemented": 501,
  "corrupt-record": 500,
  unavailable: 503,
  internal: 500,
};

const OFFERS = [
  { mediaType: "application/problem+json", aliases: ["application/json"] },
  { mediaType: "text/html", aliases: ["application/xhtml+xml"] },
] as const;

/** The HTTP status of a problem. */
export function statusOf(problem: Problem): number {
  return STATUS[problem.type];
}

/** A problem as RFC 9457 problem details, or as a page where a client likes HTML better. */
export function problemResponse(problem: Problem, request: Request, site: Site): Response {
  const { type, detail } = problem;
  const status = STATUS[type];
  const headers = {
    ...NO_STORE,
    Vary: "Accept",
    ...(type === "method-not-allowed" && { Allow: problem.allow.join(", ") }),
    ...(type === "rate-limited" && { "Retry-After": String(problem.retryAfterSeconds) }),
    ...(type === "unauthorized" && { "WWW-Authenticate": "Bearer" }),
  };
  const format = negotiate(request.headers.get("Accept"), OFFERS) ?? OFFERS[0];
  if (format.mediaType === "text/html") {
    const page = errorPage({ status, title: PROBLEM_TITLES[type], detail }, site);
    return new Response(page, {
      status,
      headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
    });
  }
  return new Response(JSON.stringify(problemJson(problem, site)), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

/** The members of a problem details object. Its type is the address of the type's description. */
export function problemJson(problem: Problem, site: Pick<Site, "url">) {
  const { type, detail, ...members } = problem;
  return {
    type: `${site.url}/problems/${type}`,
    title: PROBLEM_TITLES[type],
    status: STATUS[type],
    detail,
    ...members,
  };
}
