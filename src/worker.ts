import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { articles, contentVersion } from "./content.generated.ts";
import { bundledStore } from "./store/bundled.ts";

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, ctx) {
    app ??= createApp({
      site: readConfig(env).site,
      store: bundledStore(articles),
      renderVersion: contentVersion,
    });
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
