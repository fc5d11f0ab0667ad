import { Hono } from "hono";
import { ProblemError } from "./article/problem.ts";
import { problemResponse } from "./http/problem.ts";
import { type ResourceRoutesOptions, resourceRoutes } from "./http/resource-routes.ts";
import { securityHeaders } from "./http/security-headers.ts";

/** What the site needs from outside; the Worker and the tests hand it in. */
export type AppDependencies = ResourceRoutesOptions;

/** The whole site as a Hono application: middleware order, route table, errors. */
export function createApp(dependencies: AppDependencies): Hono {
  const app = new Hono();
  app.use(securityHeaders(dependencies.site));
  resourceRoutes(app, dependencies);
  app.notFound((context) =>
    problemResponse({ type: "not-found", detail: `There is nothing at ${context.req.path}.` }),
  );
  app.onError((error) =>
    problemResponse(
      error instanceof ProblemError
        ? error.problem
        : { type: "internal", detail: "The request could not be answered." },
    ),
  );
  return app;
}
