/**
 * Writes the table of production dependencies into the README:
 *
 *     npm run list-dependencies
 *
 * What a dependency adds is how much smaller the minified and gzipped Worker is without it and what
 * it alone brings along.
 */
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { productionDependencies, withTable } from "./dependencies/table.ts";

const README = "README.md";

async function kilobytesWithout(external: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ["src/worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*", ...external],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length / 1024;
}

const dependencies = await productionDependencies();
const whole = await kilobytesWithout([]);
const kilobytes = new Map<string, number>();
for (const { name } of dependencies) kilobytes.set(name, whole - (await kilobytesWithout([name])));
await writeFile(README, withTable(await readFile(README, "utf8"), dependencies, kilobytes));
console.log(`${dependencies.length} dependencies; the Worker has ${whole.toFixed(0)} KB gzipped`);
