import { createApp } from "../../src/app.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import type { Site } from "../../src/article/site.ts";
import { bundledStore } from "../../src/store/bundled.ts";
import { SITE } from "../fixture/site.ts";

/** The site over articles that may change between two requests. */
export function testApp(articles: () => readonly AnalyzedArticle[], site: Partial<Site> = {}) {
  const app = createApp({
    site: { ...SITE, ...site },
    openStore: () => bundledStore(articles()),
    renderVersion: "test",
  });
  return (path: string, headers: Record<string, string> = {}, method = "GET") =>
    app.request(path.replace(SITE.url, ""), { method, headers });
}
