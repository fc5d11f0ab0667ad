import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { batchesOf, readSources } from "../../scripts/bulk/folder.ts";
import { progressLine } from "../../scripts/bulk/progress.ts";

test("a folder is read byte for byte, marks of order included, and what is not UTF-8 is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sources-"));
  await writeFile(join(folder, "b.md"), "\uFEFFTitle\r\n\r\nText.\n");
  await writeFile(join(folder, "a.txt"), "Plain");
  await writeFile(join(folder, "c.html"), new Uint8Array([0xff, 0xfe]));
  await writeFile(join(folder, "picture.png"), "not an article");
  const { sources, unreadable } = await readSources(folder);
  expect(sources.map(({ name, mediaType, text }) => [name, mediaType, text])).toEqual([
    ["a.txt", "text/plain", "Plain"],
    ["b.md", "text/markdown", "\uFEFFTitle\r\n\r\nText.\n"],
  ]);
  expect(unreadable).toEqual(["c.html"]);
});

test("batches hold no more articles and bytes than they may", () => {
  const source = (text: string) => ({ name: "n", mediaType: "text/plain", text, hash: "" });
  const sizes = (texts: string[]) =>
    batchesOf(texts.map(source), 3, 10).map((batch) => batch.map(({ text }) => text.length));
  expect(sizes(["aaaa", "bbbb", "cccc", "d", "e", "f"])).toEqual([[4, 4], [4, 1, 1], [1]]);
  expect(sizes(["much longer than a batch", "b"])).toEqual([[24], [1]]);
  expect(sizes([])).toEqual([]);
});

test("the progress line says how far, how fast and how long still", () => {
  expect(progressLine(50, 200, 10_000)).toBe(
    `[${"#".repeat(8)}${"-".repeat(22)}] 50/200  5.0 a second  30 s left`,
  );
  expect(progressLine(0, 10, 0)).toContain("? left");
});
