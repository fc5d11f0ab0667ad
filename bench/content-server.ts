import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFolder } from "../scripts/content/read-folder.ts";
import { readSiteConfig } from "../scripts/content/site-config.ts";
import type { AnalyzedArticle } from "../src/article/analysis.ts";
import { builtSite } from "./built-worker.ts";
import { compareRates, requestsPerSecond } from "./load.ts";
import type { Row } from "./table.ts";
import { freePort, startWorker, waitUntilAnswering } from "./workerd.ts";

const LAYOUT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>`;

/** An article page against the same content served by Eleventy's own server. */
export async function contentServerRows(): Promise<Row[]> {
  const { articles } = await readFolder("content", (await readSiteConfig()).prepare);
  const [article] = articles;
  if (article === undefined) throw new Error("the benchmark needs articles in content/");
  const build = await builtSite();
  const ours = await startWorker(build.script, build.vars);
  const peer = await startEleventy(articles);
  try {
    const [rates, peerRates] = await requestsPerSecond([
      { url: `${ours.url}/articles/${article.slug}`, status: 200 },
      { url: `${peer.url}/${article.slug}/`, status: 200 },
    ]);
    return [
      {
        name: "the same content as a reader gets it",
        against: "Eleventy 3's own server",
        ...compareRates(rates, peerRates),
        higherIsBetter: true,
        bar: 3,
        aim: 10,
      },
    ];
  } finally {
    peer.process.kill();
    await ours.stop();
  }
}

async function startEleventy(
  articles: readonly AnalyzedArticle[],
): Promise<{ url: string; process: ChildProcess }> {
  const folder = await mkdtemp(join(tmpdir(), "bench-eleventy-"));
  await mkdir(join(folder, "_includes"));
  await writeFile(join(folder, "_includes", "page.njk"), LAYOUT);
  for (const { slug, title, text } of articles) {
    const front = `---\ntitle: ${JSON.stringify(title)}\nlayout: page.njk\n---\n\n`;
    await writeFile(join(folder, `${slug}.md`), front + text);
  }
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, "node_modules/@11ty/eleventy/cmd.cjs"),
      ...["--serve", "--quiet", `--port=${port}`],
    ],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilAnswering(url, child);
  return { url, process: child };
}
