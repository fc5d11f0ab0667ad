import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareAll } from "../../scripts/content/prepare-all.ts";
import { readFolder } from "../../scripts/content/read-folder.ts";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";

const options = {
  ...DEFAULT_ANALYZE_OPTIONS,
  language: "en",
  tagAuthority: "gazette.example,2026",
};
const body = "\n\nThe council met on Monday. It raised the ferry fares by a tenth.\n";
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "content-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

test("reads the articles and leaves other files alone", async () => {
  await put("b.md", `---\ntitle: Fares rise\n---${body}`);
  await put("a.md", `---\ntitle: Fares fall\n---${body}`);
  await put("people.yaml", "people: []\n");
  const { articles, errors } = await readFolder(folder, options);
  expect(errors).toEqual([]);
  expect(articles.map(({ slug }) => slug)).toEqual(["a", "b"]);
});

test("names both files of a slug that is taken, aliases included", async () => {
  await put("fares.md", `---\ntitle: Fares rise\n---${body}`);
  await put("news.md", `---\ntitle: News\naliases: [fares]\n---${body}`);
  const { errors } = await readFolder(folder, options);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/news\.md: slug: "fares" is taken by .*fares\.md/u);
});

test("says the line of a wrong value in the front matter, and reads the others", async () => {
  await put("good.md", `---\ntitle: Fares rise\n---${body}`);
  await put("wrong.md", `---\ntitle: Fares fall\ndate: the other day\n---${body}`);
  const { articles, errors } = await readFolder(folder, options);
  expect(articles).toHaveLength(1);
  expect(errors.join("\n")).toMatch(/wrong\.md:3(?::\d+)?: date: /u);
});

test("says the line of bytes that are not UTF-8", async () => {
  await put("latin.txt", Uint8Array.from([0x61, 0x0a, 0x62, 0xe9, 0x0a]));
  const { errors } = await readFolder(folder, options);
  expect(errors[0]).toMatch(/latin\.txt:2: not UTF-8/u);
});

test("a draft is not published", async () => {
  await put("plan.md", `---\ntitle: Plan\ndraft: true\n---${body}`);
  expect(await readFolder(folder, options)).toMatchObject({ articles: [], errors: [] });
});

test("a key without a meaning is named once, however many files have it", async () => {
  for (const name of ["a", "b", "c"]) {
    await put(`${name}.md`, `---\ntitle: Fares rise\nferryLine: 7\n---${body}`);
  }
  const { warnings, errors } = await readFolder(folder, options);
  expect(errors).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/a\.md:3: ferryLine: has no meaning here; .*\(and 2 more files\)$/u),
  ]);
});

test("many articles are prepared by several threads, to the same as by one", async () => {
  const sources = Array.from({ length: 90 }, (_, number) => ({
    name: `n${number}.md`,
    mediaType: "text/markdown" as const,
    // some of them are wrong
    text: `---\ntitle: ${number % 7 === 0 ? "[" : `Fares ${number}`}\n---${body}\n“Number ${number},” said Ada Quill.\n`,
  }));
  const alone = await prepareAll(sources, options, 1);
  expect(alone.filter(({ ok }) => !ok)).toHaveLength(13);
  expect(JSON.stringify(await prepareAll(sources, options, 3))).toBe(JSON.stringify(alone));
});

test("what was prepared before is taken from the cache, unless anything that matters has changed", async () => {
  await put("fares.md", `---\ntitle: Fares rise\n---${body}`);
  await put("ferry.md", `---\ntitle: The ferry\n---${body}`);
  const cacheFolder = join(folder, "cache");
  const first = await readFolder(folder, options, { cacheFolder });
  expect(JSON.stringify(await readFolder(folder, options))).toBe(JSON.stringify(first));

  // marks what is kept, to see what is taken from it
  const [version = ""] = await readdir(cacheFolder);
  for (const name of await readdir(join(cacheFolder, version))) {
    const file = join(cacheFolder, version, name);
    await writeFile(file, (await readFile(file, "utf8")).replace('"title":"', '"title":"kept: '));
  }
  const titles = async (changed = options) =>
    (await readFolder(folder, changed, { cacheFolder })).articles.map(({ title }) => title);
  expect(await titles()).toEqual(["kept: Fares rise", "kept: The ferry"]);
  await put("fares.md", `---\ntitle: Fares fall\n---${body}`);
  expect(await titles()).toEqual(["Fares fall", "kept: The ferry"]);
  expect(await titles({ ...options, language: "de" })).toEqual(["Fares fall", "The ferry"]);
});

const DAMAGES: Readonly<Record<string, (kept: string) => string>> = {
  "half a file": (kept) => kept.slice(0, kept.length / 2),
  "an empty file": () => "",
  "another shape": () => '{"ok":true,"value":{"title":"kept"}}',
  "a list that is none": (kept) => kept.replace('"authors":[', '"writers":['),
  "text cut off": (kept) => kept.replace(/"text":"[^"]+"/u, '"text":"kept"'),
  "warnings that are none": (kept) => kept.replace(/"warnings":\[.*\]/u, '"warnings":["kept"]'),
};

test.each(Object.keys(DAMAGES))("%s in the cache is prepared anew, and kept", async (name) => {
  await put("fares.md", `---\ntitle: Fares rise\nferryLine: 7\n---${body}`);
  const cacheFolder = join(folder, "cache");
  const first = await readFolder(folder, options, { cacheFolder });
  const [version = ""] = await readdir(cacheFolder);
  const [file = ""] = await readdir(join(cacheFolder, version));
  const path = join(cacheFolder, version, file);
  const whole = await readFile(path, "utf8");
  const damaged = DAMAGES[name]?.(whole) ?? whole;
  expect(damaged).not.toBe(whole);
  await writeFile(path, damaged);
  expect(await readFolder(folder, options, { cacheFolder })).toEqual(first);
  expect(await readFile(path, "utf8")).toBe(whole);
});

test("what another version of the program kept is thrown away", async () => {
  await put("fares.md", `---\ntitle: Fares rise\n---${body}`);
  const cacheFolder = join(folder, "cache");
  await mkdir(join(cacheFolder, "of-another-version"), { recursive: true });
  await readFolder(folder, options, { cacheFolder });
  expect(await readdir(cacheFolder)).not.toContain("of-another-version");
});
