/**
 * Measures an archive of 100 articles against one of 100,000 on this machine's local D1, and bulk
 * publishing against plain inserts:
 *
 *     npm run bench:archive [-- --articles N --requests N --minutes N]
 *
 * Loading stops after the minutes given (default 20); the table says how many articles there were.
 */
import { readdir, readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse } from "smol-toml";
import { createTestHarness, unstable_splitSqlQuery as splitSql } from "wrangler";

const LOAD_STEP = 400;
const SMALL = 100;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    requests: { type: "string", default: "60" },
    minutes: { type: "string", default: "20" },
    bulk: { type: "string", default: "200" },
  },
});
const wanted = Number(values.articles);
const requests = Number(values.requests);
const deadline = Date.now() + Number(values.minutes) * 60_000;

const { vars, compatibility_date: date } = parse(await readFile("wrangler.d1.toml", "utf8"));
const names = ["SMALL", "LARGE", "BULK", "PLAIN"] as const;
type Name = (typeof names)[number];

const server = createTestHarness({
  workers: [
    {
      config: {
        name: "bench",
        main: "bench/archive/worker.ts",
        compatibility_date: String(date),
        vars: vars as Record<string, string>, // strings alone, as wrangler reads them
        d1_databases: names.map((binding) => ({
          binding,
          database_name: binding,
          database_id: binding,
        })),
      },
    },
  ],
});
await server.listen();

async function work(path: string, body?: string): Promise<string> {
  const answer = await server.fetch(path, body === undefined ? {} : { method: "POST", body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

const files = (await readdir("migrations")).filter((file) => file.endsWith(".sql")).toSorted();
const sql = await Promise.all(files.map((file) => readFile(`migrations/${file}`, "utf8")));
const queries = JSON.stringify(sql.flatMap((text) => splitSql(text)));
for (const name of names) await work(`/task/migrate?db=${name}`, queries);

await work(`/task/load?db=SMALL&from=0&to=${SMALL}`);
const large = await loadLarge();

async function loadLarge(): Promise<number> {
  const start = Date.now();
  let loaded = 0;
  while (loaded < wanted && Date.now() < deadline) {
    const to = Math.min(wanted, loaded + LOAD_STEP);
    await work(`/task/load-rows?db=LARGE&from=${loaded}&to=${to}`);
    loaded = to;
    const rate = loaded / ((Date.now() - start) / 1000);
    process.stderr.write(`\rloaded ${loaded} of ${wanted}, ${rate.toFixed(0)} a second `);
  }
  process.stderr.write("\n");
  await work("/task/finish?db=LARGE");
  return loaded;
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
  const answer = await server.fetch(path, { headers: { "X-Database": database } });
  await answer.text();
  const milliseconds = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${path} in ${database}: ${answer.status}`);
  const rows = (answer.headers.get("X-Rows-Read") ?? "").split(" ").map(Number);
  if (process.env["SHOW_ROWS"]) console.error(path, database, rows.join(" "));
  return { milliseconds, rows: rows.reduce((sum, some) => sum + some, 0) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
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
await server.close();

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
