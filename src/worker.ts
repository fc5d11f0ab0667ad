import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { articles, contentVersion } from "./content.generated.ts";
import { bundledStore } from "./store/bundled.ts";

let app: ReturnType<typeof createApp> | undefined;

function appOf(env: Env): ReturnType<typeof createApp> {
  const store = bundledStore(articles);
  return createApp({
    site: readConfig(env).site,
    openStore: () => store,
    renderVersion: contentVersion,
  });
}

export default {
  fetch(request, env, ctx) {
    app ??= appOf(env);
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
