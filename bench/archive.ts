/**
 * Measures an archive of 100 articles against one of 100,000 on this machine's local D1, and bulk
 * publishing against plain inserts:
 *
 *     npm run bench:archive [-- --articles N --requests N --bulk N]
 *
 * The large archive is written into the database's file before the runtime opens it.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { parse } from "smol-toml";
import { articles as samples } from "../src/content.generated.ts";
import { generatedArticle, piecesOf, SEED } from "./archive/generate.ts";
import { finish, loadRows } from "./archive/load.ts";
import { median } from "./statistics.ts";

const LOAD_STEP = 1000;
const SMALL = 100;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    requests: { type: "string", default: "60" },
    bulk: { type: "string", default: "200" },
  },
});
const large = Number(values.articles);
const requests = Number(values.requests);

const { vars, compatibility_date: date } = parse(await readFile("wrangler.d1.toml", "utf8"));
const names = ["SMALL", "LARGE", "BULK", "PLAIN"] as const;
type Name = (typeof names)[number];

const folder = await mkdtemp(join(tmpdir(), "bench-archive-"));
const bundled = await build({
  entryPoints: ["bench/archive/worker.ts"],
  bundle: true,
  write: false,
  format: "esm",
  target: "esnext",
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*", "node:*"],
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "error",
});

/** The benchmark's Worker in workerd over the databases of the folder. */
function openServer(databases: readonly Name[]): Miniflare {
  return new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: "ESModule", path: "worker.js", contents: bundled.outputFiles[0]?.text ?? "" },
      ],
      compatibilityDate: String(date),
      d1Databases: [...databases],
      resourcePersistencePath: folder,
      bindings: vars as Record<string, string>, // strings alone, as wrangler reads them
    }),
  );
}

async function migrate(server: Miniflare, name: Name): Promise<void> {
  const database = await server.getD1Database(name);
  for (const { queries } of await readD1Migrations("migrations")) {
    await database.batch(queries.map((query) => database.prepare(query)));
  }
}

// alone in the folder, so that its file is known
const first = openServer(["LARGE"]);
await migrate(first, "LARGE");
await first.dispose();
await loadLarge();

const server = openServer(names);
const { href } = await server.ready;
for (const name of names.filter((other) => other !== "LARGE")) await migrate(server, name);

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, href), { headers });

async function work(path: string): Promise<string> {
  const answer = await get(path);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

await work(`/task/load?db=SMALL&from=0&to=${SMALL}`);

async function loadLarge(): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const file = files.find((name) => /(?:^|\/)[0-9a-f]{64}\.sqlite$/u.test(name));
  if (file === undefined) throw new Error(`no database among ${files.join(", ")}`);
  const database = new DatabaseSync(join(folder, file));
  database.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF");
  database.exec("PRAGMA cache_size = -262144"); // kibibytes
  const pieces = piecesOf(samples);
  const start = Date.now();
  for (let from = 0; from < large; from += LOAD_STEP) {
    const length = Math.min(LOAD_STEP, large - from);
    const articles = Array.from({ length }, (_, n) => generatedArticle(pieces, SEED, from + n));
    loadRows(database, articles, from);
    const rate = (from + length) / ((Date.now() - start) / 1000);
    process.stderr.write(`\rloaded ${from + length} of ${large}, ${rate.toFixed(0)} a second `);
  }
  finish(database);
  process.stderr.write("\n");
  database.close();
}

interface Key {
  readonly slug: string;
  readonly topic?: string;
  readonly speaker?: string;
  readonly words: string;
}

/** Articles from the whole of an archive, evenly. */
async function keysOf(size: number): Promise<Key[]> {
  const keys: Key[] = [];
  for (let pick = 0; pick < requests; pick += 1) {
    const n = Math.floor(((pick + 0.5) / requests) * size);
    keys.push(...(JSON.parse(await work(`/task/keys?from=${n}&to=${n + 1}`)) as Key[])); // our own worker
  }
  return keys;
}

const PAGES: Record<string, (key: Key) => string> = {
  "front page": () => "/",
  article: ({ slug }) => `/articles/${slug}`,
  "topic feed": ({ topic }) => `/topics/${topic}.rss`,
  "speaker page": ({ speaker }) => `/speakers/${speaker}`,
  search: ({ words }) => `/search.json?q=${encodeURIComponent(words.split(" ")[0] ?? "")}`,
  "search, two words": ({ words }) => `/search.json?q=${encodeURIComponent(words)}`,
  "search, one common word": () => "/search.json?q=said",
};

interface Sample {
  readonly milliseconds: number;
  readonly rows: number;
}

async function measure(path: string, database: Name): Promise<Sample> {
  const start = performance.now();
  const answer = await get(path, { "X-Database": database });
  await answer.text();
  const milliseconds = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${path} in ${database}: ${answer.status}`);
  const rows = (answer.headers.get("X-Rows-Read") ?? "").split(" ").map(Number);
  if (process.env["SHOW_ROWS"]) console.error(path, database, rows.join(" "));
  return { milliseconds, rows: rows.reduce((sum, some) => sum + some, 0) };
}

/**
 * A speaker of one quote has a shorter page than one of fifty, in a small archive as in a large one, so
 * only pages at least half as full as the fullest count. The first five are for the compiler.
 */
function summaryOf(samples: readonly Sample[]) {
  const most = Math.max(...samples.map(({ rows }) => rows));
  const full = samples.slice(5).filter(({ rows }) => rows >= most / 2);
  return {
    p50: median(full.map(({ milliseconds }) => milliseconds)),
    rows: median(full.map(({ rows }) => rows)),
    most,
  };
}

const keys = { SMALL: await keysOf(SMALL), LARGE: await keysOf(large) };
const lines = [
  `| page | p50 at ${SMALL} | p50 at ${large} | ratio (bar 1.5, aim 1.2) | rows read at ${SMALL}, median | at ${large} | most at ${large} (bar 200, aim 100) |`,
  "|---|---|---|---|---|---|---|",
];
for (const [page, pathOf] of Object.entries(PAGES)) {
  const samples: Record<"SMALL" | "LARGE", Sample[]> = { SMALL: [], LARGE: [] };
  // the two take turns, so that what else the machine does falls on both
  for (let turn = 0; turn < requests; turn += 1) {
    for (const name of ["SMALL", "LARGE"] as const) {
      const key = keys[name][turn];
      if (!key || (page === "speaker page" && key.speaker === undefined)) continue;
      samples[name].push(await measure(pathOf(key), name));
    }
  }
  const [small, big] = [samples.SMALL, samples.LARGE].map(summaryOf);
  if (!small || !big) continue;
  lines.push(
    `| ${page} | ${small.p50.toFixed(1)} ms | ${big.p50.toFixed(1)} ms | ${(big.p50 / small.p50).toFixed(2)} | ${small.rows} | ${big.rows} | ${big.most} |`,
  );
}
console.log(lines.join("\n"));

const bulk = Number(values.bulk);
await work("/task/bulk?from=900000&to=900010"); // once for the compiler
const published = await seconds(() => work(`/task/bulk?from=0&to=${bulk}`));
const plain = await seconds(() => work(`/task/plain?from=0&to=${bulk}`));
console.log(
  `\nbulk publishing: ${(bulk / published).toFixed(1)} articles a second; prepared in a loop and inserted in batches: ${(bulk / plain).toFixed(1)}; ratio ${(plain / published).toFixed(2)} (bar 0.5, aim 0.8)`,
);
await server.dispose();
await rm(folder, { recursive: true });

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
