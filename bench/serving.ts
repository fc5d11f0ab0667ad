import { builtSite } from "./built-worker.ts";
import { compareRates, requestsPerSecond } from "./load.ts";
import type { Row } from "./table.ts";
import { type RunningWorker, startWorker } from "./workerd.ts";

interface Answer {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
}

/** Article page, feed and JSON, and their 304s, against a Worker that answers the same bytes as constants. */
export async function servingRows(): Promise<Row[]> {
  const { script, vars } = await builtSite();
  const ours = await startWorker(script, vars);
  const rows: Row[] = [];
  try {
    for (const path of await samplePaths(ours)) {
      const answer = await read(ours, path);
      const bare = await startWorker(constantWorker(answer));
      try {
        rows.push(...(await compare(ours, bare, answer)));
      } finally {
        await bare.stop();
      }
    }
  } finally {
    await ours.stop();
  }
  return rows;
}

async function samplePaths(worker: RunningWorker): Promise<string[]> {
  const response = await fetch(`${worker.url}/articles.json`);
  const { articles } = (await response.json()) as { articles: { slug: string }[] };
  const slug = articles[0]?.slug;
  if (slug === undefined) throw new Error("the benchmark needs articles in content/");
  return [`/articles/${slug}`, "/feed.rss", `/articles/${slug}.json`];
}

async function read(worker: RunningWorker, path: string): Promise<Answer> {
  // what the load asks for: fetch would ask for a compressed body
  const response = await fetch(`${worker.url}${path}`, {
    headers: { "Accept-Encoding": "identity" },
  });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  const headers = Object.fromEntries(response.headers);
  delete headers["content-length"];
  delete headers["transfer-encoding"];
  return { path, body: await response.text(), headers, etag: response.headers.get("ETag") ?? "" };
}

function constantWorker({ body, headers }: Answer): string {
  return `const body = ${JSON.stringify(body)}; const headers = ${JSON.stringify(headers)};
export default { fetch(request) {
  if (request.headers.get("If-None-Match") === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
} };`;
}

async function compare(ours: RunningWorker, bare: RunningWorker, answer: Answer): Promise<Row[]> {
  const { path, etag } = answer;
  const conditional = { "If-None-Match": etag };
  const [full, fullBare, unchanged, unchangedBare] = await requestsPerSecond([
    { url: `${ours.url}${path}`, status: 200 },
    { url: `${bare.url}${path}`, status: 200 },
    { url: `${ours.url}${path}`, status: 304, headers: conditional },
    { url: `${bare.url}${path}`, status: 304, headers: conditional },
  ]);
  const bounds = { higherIsBetter: true, bar: 0.6, aim: 0.85 };
  return [
    {
      name: `GET ${path}`,
      against: "the same bytes as a constant from a bare Worker",
      ...bounds,
      ...compareRates(full, fullBare),
    },
    {
      name: `304 ${path}`,
      against: "the same bare Worker answering 304",
      ...bounds,
      ...compareRates(unchanged, unchangedBare),
    },
  ];
}
