import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { contentHash } from "../../src/article/hash.ts";
import type { PeopleDirectory } from "../../src/article/people.ts";
import { renderVersion } from "./render-version.ts";

const MEGABYTE = 1024 * 1024;
/** Workers accept 3 MB gzipped on the free plan and 10 MB on the paid one; the code has its share. */
const FREE_PLAN_BYTES = 2.5 * MEGABYTE;
const PAID_PLAN_BYTES = 9.5 * MEGABYTE;

/** What bundling came to: how large, and what a person should know of it. */
export interface BundleReport {
  readonly gzippedBytes: number;
  readonly error?: string;
  readonly warning?: string;
}

/** Writes the module that the bundled store reads, unless it is too large for a Worker. */
export async function writeBundle(
  file: string,
  articles: readonly AnalyzedArticle[],
  people: PeopleDirectory,
): Promise<BundleReport> {
  const json = JSON.stringify(articles);
  const gzippedBytes = gzipSync(json).length;
  const size = `${(gzippedBytes / MEGABYTE).toFixed(1)} MB gzipped`;
  if (gzippedBytes > PAID_PLAN_BYTES) {
    return {
      gzippedBytes,
      error: `${articles.length} articles are ${size}, too large for a Worker; keep them in D1 (see "More than a folder" in the README)`,
    };
  }
  const version = contentHash(json).slice(0, 12);
  await writeFile(
    file,
    `import type { AnalyzedArticle } from "./article/analysis.ts";
import type { PeopleDirectory } from "./article/people.ts";

export const articles: readonly AnalyzedArticle[] = JSON.parse(${JSON.stringify(json)});
export const people: PeopleDirectory = JSON.parse(${JSON.stringify(JSON.stringify(people))});
export const contentVersion = "${version}";
export const contentChanged = "${changeOf(file, version)}";
export const renderVersion = "${renderVersion()}";
`,
  );
  if (gzippedBytes <= FREE_PLAN_BYTES) return { gzippedBytes };
  return {
    gzippedBytes,
    warning: `the content is ${size}: more than the free plan takes; consider D1`,
  };
}

/**
 * When this content was first bundled on this machine: it becomes Last-Modified, which has to move
 * for removals and silent edits too. Bundling the same content again leaves it as it is.
 */
function changeOf(file: string, version: string): string {
  const earlier = existsSync(file) ? readFileSync(file, "utf8") : "";
  const kept = earlier.includes(`contentVersion = "${version}"`)
    ? /contentChanged = "([^"]+)"/u.exec(earlier)?.[1]
    : undefined;
  return kept ?? `${new Date().toISOString().slice(0, 19)}Z`;
}
