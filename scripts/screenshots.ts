/**
 * Draws the pictures of the README from the sample content into docs/screenshots/:
 *
 *     npm run screenshots
 *
 * Serves the built site on this machine for as long as that takes.
 */
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS, findBrowser } from "../test/browser/find-browser.ts";
import { readFolder } from "./content/read-folder.ts";
import { readSiteConfig } from "./content/site-config.ts";

const PORT = 8797;
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = "docs/screenshots";
const ARTICLE = "stoltenberg-book-nato-ukraine";
const PATIENCE_MILLISECONDS = 60_000;

const server = spawn(
  process.execPath,
  ["node_modules/wrangler/bin/wrangler.js", "dev", "--port", String(PORT)].concat([
    "--inspector-port",
    "0",
    "--var",
    `SITE_URL:${ORIGIN}`,
  ]),
  { stdio: "ignore", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
);
try {
  await answering();
  await mkdir(FOLDER, { recursive: true });
  const { path, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: BROWSER_FLAGS,
  });
  await draw(
    await browser.newPage({ viewport: { width: 1200, height: 760 }, reducedMotion: "reduce" }),
    "/",
    "front",
  );
  await draw(
    await browser.newPage({ viewport: { width: 1200, height: 760 }, reducedMotion: "reduce" }),
    `/articles/${ARTICLE}#p4`,
    "article",
  );
  await draw(
    await browser.newPage({ viewport: { width: 600, height: 220 }, colorScheme: "dark" }),
    `/embed/quotes/${await bestQuote()}`,
    "widget",
  );
  await browser.close();
} finally {
  server.kill("SIGINT");
}

async function draw(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${ORIGIN}${path}`);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

async function bestQuote(): Promise<string> {
  const { prepare } = await readSiteConfig();
  const { articles } = await readFolder("content", prepare);
  const article = articles.find(({ slug }) => slug === ARTICLE);
  const best = article?.quotes.find(({ rank }) => rank === 1);
  if (!best) throw new Error(`${ARTICLE} has no key quote`);
  return best.id;
}

/** Until the server answers. */
async function answering(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const up = await fetch(ORIGIN).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    if (Date.now() > deadline) throw new Error(`nothing answers at ${ORIGIN}`);
    await new Promise((next) => setTimeout(next, 200));
  }
}
