import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { freePort, waitUntilAnswering } from "../workerd.ts";

const MODULES = join(import.meta.dirname, "..", "node_modules");

/** A static site generator serving articles with the server that it brings along. */
export interface StaticSite {
  readonly name: string;
  readonly url: string;
  pathOf(slug: string): string;
  stop(): void;
}

export async function startEleventy(articles: readonly AnalyzedArticle[]): Promise<StaticSite> {
  const folder = await mkdtemp(join(tmpdir(), "bench-eleventy-"));
  await mkdir(join(folder, "_includes"));
  await writeFile(
    join(folder, "_includes", "page.njk"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>`,
  );
  await writePosts(folder, articles, "layout: page.njk\n");
  return start("Eleventy 3's own server", folder, (port) => [
    join(MODULES, "@11ty/eleventy/cmd.cjs"),
    ...["--serve", "--quiet", `--port=${port}`],
  ]);
}

export async function startHexo(articles: readonly AnalyzedArticle[]): Promise<StaticSite> {
  const folder = await mkdtemp(join(tmpdir(), "bench-hexo-"));
  await mkdir(join(folder, "source", "_posts"), { recursive: true });
  await mkdir(join(folder, "themes", "plain", "layout"), { recursive: true });
  const packages = ["hexo", "hexo-server", "hexo-renderer-marked", "hexo-renderer-ejs"];
  const manifest = {
    name: "peer",
    hexo: { version: "" },
    dependencies: Object.fromEntries(packages.map((name) => [name, "*"])),
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "_config.yml"), "title: Peer\npermalink: :title/\ntheme: plain\n");
  await writeFile(
    join(folder, "themes", "plain", "layout", "post.ejs"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title><%= page.title %></title></head>
<body><main><h1><%= page.title %></h1><%- page.content %></main></body></html>`,
  );
  await symlink(MODULES, join(folder, "node_modules"));
  await writePosts(join(folder, "source", "_posts"), articles, "date: 2026-01-01\n");
  return start("Hexo 8's own server", folder, (port) => [
    join(MODULES, "hexo/bin/hexo"),
    ...["server", "--port", String(port)],
  ]);
}

export async function writePosts(
  folder: string,
  articles: readonly AnalyzedArticle[],
  frontMatter: string,
): Promise<void> {
  for (const { slug, title, text } of articles) {
    const front = `---\ntitle: ${JSON.stringify(title)}\n${frontMatter}---\n\n`;
    await writeFile(join(folder, `${slug}.md`), front + text);
  }
}

export async function start(
  name: string,
  folder: string,
  command: (port: number) => readonly string[],
  pathOf = (slug: string) => `/${slug}/`,
): Promise<StaticSite> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, command(port), {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilAnswering(url, child);
  return { name, url, pathOf, stop: () => child.kill() };
}
