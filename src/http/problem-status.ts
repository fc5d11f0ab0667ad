import type { Problem } from "../article/problem.ts";

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

/** The HTTP status of a problem. */
export function statusOf(problem: Pick<Problem, "type">): number {
  return STATUS[problem.type];
}
