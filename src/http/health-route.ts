import type { Hono } from "hono";
import type { ArticleStore } from "../store/store.ts";
import { NO_STORE } from "./cache-policy.ts";

/** Adds GET /health: 200 when the store answers, else 503 (a ProblemError of the store). */
export function healthRoute(
  app: Hono,
  { openStore, renderVersion }: { openStore: () => ArticleStore; renderVersion: string },
): void {
  app.get("/health", async () => {
    const stamp = await openStore().stamp({ kind: "site" });
    const body = { status: "ok", version: renderVersion, revision: stamp?.revision };
    return new Response(JSON.stringify(body), {
      headers: { ...NO_STORE, "Content-Type": "application/json" },
    });
  });
}
