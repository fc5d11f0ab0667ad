import { createApp } from "./app.ts";
import type { Bindings } from "./bindings.ts";
import { readConfig } from "./config.ts";
import { articles, contentChanged, renderVersion } from "./content.generated.ts";
import { cacheApiBodies } from "./http/body-cache.ts";
import { bundledStore } from "./store/bundled.ts";
import { d1Store } from "./store/d1/reader.ts";
import type { ArticleStore } from "./store/store.ts";

let app: ReturnType<typeof createApp> | undefined;

function appOf(env: Bindings, ctx: ExecutionContext): ReturnType<typeof createApp> {
  const { site } = readConfig(env);
  return createApp({
    site,
    openStore: storeOf(env),
    renderVersion,
    // Workers Cache stands in front of the Worker where the platform has it
    ...(ctx.cache === undefined && { bodies: cacheApiBodies(caches.default, site.url) }),
  });
}

function storeOf({ DB: database }: Bindings): () => ArticleStore {
  if (database) return () => d1Store(database, { corrupt: logCorrupt });
  const store = bundledStore(articles, contentChanged);
  return () => store;
}

function logCorrupt(record: { readonly slug: string; readonly why: string }): void {
  // biome-ignore lint/suspicious/noConsole: the Worker's log
  console.error(JSON.stringify({ event: "corrupt-record", ...record }));
}

export default {
  fetch(request, env, ctx) {
    app ??= appOf(env, ctx);
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Bindings>;
