import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { identifySpeakers } from "../../src/analyze/people/across-articles.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { NOBODY_KNOWN, type PeopleDirectory } from "../../src/article/people.ts";
import type { Source } from "../../src/article/source.ts";
import { parsePeople } from "../../src/parse/people.ts";
import type { PrepareOptions } from "../../src/publish.ts";
import { mediaTypeOf } from "../media-type.ts";
import { describeProblem } from "./describe-problem.ts";
import { withImageFile } from "./image-file.ts";
import { type Prepared, prepareAll } from "./prepare-all.ts";
import { type PreparedCache, preparedCache } from "./prepared-cache.ts";
import { Warnings } from "./warnings.ts";

const PEOPLE_FILE = "people.yaml";

/** The articles of a folder, and all that is wrong or doubtful with it, in words for a person. */
export interface Content {
  readonly articles: readonly AnalyzedArticle[];
  /** What `people.yaml` says; nobody where there is none. */
  readonly people: PeopleDirectory;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** How a folder is read. */
export interface ReadOptions {
  /** Where prepared articles are kept from run to run; without it all are prepared anew. */
  readonly cacheFolder?: string;
}

/**
 * Reads and prepares every article of a folder, in the order of the file names. Other files and
 * subfolders are left alone. Never throws for a bad article: the rest is read all the same.
 */
export async function readFolder(
  folder: string,
  options: PrepareOptions,
  { cacheFolder }: ReadOptions = {},
): Promise<Content> {
  const articles: AnalyzedArticle[] = [];
  const errors: string[] = [];
  const warnings = new Warnings();
  const takenSlugs = new Map<string, string>();
  const people = await readPeople(folder, errors);
  const read = await readSources(folder);
  const sources = read.flatMap((one) => ("source" in one ? [one.source] : []));
  const prepared = (await prepareOnce(sources, { ...options, people }, cacheFolder)).values();

  for (const { file, ...one } of read) {
    if ("error" in one) {
      errors.push(one.error);
      continue;
    }
    const result = prepared.next().value;
    if (!result) continue;
    if (!result.ok) {
      errors.push(...describeProblem(file, result.problem));
      continue;
    }
    for (const issue of result.warnings ?? []) warnings.add(file, issue);
    if (result.value.draft) continue;
    errors.push(...takeSlugs(result.value, file, takenSlugs));
    articles.push(withImageFile(result.value, folder));
  }
  return {
    articles: identifySpeakers(articles, people),
    people,
    errors,
    warnings: warnings.lines(),
  };
}

type ReadFile = { readonly file: string } & (
  | { readonly source: Source }
  | { readonly error: string }
);

async function readSources(folder: string): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const name of await articleFiles(folder)) {
    const file = join(folder, name);
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined) continue;
    const text = await readUtf8(file);
    read.push(
      typeof text === "string" ? { file, source: { text, mediaType, name } } : { file, ...text },
    );
  }
  return read;
}

/** Prepares what the cache does not have. */
async function prepareOnce(
  sources: readonly Source[],
  options: PrepareOptions,
  cacheFolder: string | undefined,
): Promise<Prepared[]> {
  if (cacheFolder === undefined) return prepareAll(sources, options);
  const cache = await preparedCache(cacheFolder, options);
  const known = await Promise.all(sources.map((source) => cache.find(source)));
  const missing = sources.filter((_, index) => known[index] === undefined);
  const prepared = await prepareAll(missing, options);
  await Promise.all(missing.map((source, index) => keepAt(cache, source, prepared[index])));
  const added = prepared.values();
  return known.flatMap((one) => one ?? added.next().value ?? []);
}

function keepAt(cache: PreparedCache, source: Source, prepared: Prepared | undefined) {
  return prepared && cache.keep(source, prepared);
}

async function readPeople(folder: string, errors: string[]): Promise<PeopleDirectory> {
  const file = join(folder, PEOPLE_FILE);
  if (!existsSync(file)) return NOBODY_KNOWN;
  const text = await readUtf8(file);
  if (typeof text !== "string") {
    errors.push(text.error);
    return NOBODY_KNOWN;
  }
  const read = parsePeople(text, file);
  if (read.ok) return read.value;
  errors.push(...describeProblem(file, read.problem));
  return NOBODY_KNOWN;
}

async function articleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && mediaTypeOf(entry.name) !== undefined)
    .map(({ name }) => name)
    .sort();
}

async function readUtf8(file: string): Promise<string | { readonly error: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return {
      error: `${file}: it cannot be read (${error instanceof Error ? error.message : error})`,
    };
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { error: `${file}:${firstBadLine(bytes)}: not UTF-8; save the file as UTF-8` };
  }
}

/** The line, counted from 1, of the first bytes that are not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  return lenient.slice(0, lenient.indexOf("\uFFFD")).split("\n").length;
}

function takeSlugs(article: AnalyzedArticle, file: string, taken: Map<string, string>): string[] {
  const errors: string[] = [];
  for (const slug of new Set([article.slug, ...article.formerSlugs])) {
    const other = taken.get(slug);
    if (other === undefined) taken.set(slug, file);
    else
      errors.push(
        `${file}: slug: "${slug}" is taken by ${other}; set another \`slug:\` in one of them`,
      );
  }
  return errors;
}
