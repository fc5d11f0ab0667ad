import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { bundledStore } from "../../../src/store/bundled.ts";
import { usePages } from "../open-page.ts";
import { HOSTILE } from "./articles.ts";

const SITE = "https://gazette.example";

const app = createApp({
  site: {
    title: "The Gazette",
    url: SITE,
    description: "News",
    language: "en",
    authors: [],
    tagAuthority: "gazette.example,2026",
    feedLength: 500,
  },
  openStore: () => bundledStore(HOSTILE),
  renderVersion: "test",
});

const openPage = usePages();

/** Pages on which the payloads of many articles meet, and the pages of single ones. */
const PAGES = [
  "/",
  "/quotes",
  "/speakers",
  "/topics",
  ...HOSTILE.flatMap(({ slug, quotes }, index) => [
    `/articles/${slug}`,
    `/embed/articles/${slug}`,
    `/embed/quotes/${quotes[0]?.id}`,
    // the pages of a person and of a topic put the same strings into the same places
    ...(index % 10 === 0 ? [`/speakers/speaker-${index}`, `/topics/topic-${index}`] : []),
  ]),
];

const XML = [
  "/feed.rss",
  "/feed.atom",
  "/summaries.rss",
  "/quotes.atom",
  "/opml.xml",
  "/sitemap.xml",
];

/** What a page must never do, as it was seen: scripts that ran, addresses that would run one. */
interface Seen {
  readonly ran: string[];
  readonly foreign: string[];
}

describe.each([
  { name: "with its content security policy", policy: true },
  { name: "with the policy switched off", policy: false },
])("hostile articles $name", ({ policy }) => {
  let page: Page;
  const seen: Seen = { ran: [], foreign: [] };

  beforeAll(async () => {
    page = await openPage({ bypassCSP: !policy });
    await page.exposeFunction("ran", () => seen.ran.push(page.url()));
    await page.addInitScript("window.alert = window.prompt = window.confirm = () => ran()");
    page.on("dialog", (dialog) => {
      seen.ran.push(page.url());
      void dialog.dismiss();
    });
    await page.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== SITE) {
        if (!url.pathname.endsWith("x")) seen.foreign.push(url.href);
        return route.abort();
      }
      const response = await app.request(url.pathname + url.search);
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
  });

  test("nothing runs on any page, and no address is a script", async () => {
    for (const path of PAGES) {
      const response = await page.goto(SITE + path);
      expect(response?.status(), path).toBe(200);
      expect(await scriptAddresses(page), path).toEqual([]);
    }
    expect(seen.ran).toEqual([]);
  }, 240_000);
});

test.each(XML)("%s is well-formed and holds no element of a payload", async (path) => {
  const page = await openPage();
  const xml = await (await app.request(path)).text();
  await page.goto("about:blank");
  const found = await page.evaluate(`(() => {
    const parsed = new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml");
    return {
      error: parsed.querySelector("parsererror")?.textContent ?? "",
      hostile: parsed.querySelectorAll("script,img[onerror],iframe").length,
    };
  })()`);
  expect(found).toEqual({ error: "", hostile: 0 });
});

test("JSON answers are JSON, whatever the strings", async () => {
  for (const { slug, title } of HOSTILE) {
    const response = await app.request(`/articles/${slug}.json`);
    expect(await response.json()).toMatchObject({ slug, title: title.toWellFormed() });
  }
});

test("no string of an article reaches a header", async () => {
  for (const { slug } of HOSTILE) {
    const response = await app.request(`/articles/${slug}`);
    for (const [name, value] of response.headers) {
      expect(value, name).not.toMatch(/ran\(\)|onerror|<script/iu);
    }
  }
});

/** Addresses in the page that a click or a load would run as a script. */
function scriptAddresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll("[href],[src],[action],[formaction],[cite],[data]")]
      .flatMap((element) =>
        ["href", "src", "action", "formaction", "cite", "data"].map((name) => element.getAttribute(name)),
      )
      .filter((address) => address !== null && ["javascript:", "data:", "vbscript:"]
        .includes(URL.canParse(address, location.href) ? new URL(address, location.href).protocol : ""))
  `);
}
