/**
 * Prints the JSON of an article, or of every article in a stream of JSON lines.
 *
 *     npm run --silent analyze -- [--clean] [--sentences N] [--words N] FILE
 *     npm run --silent analyze -- --jsonl [--clean] [--sentences N] [--words N]  < in.jsonl > out.jsonl
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod";
import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import { PROBLEM_TITLES, type Problem } from "../src/article/problem.ts";
import type { Site } from "../src/article/site.ts";
import type { Source } from "../src/article/source.ts";
import { type PrepareOptions, prepare } from "../src/publish.ts";
import { articleJson } from "../src/render/json/article.ts";
import { mediaTypeOf } from "./media-type.ts";

const SITE: Site = {
  title: "Standfirst",
  url: "https://standfirst.example",
  description: "",
  language: "en",
  authors: [],
  tagAuthority: "standfirst.example,2025",
  feedLength: 50,
};

const line = z.object({
  id: z.unknown(),
  text: z.string(),
  mediaType: z
    .enum([
      "text/plain",
      "text/markdown",
      "text/html",
      "application/json",
      "application/ninjs+json",
    ])
    .default("text/plain"),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: "boolean", default: false },
    clean: { type: "boolean", default: false },
    sentences: { type: "string", default: "3" },
    words: { type: "string" },
  },
});

const bound = z.coerce.number().int().min(1);

const options: PrepareOptions = {
  ...DEFAULT_ANALYZE_OPTIONS,
  language: SITE.language,
  tagAuthority: SITE.tagAuthority,
  summary: {
    sentences: bound.max(50).parse(values.sentences),
    ...(values.words !== undefined && { words: bound.parse(values.words) }),
  },
};

// a reader that has seen enough, such as head, closes the pipe
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? 0 : 1),
);

process.exitCode = values.jsonl ? await analyzeStream() : await analyzeFile(positionals);

async function analyzeFile([file]: string[]): Promise<number> {
  if (file === undefined) {
    console.error("Usage: npm run analyze -- [--clean] [--sentences N] [--words N] FILE");
    return 2;
  }
  const mediaType = mediaTypeOf(file);
  if (mediaType === undefined) {
    console.error(`${file}: not an article; expected .txt, .md, .html or .json`);
    return 2;
  }
  const text = await readFile(file, "utf8");
  const outcome = run({ text, mediaType, name: file, clean: values.clean });
  if ("error" in outcome) {
    console.error(`${outcome.error.title}: ${outcome.error.detail}`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(outcome.article, null, 2)}\n`);
  return 0;
}

async function analyzeStream(): Promise<number> {
  let failures = 0;
  for await (const json of linesOf(process.stdin)) {
    if (json.trim() === "") continue;
    const outcome = runLine(json);
    if ("error" in outcome) failures += 1;
    if (!process.stdout.write(`${JSON.stringify(outcome)}\n`)) await once(process.stdout, "drain");
  }
  return failures > 0 ? 1 : 0;
}

/** Lines that end in LF. node:readline would also cut at U+2028, which JSON strings may hold. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of input.setEncoding("utf8")) {
    // setEncoding makes every chunk a string
    const parts = (chunk as string).split("\n");
    for (const part of parts.slice(0, -1)) {
      yield [...pieces, part].join("");
      pieces = [];
    }
    pieces.push(parts.at(-1) ?? "");
  }
  yield pieces.join("");
}

function runLine(json: string) {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { error: problemJson({ type: "bad-source", detail: String(error) }) };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    return { error: problemJson({ type: "bad-source", detail: z.prettifyError(parsed.error) }) };
  }
  const { id, text, mediaType } = parsed.data;
  return { id, ...run({ text, mediaType, name: String(id), clean: values.clean }) };
}

function run(source: Source) {
  const prepared = prepare(source, options);
  return prepared.ok
    ? { article: articleJson(prepared.value, SITE) }
    : { error: problemJson(prepared.problem) };
}

function problemJson(problem: Problem) {
  return { type: problem.type, title: PROBLEM_TITLES[problem.type], detail: problem.detail };
}
