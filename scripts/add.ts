/**
 * Takes articles into the content folder: scraped text, HTML, Markdown, ninjs, schema.org JSON-LD, our
 * own JSON, and feeds with full content, from files or addresses.
 *
 *     npm run add -- [--dir content] [--force] [--dry-run] FILE|URL…
 *
 * Writes `<slug>.md` with complete front matter and prints what was taken for what. Exits with 1 when
 * anything could not be taken.
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyze } from "../src/analyze/analyze.ts";
import type { Article } from "../src/article/article.ts";
import { articleId } from "../src/article/identity.ts";
import type { Problem, Result } from "../src/article/problem.ts";
import type { Source } from "../src/article/source.ts";
import { parseFeed } from "../src/parse/feed.ts";
import { parse } from "../src/parse/parse.ts";
import { readSource } from "./add/read-source.ts";
import { review } from "./add/review.ts";
import { contentFile } from "./add/to-markdown.ts";
import { describeIssue, describeProblem } from "./content/describe-problem.ts";
import { readSiteConfig } from "./content/site-config.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: "string", default: "content" },
    force: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
});

if (positionals.length === 0) {
  console.error("Usage: npm run add -- [--dir content] [--force] [--dry-run] FILE|URL…");
  process.exit(2);
}

const { prepare: options } = await readSiteConfig();
let failures = 0;
for (const [index, place] of positionals.entries()) {
  if (positionals.length > 1) console.error(`[${index + 1}/${positionals.length}] ${place}`);
  await add(place);
}
process.exitCode = failures > 0 ? 1 : 0;

async function add(place: string): Promise<void> {
  const read = await readSource(place);
  if (!read.ok) return fail([`${place}: ${read.reason}`]);
  if (!read.feed) return take(place, parse(named(read.source), options), read.source);
  const entries = parseFeed(read.source, options);
  if (!entries.ok) return fail(describeProblem(place, entries.problem));
  for (const [index, entry] of entries.value.entries()) {
    console.error(`  entry ${index + 1} of ${entries.value.length}`);
    await take(place, entry, undefined);
  }
}

async function take(
  place: string,
  parsed: Result<Article>,
  source: Source | undefined,
): Promise<void> {
  if (!parsed.ok) return refused(place, parsed.problem);
  const article = parsed.value;
  const id = article.id ?? articleId(options.tagAuthority, article.slug);
  const analyzed = analyze({ ...article, id }, options);
  if (!analyzed.ok) return refused(place, analyzed.problem);
  const file = join(values.dir, `${article.slug}.md`);
  if (existsSync(file) && !values.force) {
    return fail([`${file} is already there; --force replaces it`]);
  }
  for (const issue of parsed.warnings ?? []) console.error(describeIssue(place, issue));
  if (!values["dry-run"]) {
    await mkdir(values.dir, { recursive: true });
    await writeFile(file, contentFile(article));
  }
  console.log(
    `${values["dry-run"] ? "would write" : "wrote"} ${file}\n${review(analyzed.value, source)}\n`,
  );
}

/** A scraped page is named by its title: its file's name is mostly the scraper's. */
function named(source: Source): Source {
  return source.mediaType === "text/plain" ? { ...source, name: "" } : source;
}

function refused(place: string, problem: Problem): void {
  fail(describeProblem(place, problem));
}

function fail(lines: readonly string[]): void {
  failures += 1;
  for (const line of lines) console.error(line);
}
