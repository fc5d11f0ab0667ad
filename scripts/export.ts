/**
 * Writes every article of a site that keeps them in D1 back into a folder, each as the file it came in:
 *
 *     npm run export -- FOLDER [--from URL]
 *
 * The token comes from PUBLISH_TOKEN. Files that are there already are written over.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { publishingClient } from "./bulk/client.ts";
import { progress } from "./bulk/progress.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: "string", default: "http://localhost:8787" } },
});
const [folder] = positionals;
const token = process.env["PUBLISH_TOKEN"];
if (folder === undefined || !token) {
  console.error("Usage: PUBLISH_TOKEN=… npm run export -- FOLDER [--from URL]");
  process.exit(2);
}

const client = publishingClient(values.from, token);
const entries = await client.manifest();
await mkdir(folder, { recursive: true });
const bar = progress(entries.length);
const written = new Set<string>();
for (const [index, { slug, name }] of entries.entries()) {
  // names come from outside: never a path, and never one file for two articles
  const file = written.has(basename(name)) ? `${slug}-${basename(name)}` : basename(name);
  written.add(file);
  await writeFile(join(folder, file), await client.source(slug));
  bar.update(index + 1);
}
bar.end();
console.error(`${entries.length} articles written to ${folder}`);
