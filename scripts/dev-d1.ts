/**
 * Serves the site on a local D1 with the articles of the content folder, no account needed:
 *
 *     npm run dev:d1 [-- --port N]
 *
 * The database stays in .wrangler/ between runs. Publish to it with PUBLISH_TOKEN=local.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

const TOKEN = "local";
const folder = process.env["CONTENT_DIR"] ?? "content";
const { values } = parseArgs({
  options: { port: { type: "string", default: "8787" } },
  strict: false,
});
const site = `http://localhost:${values.port}`;
const WRANGLER = ["node_modules/wrangler/bin/wrangler.js", "--config", "wrangler.d1.toml"];
const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" };

const steps = [
  ["scripts/bundle-content.ts"],
  [...WRANGLER, "d1", "migrations", "apply", "DB", "--local"],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}

const server: ChildProcess = spawn(
  process.execPath,
  [
    ...WRANGLER,
    "dev",
    "--var",
    `SITE_URL:${site}`,
    "--var",
    `PUBLISH_TOKEN:${TOKEN}`,
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", env },
);
server.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => server.kill(signal));
}

for (;;) {
  const answer = await fetch(`${site}/health`).catch(() => undefined);
  if (answer?.ok || server.exitCode !== null) break;
  await wait(300);
}
if (server.exitCode === null) {
  spawnSync(process.execPath, ["scripts/publish.ts", folder, "--to", site], {
    stdio: "inherit",
    env: { ...env, PUBLISH_TOKEN: TOKEN },
  });
  console.log(`Ready: ${site}`);
}
