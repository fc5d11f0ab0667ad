import { createHash } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFolder } from "../scripts/content/read-folder.ts";
import { readSiteConfig } from "../scripts/content/site-config.ts";
import type { Row } from "./table.ts";

const ARTICLES = 1000;
const MEGABYTE = 1024 * 1024;

/**
 * Preparing a folder of 1,000 articles, in seconds and megabytes, beside reading and hashing its files;
 * and again when one of them has changed.
 */
export async function buildRows(): Promise<Row[]> {
  const { prepare } = await readSiteConfig();
  const folder = await manyArticles();
  const read = async (cacheFolder?: string) => {
    const start = performance.now();
    const { articles, errors } = await readFolder(folder, prepare, {
      ...(cacheFolder !== undefined && { cacheFolder }),
    });
    if (articles.length !== ARTICLES) throw new Error(errors.slice(0, 3).join("\n"));
    return (performance.now() - start) / 1000;
  };
  const seconds = await read();
  const memory = process.memoryUsage().rss / MEGABYTE;
  const hashing = await hashFiles(folder);
  const cacheFolder = await mkdtemp(join(tmpdir(), "bench-cache-"));
  await read(cacheFolder);
  await appendFile(join(folder, "article-0.md"), "\n\nOne paragraph more.\n");
  const again = await read(cacheFolder);
  await Promise.all([folder, cacheFolder].map((made) => rm(made, { recursive: true })));
  return [
    {
      name: "build of 1,000 articles, seconds",
      against: "reading and hashing the same files",
      ratio: seconds,
      higherIsBetter: false,
      bar: 20,
      aim: 8,
      figures: `${seconds.toFixed(2)} s, ${(seconds / hashing).toFixed(0)} times reading and hashing; ${Math.round(memory)} MB resident`,
    },
    {
      name: "build of 1,000 articles again, one of them changed, seconds",
      against: "the build before it",
      ratio: again,
      higherIsBetter: false,
      bar: 8,
      aim: 2,
      figures: `${again.toFixed(2)} s, ${(again / seconds).toFixed(3)} of the build before`,
    },
  ];
}

/** Recombines the paragraphs of the sample articles, the same way every time. */
async function manyArticles(): Promise<string> {
  const { articles } = await readFolder("content", (await readSiteConfig()).prepare);
  const english = articles.filter(({ language }) => language.startsWith("en"));
  const paragraphs = english.flatMap(({ text }) => text.split("\n\n"));
  const folder = await mkdtemp(join(tmpdir(), "bench-build-"));
  for (let number = 0; number < ARTICLES; number += 1) {
    const body = Array.from(
      { length: 20 },
      (_, index) => paragraphs[(number * 37 + index * 13) % paragraphs.length],
    );
    const front = `---\ntitle: Article ${number}\ndate: 2026-01-01T00:00:00Z\n---\n\n`;
    await writeFile(join(folder, `article-${number}.md`), front + body.join("\n\n"));
  }
  return folder;
}

async function hashFiles(folder: string): Promise<number> {
  const start = performance.now();
  for (const name of await readdir(folder)) {
    createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest();
  }
  return (performance.now() - start) / 1000;
}
