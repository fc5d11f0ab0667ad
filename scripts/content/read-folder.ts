import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { identifySpeakers } from "../../src/analyze/people/across-articles.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { NOBODY_KNOWN, type PeopleDirectory } from "../../src/article/people.ts";
import { parsePeople } from "../../src/parse/people.ts";
import { type PrepareOptions, prepare } from "../../src/publish.ts";
import { mediaTypeOf } from "../media-type.ts";
import { describeProblem } from "./describe-problem.ts";
import { withImageFile } from "./image-file.ts";
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

/**
 * Reads and prepares every article of a folder, in the order of the file names. Other files and
 * subfolders are left alone. Never throws for a bad article: the rest is read all the same.
 */
export async function readFolder(folder: string, options: PrepareOptions): Promise<Content> {
  const articles: AnalyzedArticle[] = [];
  const errors: string[] = [];
  const warnings = new Warnings();
  const takenSlugs = new Map<string, string>();
  const people = await readPeople(folder, errors);

  for (const name of await articleFiles(folder)) {
    const file = join(folder, name);
    const mediaType = mediaTypeOf(name);
    const text = await readUtf8(file);
    if (mediaType === undefined) continue;
    if (typeof text !== "string") {
      errors.push(text.error);
      continue;
    }
    const prepared = prepare({ text, mediaType, name }, { ...options, people });
    if (!prepared.ok) {
      errors.push(...describeProblem(file, prepared.problem));
      continue;
    }
    for (const issue of prepared.warnings ?? []) warnings.add(file, issue);
    if (prepared.value.draft) continue;
    errors.push(...takeSlugs(prepared.value, file, takenSlugs));
    articles.push(withImageFile(prepared.value, folder));
  }
  return {
    articles: identifySpeakers(articles, people),
    people,
    errors,
    warnings: warnings.lines(),
  };
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
