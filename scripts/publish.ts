/**
 * Publishes a folder of articles to a site that keeps them in D1:
 *
 *     npm run publish -- FOLDER [--to URL] [--prune]
 *
 * Uploads what is new or changed; stopped, it goes on where it was when run again. `--prune` withdraws
 * what the folder does not hold any more. The token comes from PUBLISH_TOKEN. Exit status 1 when an
 * article failed, 2 when the command was wrong.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type BatchState, type PublishingClient, publishingClient } from "./bulk/client.ts";
import { batchesOf, type LocalSource, readSources } from "./bulk/folder.ts";
import { type Progress, progress } from "./bulk/progress.ts";

const ARTICLES_A_BATCH = 25;
const BYTES_A_BATCH = 2 * 1024 * 1024;
const POLL_MILLISECONDS = 500;
const LARGEST_POLLS = 600;

interface Failure {
  readonly name: string;
  readonly why: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: "string", default: "http://localhost:8787" },
    prune: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
const token = process.env["PUBLISH_TOKEN"];
if (folder === undefined || !token) {
  console.error("Usage: PUBLISH_TOKEN=… npm run publish -- FOLDER [--to URL] [--prune]");
  process.exit(2);
}
process.exitCode = await publish(folder, publishingClient(values.to, token));

async function publish(from: string, client: PublishingClient): Promise<number> {
  const { sources, unreadable } = await readSources(from);
  const stored = await client.manifest();
  const hashes = new Map(stored.map(({ name, source }) => [name, source]));
  const fresh = sources.filter(({ name, hash }) => hashes.get(name) !== hash);
  console.error(`${sources.length} articles in ${from}, ${fresh.length} of them new or changed`);
  const failures: Failure[] = [
    ...unreadable.map((name) => ({ name, why: "not UTF-8" })),
    ...(await uploadAll(fresh, client)),
  ];
  if (values.prune) {
    const kept = new Set(sources.map(({ name }) => name));
    for (const { slug, name } of stored.filter((entry) => !kept.has(entry.name))) {
      console.error(`withdrawing ${slug}`);
      await client
        .withdraw(slug)
        .catch((error: unknown) => failures.push({ name, why: `${error}` }));
    }
  }
  if (failures.length === 0) return 0;
  console.error(`\n${failures.length} failed:`);
  const width = Math.max(...failures.map(({ name }) => name.length));
  for (const { name, why } of failures) console.error(`  ${name.padEnd(width)}  ${why}`);
  return 1;
}

async function uploadAll(
  sources: readonly LocalSource[],
  client: PublishingClient,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const bar = progress(sources.length);
  let before = 0;
  for (const articles of batchesOf(sources, ARTICLES_A_BATCH, BYTES_A_BATCH)) {
    try {
      const state = await uploadBatch(articles, client, bar, before);
      failures.push(
        ...state.failed.map(({ name, problem }) => ({
          name,
          why: problem.detail ?? problem.title ?? "failed",
        })),
      );
    } catch (error) {
      failures.push(...articles.map(({ name }) => ({ name, why: String(error) })));
    }
    before += articles.length;
    bar.update(before);
  }
  bar.end();
  return failures;
}

/** Uploads a batch and waits until the site has dealt with all of it. */
async function uploadBatch(
  articles: readonly LocalSource[],
  client: PublishingClient,
  bar: Progress,
  before: number,
): Promise<BatchState> {
  const batch = randomUUID();
  let state = await client.upload(
    batch,
    articles.map(({ name, mediaType, text }) => ({ name, mediaType, text })),
  );
  for (let poll = 0; state.waiting > 0; poll += 1) {
    if (poll === LARGEST_POLLS) throw new Error("the site's queue does not go on");
    await wait(POLL_MILLISECONDS);
    state = await client.state(batch);
    bar.update(before + state.done + state.failed.length);
  }
  return state;
}
