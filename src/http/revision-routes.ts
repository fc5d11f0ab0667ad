import type { Hono } from "hono";
import { valueHash } from "../article/hash.ts";
import { ProblemError } from "../article/problem.ts";
import type { ArticleStore } from "../store/store.ts";
import { articleTag } from "./cache-tags.ts";
import { respond } from "./respond.ts";

/** Adds GET /articles/{slug}/revisions.json: what an article was published as, and when. */
export function revisionRoutes(
  app: Hono,
  { openStore }: { readonly openStore: () => ArticleStore },
): void {
  app.get("/articles/:slug{[^/.]+}/revisions.json", async (context) => {
    const slug = context.req.param("slug");
    const store = openStore();
    const revisions = await store.revisions(slug);
    if (revisions.length === 0 && (await store.article(slug)).found !== "article") {
      throw new ProblemError({ type: "not-found", detail: `There is no article "${slug}".` });
    }
    const body = JSON.stringify({ slug, revisions });
    const [newest] = revisions;
    return respond(context, {
      mediaType: "application/json",
      validators: {
        etag: `W/"${valueHash(body).slice(0, 20)}"`,
        ...(newest && { lastModified: newest.recorded }),
      },
      tags: [articleTag(slug)],
      render: () => body,
    });
  });
}
