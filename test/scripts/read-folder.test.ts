import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
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
