import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mediaTypeOf } from "../../scripts/media-type.ts";
import { type OutsideSite, openSite, TOKEN } from "./open-site.ts";

let site: OutsideSite;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  return () => site.close();
});

const folders: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bulk-"));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((name) => rm(name, { recursive: true }))));

/** Runs one of the command lines; what it wrote for people, and its exit status. */
function run(script: string, ...args: string[]): Promise<{ status: unknown; told: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join("scripts", `${script}.ts`), ...args],
      { env: { ...process.env, PUBLISH_TOKEN: TOKEN } },
      (error, _, told) => resolve({ status: error ? error.code : 0, told }),
    );
  });
}

/** The articles of a folder, each as its bytes in Latin-1. */
async function bytesOf(of: string): Promise<Record<string, string>> {
  const names = (await readdir(of)).filter((name) => mediaTypeOf(name) !== undefined).toSorted();
  const files = names.map(
    async (name) => [name, await readFile(join(of, name), "latin1")] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}

test("a folder that is published and exported comes out byte for byte", async () => {
  const content = join(folder, "content");
  await cp("content", content, { recursive: true });
  const paragraph = "The ferry to the skerry sails again from Monday, the harbour office says.";
  await writeFile(join(content, "marked.md"), `\uFEFF# A mark of order\r\n\r\n${paragraph}\r\n`);
  await writeFile(join(content, "no-last-line-end.txt"), `No line end\n\n${paragraph}  \t`);
  const exported = join(folder, "exported");

  expect(await run("publish", content, "--to", site.url)).toMatchObject({ status: 0 });
  expect(await run("export", exported, "--from", site.url)).toMatchObject({ status: 0 });
  const before = await bytesOf(content);
  expect(Object.keys(before).length).toBeGreaterThan(10);
  expect(await bytesOf(exported)).toEqual(before);

  const again = await run("publish", exported, "--to", site.url);
  expect(again.told).toContain("0 of them new or changed");
});

test("only --prune withdraws what the folder does not hold any more", async () => {
  const name = "short-lived.md";
  await writeFile(join(folder, name), "# Here today\n\nThe tide takes this notice tomorrow.\n");
  await run("publish", folder, "--to", site.url);
  await rm(join(folder, name));
  await run("publish", folder, "--to", site.url);
  expect((await site.get("/articles/short-lived.json")).status).toBe(200);
  expect(await run("publish", folder, "--to", site.url, "--prune")).toMatchObject({ status: 0 });
  expect((await site.get("/articles/short-lived.json")).status).toBe(410);
});

test("articles that fail are listed at the end, the others are published, and the status is 1", async () => {
  await writeFile(join(folder, "bad.md"), "---\ntitle: [\n---\n\nText.\n");
  await writeFile(join(folder, "latin.txt"), new Uint8Array([0x54, 0xff, 0xfe]));
  await writeFile(join(folder, "sound.md"), "# Sound\n\nThis one is as it should be.\n");
  const { status, told } = await run("publish", folder, "--to", site.url);
  expect(status).toBe(1);
  expect(told).toContain("2 failed:");
  expect(told).toMatch(/bad\.md +\S/u);
  expect(told).toMatch(/latin\.txt +not UTF-8/u);
  expect((await site.get("/articles/sound.json")).status).toBe(200);
  expect(await run("publish")).toMatchObject({ status: 2 });
});
