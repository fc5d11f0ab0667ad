import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const BODY = "\n\nThe council met on Monday. It raised the ferry fares by a tenth.\n";
const BUNDLE = "src/content.generated.ts";
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, words: string) => writeFile(join(folder, name), words);

/** Runs `npm run content -- --check` on the folder; its status and all it said. */
function check(): Promise<{ status: unknown; said: string }> {
  const env = { ...process.env, CONTENT_DIR: folder };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/bundle-content.ts", "--check"],
      { env },
      (error, out, err) => resolve({ status: error ? error.code : 0, said: out + err }),
    );
  });
}

test("a sound folder is counted, drafts left out, and nothing is written", async () => {
  await put("a.md", `---\ntitle: Fares rise\nferryLine: 7\n---${BODY}`);
  await put("plan.md", `---\ntitle: Plan\ndraft: true\n---${BODY}`);
  const before = await readFile(BUNDLE, "utf8");
  const { status, said } = await check();
  expect(said).toContain(`1 articles in ${folder}`);
  expect(said).toContain(`warning: ${join(folder, "a.md")}:3: ferryLine: `);
  expect(status).toBe(0);
  expect(await readFile(BUNDLE, "utf8")).toBe(before);
});

test("every mistake of a folder is said at once, with its file and line", async () => {
  await put("date.md", `---\ntitle: Fares rise\ndate: soon\n---${BODY}`);
  await put("draft.md", `---\ntitle: Plan\ndraft: perhaps\n---${BODY}`);
  await put("toml.md", `+++\ntitle = \n+++${BODY}`);
  await put("people.yaml", "people: 7\n");
  await put("a.md", `---\ntitle: A\nslug: same\n---${BODY}`);
  await put("b.md", `---\ntitle: B\nslug: same\n---${BODY}`);
  const { status, said } = await check();
  expect(status).toBe(1);
  expect(said).toContain(`date.md:3: date: expected a date such as`);
  expect(said).toContain(`draft.md:3: draft: expected true or false, found "perhaps"`);
  expect(said).toContain(`toml.md:2: `);
  expect(said).toMatch(/people\.yaml:\d/u);
  expect(said).toMatch(/b\.md: slug: "same" is taken by .*a\.md/u);
  expect(said).toContain("5 error(s)");
});
