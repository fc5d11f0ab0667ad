import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

const breaks = z
  .array(z.object({ protection: z.string(), file: z.string(), find: z.string(), test: z.string() }))
  .parse(JSON.parse(readFileSync("test/security/breaks.json", "utf8")));
const page = readFileSync("docs/protections.md", "utf8");

test("each protection that can be taken out stands in the code once, and has a test", () => {
  for (const { protection, file, find, test: path } of breaks) {
    expect(readFileSync(file, "utf8").split(find), protection).toHaveLength(2);
    expect(existsSync(path), protection).toBe(true);
  }
});

test("the page says of each which test failed without it", () => {
  const rows = page.split("\n").filter((line) => /^\| (?!protection |-)/u.test(line));
  expect(rows.map((row) => row.split(" | ")[0])).toEqual(
    breaks.map(({ protection }) => `| ${protection}`),
  );
  for (const row of rows) expect(row).toMatch(/ `test\/[^`]+\.test\.ts`, “.+” \|$/u);
});
