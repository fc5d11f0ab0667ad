import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { createApp } from "../../src/app.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { readConfig } from "../../src/config.ts";
import { articles as samples } from "../../src/content.generated.ts";
import { prepare } from "../../src/publish.ts";
import { handleJobs } from "../../src/publishing/consumer.ts";
import { createPublisher } from "../../src/publishing/publisher.ts";
import type { Change } from "../../src/store/archive.ts";
import { d1Archive } from "../../src/store/d1/archive.ts";
import { d1Jobs } from "../../src/store/d1/jobs.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { indexWords } from "../../src/store/d1/words.ts";
import type { ArticleStore } from "../../src/store/store.ts";
import { generatedArticle, generatedSource, piecesOf, SEED } from "./generate.ts";

/**
 * The site over the database that the query names, with the rows a request read in a header; and the
 * work that the benchmark asks for. Articles `from` to `to` of the generated archive.
 */
interface BenchEnv extends Env {
  readonly SMALL: D1Database;
  readonly LARGE: D1Database;
  readonly BULK: D1Database;
  readonly PLAIN: D1Database;
}

type Name = "SMALL" | "LARGE" | "BULK" | "PLAIN";

const A_TRANSACTION = 100;
const A_BATCH = 25;
const pieces = piecesOf(samples);
const options = {
  ...DEFAULT_ANALYZE_OPTIONS,
  language: "en",
  tagAuthority: "bench.example,2025",
};

interface Range {
  readonly from: number;
  readonly to: number;
}

function generated({ from, to }: Range): AnalyzedArticle[] {
  return Array.from({ length: to - from }, (_, index) =>
    generatedArticle(pieces, SEED, from + index),
  );
}

function sources(range: Range) {
  return generated(range).map((article) => ({
    name: `${article.slug}.md`,
    mediaType: "text/markdown" as const,
    text: generatedSource(article),
  }));
}

async function load(database: D1Database, range: Range): Promise<void> {
  const articles = generated(range);
  for (let first = 0; first < articles.length; first += A_TRANSACTION) {
    const changes = articles.slice(first, first + A_TRANSACTION).map(
      (article): Change => ({
        kind: "publish",
        article,
        names: [],
        source: { name: `${article.slug}.md`, mediaType: "text/markdown", text: article.text },
        entry: {
          revision: article.revision,
          recorded: article.published ?? "",
          kind: "published",
          changed: [],
        },
      }),
    );
    await d1Archive(database).write(changes);
  }
}

/** Jobs of a bulk upload through the queue's consumer. */
async function publishJobs(database: D1Database, range: Range): Promise<void> {
  const jobs = d1Jobs(database);
  const publisher = createPublisher({
    archive: d1Archive(database),
    prepare: options,
    now: () => "2026-11-23T12:00:00Z",
  });
  const uploads = sources(range);
  for (let first = 0; first < uploads.length; first += A_BATCH) {
    const some = uploads.slice(first, first + A_BATCH);
    const batch = `${range.from}-${first}`;
    await jobs.add(batch, some, "2026-11-23T12:00:00Z");
    const messages = some.map(({ name }) => ({
      id: name,
      body: { batch, name },
      attempts: 1,
      ack() {},
      retry() {
        throw new Error(`${name} could not be published`);
      },
    }));
    await handleJobs(messages, { publisher, jobs, published() {} });
  }
}

const TABLES = [
  "article",
  "segment_member",
  "revision",
  "quote",
  "article_topic",
  "speaker",
  "speaker_name",
  "topic",
  "stamp",
];

/** The baseline: the same articles prepared in a loop, the same rows put into the same tables. */
async function plainInserts(from: D1Database, into: D1Database, range: Range): Promise<void> {
  const statements: D1PreparedStatement[] = [];
  for (const source of sources(range)) {
    const prepared = prepare(source, options);
    if (!prepared.ok) throw new Error(prepared.problem.detail);
    statements.push(
      into.prepare("INSERT INTO article_words (words) VALUES (?)").bind(indexWords(prepared.value)),
    );
  }
  await into.prepare("DROP TRIGGER revision_is_current").run();
  for (const table of TABLES) {
    const { results } = await from.prepare(`SELECT * FROM ${table}`).all();
    for (const row of results) {
      const columns = Object.keys(row);
      const insert = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
      statements.push(into.prepare(insert).bind(...Object.values(row)));
    }
  }
  for (let first = 0; first < statements.length; first += 500) {
    await into.batch(statements.slice(first, first + 500));
  }
}

async function work(url: URL, env: BenchEnv): Promise<Response> {
  const database = env[(url.searchParams.get("db") ?? "SMALL") as Name];
  const range = {
    from: Number(url.searchParams.get("from")),
    to: Number(url.searchParams.get("to")),
  };
  switch (url.pathname) {
    case "/task/load":
      await load(database, range);
      break;
    case "/task/bulk":
      await publishJobs(env.BULK, range);
      break;
    case "/task/plain":
      await plainInserts(env.BULK, env.PLAIN, range);
      break;
    case "/task/keys":
      return Response.json(
        generated(range).map(({ slug, topics, quotes, title }) => ({
          slug,
          topic: topics[0]?.id,
          speaker: quotes.find(({ speaker, form }) => speaker && form === "full")?.speaker?.id,
          words: title.split(" ").slice(0, 2).join(" "),
        })),
      );
  }
  return new Response("done");
}

const apps: Partial<Record<Name, ReturnType<typeof createApp>>> = {};
let rows: number[] = [];

let reads = 0;

/** Every stamp is another, so that no answer is given from memory. */
function neverTheSame(store: ArticleStore): ArticleStore {
  return {
    ...store,
    async stamp(scope) {
      const stamp = await store.stamp(scope);
      reads += 1;
      return stamp && { ...stamp, revision: `${stamp.revision}${reads}` };
    },
  };
}

function appOver(database: D1Database, env: BenchEnv) {
  return createApp({
    site: readConfig(env).site,
    openStore: () => neverTheSame(d1Store(database, { counted: ({ read }) => rows.push(read) })),
    renderVersion: "bench",
  });
}

// biome-ignore lint/style/noDefaultExport: a Worker's handlers are its default export
export default {
  async fetch(request, env, ctx) {
    const url = new URL(request.url);
    if (url.pathname.startsWith("/task/")) return work(url, env);
    const name = (request.headers.get("X-Database") ?? "SMALL") as Name;
    apps[name] ??= appOver(env[name], env);
    rows = []; // the benchmark asks one thing at a time
    const answer = await apps[name].fetch(request, env, ctx);
    const response = new Response(answer.body, answer);
    response.headers.set("X-Rows-Read", rows.join(" "));
    return response;
  },
} satisfies ExportedHandler<BenchEnv>;
