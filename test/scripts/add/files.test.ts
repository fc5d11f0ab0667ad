import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "../../../src/parse/parse.ts";
import { FERRY_PAGE, LINKS_PAGE } from "./pages.ts";
import { add, filesIn, newFolder } from "./run-add.ts";

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await newFolder();
  content = join(folder, "content");
});

afterEach(() => vi.unstubAllEnvs());

/** Writes a source and gives its path. */
async function source(name: string, words: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, words);
  return file;
}

const written = (name: string) => readFile(join(content, name), "utf8");

test("a page is written with its front matter and shown for review", async () => {
  const file = await source("ferry-returns.html", FERRY_PAGE);
  const { status, review } = await add("--dir", content, file);
  expect(status).toBe(0);
  const text = await written("ferry-returns.md");
  const back = parse({ text, mediaType: "text/markdown", name: "x.md" }, { language: "en" });
  expect(back).toMatchObject({
    ok: true,
    value: {
      slug: "ferry-returns",
      title: "Ferry returns",
      published: "2025-10-23T09:00:00+02:00",
      authors: [{ name: "Ada Fenn" }],
      image: { url: "/i/boat.jpg", caption: "The boat at dawn.", credit: "Tom Orr" },
    },
  });
  const row = (name: string) => new RegExp(`^  ${name} +(.+)$`, "mu").exec(review)?.[1];
  expect(row("title")).toBe("Ferry returns");
  expect(row("authors")).toBe("Ada Fenn");
  expect(row("date")).toBe("2025-10-23T09:00:00+02:00");
  expect(review).toContain("  captions\n    The boat at dawn.\n");
  expect(review).toContain("  headings\n    What it costs\n");
  expect(review).toMatch(/ {2}summary\n {4}The ferry crossed the sound/u);
  expect(review).toMatch(/\n {4}\d\.\d\d\*? +Una Reed: “We had waited for the boat/u);
  expect(review).toContain("\n    Read more: ten boats to take\n");
});

test("CONTENT_DIR is the folder where the command line names none", async () => {
  vi.stubEnv("CONTENT_DIR", content);
  const { status } = await add(await source("ferry-returns.html", FERRY_PAGE));
  expect(status).toBe(0);
  expect(await filesIn(content)).toEqual(["ferry-returns.md"]);
});

test("quotes stand with the least certain first", async () => {
  const words = `# Quay\n\nUna Reed keeps the bakery on the quay, and Tom Orr mends the nets beside it.\n\n“The boats came in at six and nobody had slept,” said Una Reed.\n\nThe rain had begun by then. “It never stops before the tide turns round,” came from a window above.\n`;
  const { review } = await add("--dir", content, await source("quay.md", words));
  const certain = [...review.matchAll(/^ {4}(\d\.\d\d)/gmu)].map(([, number]) => Number(number));
  expect(certain).toHaveLength(2);
  expect(certain).toEqual(certain.toSorted((a, b) => a - b));
});

test("of many dropped lines the review shows the long ones, which may be the article's", async () => {
  const links = Array.from({ length: 90 }, (_, at) => `<p><a href="/${at}">No. ${at}</a></p>`);
  const promise = "Sign up for our newsletter and never miss a boat of the Sound Wire again.";
  const page = FERRY_PAGE.replace("</body>", `${links.join("")}<p>${promise}</p></body>`);
  const { review } = await add("--dir", content, await source("ferry.html", page));
  expect(review).toContain(`\n    ${promise}\n`);
  expect(review).toMatch(/\n {4}… and \d+ shorter lines\n/u);
});

test("a file that is there is replaced with --force alone", async () => {
  const file = await source("ferry-returns.html", FERRY_PAGE);
  await add("--dir", content, file);
  const mine = "---\ntitle: Mine\n---\n\nWords of mine.\n";
  await writeFile(join(content, "ferry-returns.md"), mine);
  const { status, told } = await add("--dir", content, file);
  expect(status).toBe(1);
  expect(told).toMatch(/ferry-returns\.md is already there; --force replaces it/u);
  expect(await written("ferry-returns.md")).toBe(mine);
  expect(await add("--dir", content, "--force", file)).toMatchObject({ status: 0 });
  expect(await written("ferry-returns.md")).toContain("title: Ferry returns");
});

test("two articles of one run never take the same file, whatever --force says", async () => {
  const first = await source("ferry.html", FERRY_PAGE);
  const second = await source("ferry.htm", FERRY_PAGE.replaceAll("Ferry returns", "Ferry again"));
  const { status, told } = await add("--dir", content, "--force", first, second);
  expect(status).toBe(1);
  expect(told).toContain(`${second}: `);
  expect(await written("ferry.md")).toContain("title: Ferry returns");
});

test("a dry run shows the review and writes nothing", async () => {
  const file = await source("ferry.html", FERRY_PAGE);
  const { status, review } = await add("--dir", content, "--dry-run", file);
  expect(status).toBe(0);
  expect(review).toContain("would write");
  expect(await filesIn(content)).toEqual([]);
});

test("several sources show progress, and one that fails does not stop the others", async () => {
  const places = [
    await source("ferry.html", FERRY_PAGE),
    await source("links.html", LINKS_PAGE),
    await source("news.md", "# News\n\nThe boats sail again from Monday.\n"),
  ];
  const { status, told } = await add("--dir", content, ...places);
  expect(status).toBe(1);
  for (const [index, place] of places.entries())
    expect(told).toContain(`[${index + 1}/3] ${place}`);
  expect(told).toContain("2 taken, 1 not");
  expect(await filesIn(content)).toEqual(["ferry.md", "news.md"]);
});

test("each entry of a feed is an article, and a teaser is none", async () => {
  const item = (title: string, words: string) =>
    `<item><title>${title}</title><content:encoded><![CDATA[${words}]]></content:encoded></item>`;
  const long = `<p>${"The boats sail again from Monday, the harbour office says. ".repeat(5)}</p>`;
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sound Wire</title>${item("Boats sail", long)}${item("Fares rise", "<p>Short.</p>")}</channel></rss>`;
  const { status, told } = await add("--dir", content, await source("feed.xml", feed));
  expect(status).toBe(1);
  expect(told).toContain("entry 2 of 2");
  expect(told).toContain("“Fares rise” has no full content");
  expect(await filesIn(content)).toEqual(["boats-sail.md"]);
});

test("a draft stays a draft", async () => {
  const words = "---\ntitle: Plan\ndraft: true\n---\n\nThe boats may sail from Monday.\n";
  const { review } = await add("--dir", content, await source("plan.md", words));
  expect(review).toMatch(/^ {2}draft/mu);
  expect(await written("plan.md")).toContain("\ndraft: true\n");
});

test("a page in another encoding is read, and the review says in which", async () => {
  const page = FERRY_PAGE.replaceAll("Una Reed", "Una Réed");
  const latin = await source("latin.html", Buffer.from(page.replaceAll(/[“”]/gu, '"'), "latin1"));
  const wide = await source("wide.html", Buffer.from(`\ufeff${page}`, "utf16le"));
  const bare = await source("bare.html", Buffer.from(page, "utf16le"));
  const { status, review } = await add("--dir", content, latin, wide, bare);
  expect(status).toBe(0);
  expect(review.match(/encoding +read as \S+/gu)?.map((row) => row.split(" ").at(-1))).toEqual([
    "windows-1252",
    "utf-16le",
    "utf-16le",
  ]);
  for (const name of ["latin.md", "wide.md", "bare.md"]) {
    expect(await written(name)).toContain("said Una Réed");
  }
});

/** Sources that cannot be taken, by file name, with what is said of each. */
const REFUSED: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
  "links.html": [LINKS_PAGE, /No article found: no article on the page$/u],
  "empty.txt": [" \n", /it is empty$/u],
  "title.txt": ["Ferry returns\n", /“Ferry returns” has no body$/u],
  "broken.md": ["---\ntitle: [\n---\nx", /^3: front matter: /u],
  "other.json": ["{}", /Unreadable source: expected an article of/u],
  "other.xml": ["<?xml version='1.0'?><rss><note/></rss>", /./u],
  "picture.html": [bytes("\x89PNG\r\n\x1a\n"), /it is a PNG image, not text$/u],
  "binary.txt": [bytes("ab\0c\0\0\x01d"), /it is a binary file$/u],
  "latin.html": [
    bytes('<meta charset="utf-8"><p>caf\xe9</p>'),
    /it is not the utf-8 it says it is; save it as UTF-8$/u,
  ],
  "unknown.html": [
    bytes('<meta charset="x-harbour"><p>cafe</p>'),
    /it says that it is x-harbour, an encoding we do not know; save it as UTF-8$/u,
  ],
  "long.html": [Buffer.alloc(20_000_001, "a"), /20000001 bytes; at most 20000000$/u],
};

function bytes(latin: string): Uint8Array {
  return Buffer.from(latin, "latin1");
}

test("what holds no article says why, each on a line with its name", async () => {
  const files = await Promise.all(
    Object.entries(REFUSED).map(([name, [words]]) => source(name, words)),
  );
  const elsewhere = [join(folder, "none.html"), folder, "ftp://wire.example/a"];
  const { status, review, told } = await add("--dir", content, ...files, ...elsewhere);
  expect({ status, review }).toEqual({ status: 1, review: "" });
  expect(await filesIn(content)).toEqual([]);
  const reasonOf = (place: string) =>
    told
      .split("\n")
      .filter((line) => line.startsWith(`${place}:`))
      .map((line) => line.slice(place.length + 1).trimStart());
  for (const [index, [, reason]] of Object.values(REFUSED).entries()) {
    expect(reasonOf(files[index] ?? "")).toEqual([expect.stringMatching(reason)]);
  }
  expect(elsewhere.map(reasonOf)).toEqual([
    ["there is no such file"],
    ["it is a folder"],
    ["an address begins with http:// or https://, not ftp://"],
  ]);
});

test("a folder that cannot be written to is said in words", async () => {
  const file = await source("ferry.html", FERRY_PAGE);
  const { status, told } = await add("--dir", file, file);
  expect(status).toBe(1);
  expect(told).toMatch(/cannot be written: a (?:file has the name|part of its path)/u);
  expect(told).not.toContain("    at ");
});

test("a wrong command line shows the right one", async () => {
  for (const args of [[], ["--wrong"]]) {
    const { status, told } = await add(...args);
    expect(status).toBe(2);
    expect(told).toContain("Usage: npm run add");
    expect(told).not.toContain("    at ");
  }
});
