/**
 * Loads the built Worker with readers while articles are published, and ends by itself:
 *
 *     npm run soak [-- --minutes 3]
 *
 * Fails on any error, on an answer that is none of the valid versions, and on growth of memory.
 */
import { parseArgs } from "node:util";
import { markdown } from "../test/outside/articles.ts";
import { type OutsideSite, openSite } from "../test/outside/open-site.ts";
import { setup } from "../test/outside/setup.ts";
import { openInspector } from "./inspector.ts";

const READERS = 6;
const INSPECTOR_PORT = 8857;
const PLACES = ["pier", "market", "ferry", "library", "harbour"];
const MEGABYTE = 1024 * 1024;
/** What a heap may breathe between two looks at it. */
const LEEWAY = 1.25;

const { values } = parseArgs({ options: { minutes: { type: "string", default: "3" } } });
const duration = Number(values.minutes) * 60_000;

/** The newest version of each article that its writer has an answer for. */
const confirmed = new Map<string, number>();
const begun = new Map<string, number>();
const faults: string[] = [];
let answers = 0;
let publications = 0;

setup();
const site = await openSite({}, INSPECTOR_PORT);
try {
  await site.faults("edge");
  for (const place of PLACES) await publish(site, place);
  const end = Date.now() + duration;
  const sampler = sampleMemory(end);
  await Promise.all([
    ...Array.from({ length: READERS }, (_, index) => readUntil(end, index)),
    publishUntil(end),
  ]);
  const memory = await sampler;
  judge(memory);
} finally {
  await site.close();
}

async function publish({ put }: OutsideSite, place: string): Promise<void> {
  const version = (begun.get(place) ?? 0) + 1;
  begun.set(place, version);
  const response = await put(place, markdown(place, `day ${version}.`));
  if (response.ok) confirmed.set(place, version);
  else faults.push(`PUT ${place}: ${response.status} ${await response.text()}`);
  publications += 1;
}

async function publishUntil(end: number): Promise<void> {
  for (let turn = 0; Date.now() < end; turn += 1) {
    await publish(site, PLACES[turn % PLACES.length] ?? "pier");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function readUntil(end: number, reader: number): Promise<void> {
  for (let turn = reader; Date.now() < end; turn += 1) {
    const place = PLACES[turn % PLACES.length] ?? "pier";
    const endings = ["", ".json", ".md"];
    await readArticle(place, `/articles/${place}${endings[turn % endings.length]}`);
    const list = ["/feed.rss", "/", "/quotes.json", `/search.json?q=${place}`][turn % 4] ?? "/";
    const response = await site.get(list);
    if (response.status !== 200) faults.push(`GET ${list}: ${response.status}`);
    await response.arrayBuffer();
    answers += 2;
  }
}

/** Every answer is a version that was being published or newer than what its writer was told of. */
async function readArticle(place: string, path: string): Promise<void> {
  const oldest = confirmed.get(place) ?? 0;
  const response = await site.get(path);
  const text = await response.text();
  const newest = begun.get(place) ?? 0;
  const versions = new Set(
    [...text.matchAll(/ day (\d+)\./gu)].map(([, number]) => Number(number)),
  );
  const [version = 0] = versions;
  if (response.status !== 200) faults.push(`GET ${path}: ${response.status}`);
  else if (versions.size !== 1) faults.push(`GET ${path}: versions ${[...versions].join(" and ")}`);
  else if (version < oldest || version > newest) {
    faults.push(`GET ${path}: version ${version}, neither ${oldest} nor ${newest}`);
  }
}

/** Bytes in the Worker's heap after each tenth of the time; the first are warming up. */
async function sampleMemory(end: number): Promise<number[]> {
  const samples: number[] = [];
  const pause = duration / 10;
  const inspector = await openInspector(INSPECTOR_PORT);
  while (Date.now() + pause <= end + 500) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    samples.push(await inspector.heapBytes());
  }
  inspector.close();
  return samples;
}

function judge(memory: readonly number[]): void {
  const megabytes = memory.map((bytes) => Math.round((10 * bytes) / MEGABYTE) / 10);
  console.log(`${answers} answers, ${publications} publications, ${faults.length} faults`);
  console.log(`heap after collection in MB: ${megabytes.join(" ")}`);
  for (const fault of faults.slice(0, 10)) console.error(fault);
  const settled = Math.max(...memory.slice(1, 4));
  const grown = (memory.at(-1) ?? 0) > settled * LEEWAY;
  if (grown) console.error("memory has grown");
  if (faults.length > 0 || grown) process.exitCode = 1;
}
