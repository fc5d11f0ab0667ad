import { createApp } from "./app.ts";
import type { Bindings } from "./bindings.ts";
import { readConfig } from "./config.ts";
import { articles, contentChanged, renderVersion } from "./content.generated.ts";
import { handleQueue, handleSchedule } from "./events.ts";
import { cacheApiBodies } from "./http/body-cache.ts";
import { log } from "./log.ts";
import { publishingOf, writingOf } from "./publishing-setup.ts";
import { bundledStore } from "./store/bundled.ts";
import { d1Store } from "./store/d1/reader.ts";
import type { ArticleStore } from "./store/store.ts";

let app: ReturnType<typeof createApp> | undefined;

function appOf(env: Bindings, ctx: ExecutionContext): ReturnType<typeof createApp> {
  const config = readConfig(env);
  const { site } = config;
  const publishing = publishingOf(env, writingOf(env, config));
  return createApp({
    site,
    openStore: storeOf(env),
    renderVersion,
    log: (entry) => log({ ...entry }),
    serverTiming: config.serverTiming,
    // Workers Cache stands in front of the Worker where the platform has it
    ...(ctx.cache === undefined && { bodies: cacheApiBodies(caches.default, site.url) }),
    ...(publishing && { publishing }),
  });
}

function storeOf({ DB: database }: Bindings): () => ArticleStore {
  if (database) {
    return () =>
      d1Store(database, { corrupt: (record) => log({ event: "corrupt-record", ...record }) });
  }
  const store = bundledStore(articles, contentChanged);
  return () => store;
}

export default {
  fetch(request, env, ctx) {
    app ??= appOf(env, ctx);
    return app.fetch(request, env, ctx);
  },
  queue: (batch, env, ctx) => handleQueue(batch.queue, batch.messages, env, ctx),
  scheduled: (_controller, env, ctx) => handleSchedule(env, ctx),
} satisfies ExportedHandler<Bindings>;
