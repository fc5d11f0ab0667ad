import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import { expect, test } from "vitest";
import { OWN_ARTICLES } from "./articles.ts";
import { showPieces } from "./inspect.ts";
import { ARTICLES, app, read, SITE } from "./site.ts";
import { useTraps } from "./trap.ts";

const openTrap = useTraps();

const [FIRST] = OWN_ARTICLES;
const ABOUT_FIRST = encodeURIComponent(`${SITE}/articles/${FIRST?.slug}`);

const XML = [
  "/feed.rss",
  "/feed.atom",
  "/summaries.rss",
  "/summaries.atom",
  "/quotes.rss",
  "/quotes.atom",
  `/topics/${FIRST?.topics[0]?.id}.rss`,
  `/speakers/${FIRST?.quotes[0]?.speaker?.id}.atom`,
  "/opml.xml",
  "/sitemap.xml",
  "/news-sitemap.xml",
  `/oembed?format=xml&url=${ABOUT_FIRST}`,
];

test.each(XML)("%s is well-formed and holds no element of a payload", async (path) => {
  const { page } = await openTrap({ policy: false });
  const xml = await read(path);
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

/** Shows pieces of HTML in a bare page, one after the other, as a program that trusts them would. */
async function nothingRunsIn(pieces: readonly string[]): Promise<void> {
  const { page, ran } = await openTrap({ policy: false });
  await page.goto(`${SITE}/blank`);
  expect(await page.evaluate(showPieces(pieces))).toEqual([]);
  expect(ran).toEqual([]);
}

test("the trap springs where a piece of HTML does run", async () => {
  const { page, ran } = await openTrap({ policy: false });
  await page.goto(`${SITE}/blank`);
  const piece = "<img src=x onerror=ran()><a href='javascript:ran()'>a</a>";
  expect(await page.evaluate(showPieces([piece]))).toHaveLength(2);
  await expect.poll(() => ran.length).toBeGreaterThanOrEqual(2);
});

test("feed readers can show the content of entries as it is", async () => {
  const { items } = JSON.parse(await read("/feed.json"));
  const pieces = items.map((item: { content_html?: string }) => item.content_html ?? "");
  expect(pieces.join("")).toContain("&lt;script&gt;");
  await nothingRunsIn(pieces);
}, 120_000);

test("pages that embed can insert the HTML of oEmbed as it is", async () => {
  const pieces: string[] = [];
  for (const { slug } of OWN_ARTICLES) {
    const { html } = JSON.parse(
      await read(`/oembed?url=${encodeURIComponent(`${SITE}/articles/${slug}`)}`),
    );
    pieces.push(html);
  }
  await nothingRunsIn(pieces);
}, 120_000);

test("code that a page offers to copy can be pasted as it is", async () => {
  const { page } = await openTrap({ policy: false });
  await page.goto(`${SITE}/blank`);
  const some = OWN_ARTICLES.filter((_, index) => index % 6 === 0); // a page has several codes
  const paths = ["/feeds", ...some.map(({ slug }) => `/articles/${slug}`)];
  const pieces = await page.evaluate<
    string[]
  >(`Promise.all(${JSON.stringify(paths)}.map(async (path) => {
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
    return [...page.querySelectorAll("textarea")].map((area) => area.value);
  })).then((codes) => codes.flat())`);
  expect(pieces.length).toBeGreaterThan(some.length);
  // our own script and our own pages in frames are tried elsewhere
  const bare = pieces.map((piece) =>
    piece
      .replaceAll(/<script [^<>]*embed\.js[^<>]*><\/script>/gu, "")
      .replaceAll(" src=", " data-src="),
  );
  await nothingRunsIn(bare);
}, 120_000);

test("Markdown stays text where HTML is let through", async () => {
  const pieces: string[] = [];
  for (const { slug } of OWN_ARTICLES) {
    const tree = toHast(fromMarkdown(await read(`/articles/${slug}.md`)), {
      allowDangerousHtml: true,
    });
    pieces.push(toHtml(tree, { allowDangerousHtml: true }));
  }
  await nothingRunsIn(pieces);
}, 120_000);

test("JSON answers are JSON, whatever the strings", async () => {
  for (const { slug, title } of ARTICLES) {
    const json = await read(`/articles/${slug}.json`);
    expect(JSON.parse(json)).toMatchObject({ slug, title: title.toWellFormed() });
  }
});

test("no string of an article reaches a header", async () => {
  for (const { slug } of ARTICLES) {
    const response = await app.request(`/articles/${slug}`);
    for (const [name, value] of response.headers) {
      expect(value, name).not.toMatch(/ran\(\)|onerror|<script|[^\t\x20-\x7e]/iu);
    }
  }
});
