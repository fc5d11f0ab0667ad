import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { ARABIC, BARE, LIGHTHOUSE } from "../fixture/articles.ts";
import { origin, usePages } from "./open-page.ts";

const openPage = usePages();
const PAGES = [
  "/",
  `/articles/${LIGHTHOUSE.slug}`,
  `/articles/${ARABIC.slug}`,
  `/articles/${BARE.slug}`,
  "/quotes",
  "/speakers",
  "/speakers/maren-holt",
  "/topics",
  "/topics/harbour",
  "/search?q=lamp",
  "/feeds",
];

let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});

describe.each(PAGES)("%s", (path) => {
  test("loads alone, without an error, a cookie or a jump", async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 } });
    const complaints = watch(page);
    await page.addInitScript(countShifts);
    const response = await page.goto(`${origin}${path}`);
    expect(response?.status()).toBe(200);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate("globalThis.shifted")).toBe(0);
    await page.context().close();
  });

  test.each([
    ["dark", 320],
    ...(path.startsWith("/articles/") ? [["light", 1280] as const] : []),
  ] as const)(
    "is accessible, %s at %d px, and never wider than the screen",
    async (colorScheme, width) => {
      const page = await openPage({ colorScheme, viewport: { width, height: 800 } });
      await page.goto(`${origin}${path}`);
      expect(await accessibilityFaults(page, axe)).toEqual([]);
      expect(
        await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        ),
      ).toBe(0);
      await page.context().close();
    },
  );
});

test("an article reads the same without scripts", async () => {
  const [withScript, without] = await Promise.all([
    openPage({ javaScriptEnabled: true }),
    openPage({ javaScriptEnabled: false }),
  ]);
  const texts = [];
  for (const page of [withScript, without]) {
    await page.goto(`${origin}/articles/${LIGHTHOUSE.slug}`);
    texts.push(await page.locator("main").evaluate((main) => main.innerText));
  }
  expect(texts[1]).toBe(texts[0]);
});

test("words from an article never become code", async () => {
  const page = await openPage();
  const complaints = watch(page);
  await page.goto(`${origin}/articles/${BARE.slug}`);
  expect(complaints).toEqual([]);
  expect(await page.locator("h1").textContent()).toBe(BARE.title);
  expect(await page.locator("main :is(script, img, svg), [onload], [onerror]").count()).toBe(0);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "").headline).toBe(BARE.title);
});

test("the measure of the text is between 60 and 75 characters on a wide screen", async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${origin}/articles/${LIGHTHOUSE.slug}`);
  const characters = await page.locator("#p4").evaluate((paragraph) => {
    const range = paragraph.ownerDocument.createRange();
    range.selectNodeContents(paragraph);
    const lines = range.getClientRects().length;
    return (paragraph.textContent ?? "").length / lines;
  });
  expect(characters).toBeGreaterThan(50);
  expect(characters).toBeLessThan(80);
});

test("a quote is copied with its link", async () => {
  const page = await openPage({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${origin}/articles/${LIGHTHOUSE.slug}`);
  await page.getByRole("button", { name: "Copy the quote with its link" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = String(await page.evaluate("navigator.clipboard.readText()"));
  expect(copied).toContain("“It’s the first light my daughter has ever seen out there,”");
  expect(copied).toContain("Maren Holt, harbour master");
  expect(copied).toContain(`${origin}/articles/${LIGHTHOUSE.slug}#p2:~:text=`);
});

test("what is not there says so in the site's style", async () => {
  const page = await openPage();
  const response = await page.goto(`${origin}/articles/no-such-article`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Not found");
  expect(await accessibilityFaults(page, axe)).toEqual([]);
});

/** What the console and the network complain about, and every request to somewhere else. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`dialog ${dialog.message()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) complaints.push(`request ${url}`);
  });
  return complaints;
}

async function accessibilityFaults(page: Page, source: string): Promise<unknown[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.evaluate(source);
  return page.evaluate(
    `axe.run({ resultTypes: ["violations"], runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  );
}

const countShifts = `globalThis.shifted = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shifted += value; }).observe({ type: "layout-shift", buffered: true });`;
