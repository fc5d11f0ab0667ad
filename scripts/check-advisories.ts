/**
 * Refuses production dependencies with known vulnerabilities:
 *
 *     npm run advisories                 also fails when the registry cannot be asked (before a deployment)
 *     npm run advisories -- --offline-ok says so and goes on (in everyday checks)
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { judgeAudit } from "./dependencies/audit.ts";

const { values } = parseArgs({ options: { "offline-ok": { type: "boolean", default: false } } });
const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
const verdict = judgeAudit(stdout);
switch (verdict.kind) {
  case "clean":
    console.log("No production dependency has a known vulnerability.");
    break;
  case "vulnerable":
    for (const line of verdict.findings) console.error(line);
    process.exitCode = 1;
    break;
  case "unanswered":
    console.error(`The registry gives no advisories: ${verdict.why}`);
    if (!values["offline-ok"]) process.exitCode = 1;
}
