import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { bundledStore } from "../../src/store/bundled.ts";
import { ARTICLES } from "../fixture/articles.ts";

const IMAGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#68a" d="M0 0h16v9H0z"/></svg>`;

let app: ReturnType<typeof createApp> | undefined;

/** The site as `src/worker.ts` wires it, over the fixture articles and with their one image. */
export default {
  fetch(request, env, ctx) {
    if (new URL(request.url).pathname.startsWith("/images/")) {
      return new Response(IMAGE, { headers: { "Content-Type": "image/svg+xml" } });
    }
    app ??= createApp({
      site: readConfig(env).site,
      openStore: () => bundledStore(ARTICLES),
      renderVersion: "test",
    });
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
