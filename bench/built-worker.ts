import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parse as parseToml } from "smol-toml";
import * as z from "zod";

const settings = z.object({ main: z.string(), vars: z.record(z.string(), z.string()).default({}) });

export interface BuiltWorker {
  readonly script: string;
  readonly vars: Readonly<Record<string, string>>;
}

/** Our own Worker with the sample content. */
export function builtSite(): Promise<BuiltWorker> {
  run("scripts/bundle-content.ts");
  return builtWorker();
}

/** A Worker as it would be deployed, minified, with its configuration's vars. */
export async function builtWorker(
  config = "wrangler.toml",
  outputFolder = "dist",
): Promise<BuiltWorker> {
  const { main, vars } = settings.parse(parseToml(await readFile(config, "utf8")));
  run("node_modules/wrangler/bin/wrangler.js", [
    ...["deploy", "--dry-run", "--minify"],
    ...["--config", config, "--outdir", resolve(outputFolder)],
  ]);
  const script = join(outputFolder, basename(main).replace(/\.ts$/u, ".js"));
  return { script: await readFile(script, "utf8"), vars };
}

/**
 * Runs a script of the project to its end.
 *
 * @throws Error with what it printed, when it fails
 */
export function run(
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): string {
  const done = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (done.status !== 0) throw new Error(`${script}: ${done.stderr || done.stdout}`);
  return done.stdout;
}
