import { PROBLEM_TITLES, type Problem } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { errorPage } from "../render/html/error-page.tsx";
import { NO_STORE } from "./cache-policy.ts";
import { negotiate } from "./negotiate.ts";
import { statusOf } from "./problem-status.ts";

const OFFERS = [
  { mediaType: "application/problem+json", aliases: ["application/json"] },
  { mediaType: "text/html", aliases: ["application/xhtml+xml"] },
] as const;

/** A problem as RFC 9457 problem details, or as a page where a client likes HTML better. */
export function problemResponse(problem: Problem, request: Request, site: Site): Response {
  const { type, detail } = problem;
  const status = statusOf(problem);
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
    status: statusOf(problem),
    detail,
    ...members,
  };
}
