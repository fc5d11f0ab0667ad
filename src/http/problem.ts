import { PROBLEM_TITLES, type Problem } from "../article/problem.ts";
import { NO_STORE } from "./cache-policy.ts";

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
  "rate-limited": 429,
  "not-implemented": 501,
  "corrupt-record": 500,
  unavailable: 503,
  internal: 500,
};

/** The HTTP status of a problem. */
export function statusOf(problem: Problem): number {
  return STATUS[problem.type];
}

/** A problem as RFC 9457 problem details. */
export function problemResponse(problem: Problem): Response {
  const { type, detail, ...members } = problem;
  const status = STATUS[type];
  return new Response(
    JSON.stringify({
      type: `/problems/${type}`,
      title: PROBLEM_TITLES[type],
      status,
      detail,
      ...members,
    }),
    {
      status,
      headers: {
        ...NO_STORE,
        "Content-Type": "application/problem+json",
        ...(type === "method-not-allowed" && { Allow: problem.allow.join(", ") }),
        ...(type === "rate-limited" && { "Retry-After": String(problem.retryAfterSeconds) }),
        ...(type === "unauthorized" && { "WWW-Authenticate": "Bearer" }),
      },
    },
  );
}
