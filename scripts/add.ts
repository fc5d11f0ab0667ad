/**
 * Takes articles into the content folder: scraped text, HTML, Markdown, ninjs, schema.org JSON-LD, our
 * own JSON, and feeds with full content, from files or addresses.
 *
 *     npm run add -- [--dir content] [--force] [--dry-run] FILE|URL…
 *
 * Writes `<slug>.md` with complete front matter into the folder (`CONTENT_DIR` where none is given, else
 * `content`) and prints what was taken for what. Exits with 1 when anything could not be taken, with 2
 * when the command line is wrong.
 */
import { parseArgs } from "node:util";
import { analyze } from "../src/analyze/analyze.ts";
import type { Article } from "../src/article/article.ts";
import { articleId } from "../src/article/identity.ts";
import type { Problem, Result } from "../src/article/problem.ts";
import type { Source } from "../src/article/source.ts";
import { parseFeed } from "../src/parse/feed.ts";
import { parse } from "../src/parse/parse.ts";
import { ContentFolder } from "./add/content-folder.ts";
import { namedForSlug } from "./add/named-for-slug.ts";
import { type ReadSource, readSource } from "./add/read-source.ts";
import { review } from "./add/review.ts";
import { describeIssue, describeProblem } from "./content/describe-problem.ts";
import { readSiteConfig } from "./content/site-config.ts";

const USAGE = "Usage: npm run add -- [--dir content] [--force] [--dry-run] FILE|URL…";

const { values, positionals } = commandLine();
const { prepare: options } = await readSiteConfig();
const folder = new ContentFolder(values.dir, values);
let written = 0;
let failures = 0;
for (const [index, place] of positionals.entries()) {
  if (positionals.length > 1) console.error(`[${index + 1}/${positionals.length}] ${place}`);
  await add(place);
}
if (written + failures > 1) console.error(`${written} taken, ${failures} not`);
process.exitCode = failures > 0 ? 1 : 0;

function commandLine() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        dir: { type: "string", default: process.env["CONTENT_DIR"] ?? "content" },
        force: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
    if (read.positionals.length > 0) return read;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error(USAGE);
  return process.exit(2);
}

async function add(place: string): Promise<void> {
  const read = await readSource(place);
  if (!read.ok) return fail([`${place}: ${read.reason}`]);
  if (!read.feed) return take(place, parse(namedForSlug(read.source), options), read);
  const entries = parseFeed(read.source, options);
  if (!entries.ok) return fail(describeProblem(place, entries.problem));
  if (entries.value.length === 0) return fail([`${place}: the feed has no entries`]);
  for (const [index, entry] of entries.value.entries()) {
    console.error(`  entry ${index + 1} of ${entries.value.length}`);
    await take(place, entry, { ...read, source: undefined });
  }
}

type Taken = Omit<Extract<ReadSource, { ok: true }>, "source"> & {
  /** Undefined for an entry of a feed, of which nothing is dropped. */
  readonly source: Source | undefined;
};

async function take(
  place: string,
  parsed: Result<Article>,
  { source, encoding }: Taken,
): Promise<void> {
  if (!parsed.ok) return refused(place, parsed.problem);
  const article = parsed.value;
  if (article.text === "") return fail([`${place}: “${article.title}” has no body`]);
  const id = article.id ?? articleId(options.tagAuthority, article.slug);
  const analyzed = analyze({ ...article, id }, options);
  if (!analyzed.ok) return refused(place, analyzed.problem);
  const write = await folder.write(article);
  if (!write.ok) return fail([`${place}: ${write.reason}`]);
  for (const issue of parsed.warnings ?? []) console.error(describeIssue(place, issue));
  written += 1;
  const done = values["dry-run"] ? "would write" : "wrote";
  console.log(`${done} ${write.file}\n${review(analyzed.value, source, encoding)}\n`);
}

function refused(place: string, problem: Problem): void {
  fail(describeProblem(place, problem));
}

function fail(lines: readonly string[]): void {
  failures += 1;
  for (const line of lines) console.error(line);
}
