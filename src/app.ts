import { Hono } from "hono";
import { type Problem, ProblemError } from "./article/problem.ts";
import { answerMemo } from "./http/answer-memo.ts";
import { commonHeaders } from "./http/common-headers.ts";
import { embedRoutes } from "./http/embed-routes.ts";
import { healthRoute } from "./http/health-route.ts";
import { methodRoutes } from "./http/methods.ts";
import { oembedRoutes } from "./http/oembed-routes.ts";
import { problemResponse } from "./http/problem.ts";
import { type BulkOptions, bulkRoutes } from "./http/publishing/bulk-routes.ts";
import { publishingRoutes } from "./http/publishing/routes.ts";
import { redirectRoutes } from "./http/redirects.ts";
import { type FailureEntry, failureEntry, type LogEntry, requestLog } from "./http/request-log.ts";
import { type ResourceRoutesOptions, resourceRoutes } from "./http/resource-routes.ts";
import { revisionRoutes } from "./http/revision-routes.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { siteFileRoutes } from "./http/site-file-routes.ts";

/** What the site needs from outside; the Worker and the tests hand it in. */
export interface AppDependencies extends ResourceRoutesOptions {
  /** Writes one line of the log. */
  readonly log?: (entry: LogEntry | FailureEntry) => void;
  /** Says in each answer how long it took; for development. */
  readonly serverTiming?: boolean;
  readonly publishing?: BulkOptions;
}

/** The whole site as a Hono application: middleware order, route table, errors. */
export function createApp(dependencies: AppDependencies): Hono {
  const { site } = dependencies;
  const refuse = (problem: Problem, request: Request) => problemResponse(problem, request, site);
  const memo = answerMemo(dependencies.openStore);
  const app = new Hono();
  app.use(requestLog(dependencies));
  app.use(memo.middleware);
  app.use(commonHeaders);
  app.use(securityHeaders(site));
  resourceRoutes(app, { ...dependencies, memo });
  embedRoutes(app, dependencies);
  oembedRoutes(app, dependencies);
  siteFileRoutes(app, dependencies);
  revisionRoutes(app, dependencies);
  healthRoute(app, dependencies);
  redirectRoutes(app, site);
  if (dependencies.publishing) {
    publishingRoutes(app, site, dependencies.publishing);
    bulkRoutes(app, site, dependencies.publishing);
  }
  methodRoutes(app, refuse);
  app.onError((error, { req: { raw } }) => {
    if (error instanceof ProblemError) return refuse(error.problem, raw);
    dependencies.log?.(failureEntry(error));
    return refuse({ type: "internal", detail: "The request could not be answered." }, raw);
  });
  return app;
}
