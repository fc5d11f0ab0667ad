import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import type { AnalyzedArticle } from "../src/article/analysis.ts";
import { PROBLEM_TITLES } from "../src/article/problem.ts";
import { toSlug } from "../src/article/slug.ts";
import { prepare } from "../src/publish.ts";
import { mediaTypeOf } from "./media-type.ts";

/** The articles of a folder, and everything that is wrong or doubtful with it in words for a person. */
export interface Content {
  readonly articles: readonly AnalyzedArticle[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads and prepares every article of a folder. */
export async function readContent(folder: string): Promise<Content> {
  const articles: AnalyzedArticle[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  const fileOfSlug = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name);
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined || !(await stat(file)).isFile()) continue;
    const text = await readFile(file, "utf8");
    const prepared = prepare(
      { text, mediaType, name: toSlug(basename(name, extname(name))) },
      { ...DEFAULT_ANALYZE_OPTIONS, language: "en" },
    );
    if (!prepared.ok) {
      errors.push(`${file}: ${PROBLEM_TITLES[prepared.problem.type]}: ${prepared.problem.detail}`);
      continue;
    }
    for (const { field, message } of prepared.warnings ?? []) {
      warnings.push(`${file}: ${field}: ${message}`);
    }
    const { slug } = prepared.value;
    const other = fileOfSlug.get(slug);
    if (other !== undefined) {
      errors.push(
        `${file}: its slug "${slug}" is also that of ${other}; give one of them another \`slug:\``,
      );
      continue;
    }
    fileOfSlug.set(slug, file);
    articles.push(prepared.value);
  }
  return { articles, errors, warnings };
}
