/**
 * Serves the site on this machine and follows edits of the content folder:
 *
 *     npm start [-- --port N]        CONTENT_DIR names another folder than content/
 *
 * Further arguments go to `wrangler dev`, which reloads when the generated module changes.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { watch } from "chokidar";

const folder = process.env["CONTENT_DIR"] ?? "content";
const { values } = parseArgs({
  options: { port: { type: "string", default: "8787" } },
  strict: false,
});

function bundle(): boolean {
  return (
    spawnSync(process.execPath, ["scripts/bundle-content.ts"], { stdio: "inherit" }).status === 0
  );
}

if (!bundle()) process.exit(1);

const server: ChildProcess = spawn(
  process.execPath,
  [
    "node_modules/wrangler/bin/wrangler.js",
    "dev",
    // absolute addresses never come from the request, so the local one is configured
    "--var",
    `SITE_URL:http://localhost:${values.port}`,
    "--var",
    "SERVER_TIMING:1",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
);
// the render version is part of what is bundled, so a change of rendering is followed too
const watcher = watch([folder, "src/render", "src/http"], { ignoreInitial: true }).on("all", () =>
  bundle(),
);

server.on("exit", async (code) => {
  clearInterval(orphanCheck);
  await watcher.close();
  process.exitCode = code ?? 1;
});
// npm does not pass SIGTERM on to what it runs: leave when it has gone
const parent = process.ppid;
const orphanCheck = setInterval(() => {
  if (process.ppid !== parent) server.kill();
}, 1000);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => server.kill(signal));
}
