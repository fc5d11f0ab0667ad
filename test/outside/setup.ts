import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Where the Worker is, built with an archive as a deployment would build it. */
export const BUILT_WORKER = join("node_modules", ".cache", "outside-test");

export function setup(): void {
  execFileSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run"].concat([
      ...["--config", "wrangler.d1.toml", "--outdir", BUILT_WORKER],
    ]),
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    },
  );
}
