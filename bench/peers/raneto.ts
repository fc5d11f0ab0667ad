import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { type StaticSite, start, writePosts } from "./static-sites.ts";

const RANETO = join(import.meta.dirname, "..", "cms", "node_modules", "raneto");

/** Whether `npm run bench:cms` has installed it. */
export const hasRaneto = existsSync(RANETO);

/**
 * A content management system on Express: articles are Markdown files that it reads, searches and renders
 * for each request. With its own theme; without accounts, as a reader meets it.
 */
export async function startRaneto(articles: readonly AnalyzedArticle[]): Promise<StaticSite> {
  const folder = await mkdtemp(join(tmpdir(), "bench-raneto-"));
  await mkdir(join(folder, "content", "articles"), { recursive: true });
  await writePosts(join(folder, "content", "articles"), articles, "");
  const settings = {
    content_dir: `${join(folder, "content")}/`,
    authentication: false,
    allow_editing: false,
  };
  const raneto = JSON.stringify(RANETO);
  await writeFile(
    join(folder, "server.cjs"),
    `const settings = require(${raneto} + "/example/config.default.js");
require(${raneto})({ ...settings, ...${JSON.stringify(settings)} }).listen(Number(process.argv[2]), "127.0.0.1");`,
  );
  return start(
    "Raneto, a CMS on Express",
    folder,
    (port) => ["server.cjs", String(port)],
    (slug) => `/articles/${slug}`,
  );
}
