import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("SECURITY.md", "utf8");

test("every test that the threat page names is there", () => {
  const named = [...page.matchAll(/`(test\/[^`]+\.test\.tsx?)`/gu)].map(([, file = ""]) => file);
  expect(named.length).toBeGreaterThan(15);
  const there = new Set(globSync("test/**/*.test.{ts,tsx}"));
  expect(named.filter((file) => !there.has(file))).toEqual([]);
});

test("a part of a test that it quotes is in that file", () => {
  for (const [, file = "", quoted = ""] of page.matchAll(
    /`(test\/[^`]+\.test\.ts)`((?:, "[^"]{1,80}"){1,5})/gu,
  )) {
    const code = readFileSync(file, "utf8");
    for (const [, words = ""] of quoted.matchAll(/"([^"]+)"/gu)) {
      expect(code, `${file} has no "${words}"`).toContain(words);
    }
  }
});

test("every line of a table names what holds it", () => {
  const rows = page.split("\n").filter((line) => /^\| (?!who +\||not trusted +\||-)/u.test(line));
  expect(rows.length).toBeGreaterThan(18);
  const unheld = rows.filter((row) => !/`test\/[^`]+\.test\.ts`/u.test(row));
  expect(unheld.map((row) => row.split("|")[1]?.trim())).toEqual(["who can change the repository"]);
});
