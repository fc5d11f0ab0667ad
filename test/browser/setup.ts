import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { BROWSER_FLAGS, findBrowser } from "./find-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built Worker, without a trailing slash. */
    readonly origin: string;
    /** Where Playwright connects to the one browser of the run. */
    readonly browser: string;
  }
}

const OUTPUT = join("node_modules", ".cache", "browser-test");
const COMPATIBILITY_DATE = "2026-10-15";

/** Builds the Worker as a deployment would, serves it in workerd and starts one browser for the run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  execFileSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "test/browser/worker.ts"].concat([
      "--dry-run",
      "--outdir",
      OUTPUT,
    ]),
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    },
  );
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await readFile(join(OUTPUT, "worker.js"), "utf8"),
      compatibilityDate: COMPATIBILITY_DATE,
      port,
      bindings: {
        SITE_TITLE: "The Skerry Sampler",
        SITE_URL: origin,
        SITE_DESCRIPTION: "News from a rock.",
        TAG_AUTHORITY: "standfirst.example,2025",
        FEED_LENGTH: "50",
      },
    }),
  );
  await worker.ready;
  const { path, env } = await findBrowser();
  const browser = await chromium.launchServer({
    executablePath: path,
    // a POSIX locale keeps Chromium from finding text fragments
    env: { ...process.env, ...env, LANG: "en_US.UTF-8" },
    args: BROWSER_FLAGS,
  });
  provide("origin", origin);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await worker.dispose();
  };
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
