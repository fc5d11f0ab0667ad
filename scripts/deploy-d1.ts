/**
 * Puts the site on D1 live: `npm run deploy:d1`. Migrations come first, since the new Worker may need
 * what they make; only the first deployment, which provisions the database, goes before them. So a
 * migration has to leave the Worker that is still running something it can work with.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import * as z from "zod";
import { deploymentSteps } from "./deploy/steps.ts";

const CONFIG = "wrangler.d1.toml";
const settings = z.object({
  d1_databases: z.array(z.object({ database_name: z.string() })).min(1),
});
const databases = z.array(z.object({ name: z.string() }));

const [database] = settings.parse(parse(readFileSync(CONFIG, "utf8"))).d1_databases;
const listed = wrangler(["d1", "list", "--json"], "pipe");
const names = databases.parse(JSON.parse(listed.stdout)).map(({ name }) => name);
for (const step of deploymentSteps(names.includes(database?.database_name ?? ""), CONFIG)) {
  if (wrangler(step, "inherit").status !== 0) process.exit(1);
}

function wrangler(args: readonly string[], output: "pipe" | "inherit") {
  const done = spawnSync(process.execPath, ["node_modules/wrangler/bin/wrangler.js", ...args], {
    encoding: "utf8",
    stdio: ["inherit", output, "inherit"],
  });
  if (done.status !== 0 && output === "pipe") process.exit(1);
  return done;
}
