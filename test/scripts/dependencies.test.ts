import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { judgeAudit } from "../../scripts/dependencies/audit.ts";
import {
  listedDependencies,
  productionDependencies,
  withTable,
} from "../../scripts/dependencies/table.ts";

/** Licences that let a publisher use, change and host the product without asking anybody. */
const PERMISSIVE = /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/u;

test("the README lists every production dependency with its reason and licence (npm run list-dependencies)", async () => {
  const readme = await readFile("README.md", "utf8");
  expect(listedDependencies(readme)).toEqual(await productionDependencies());
});

test("every licence is permissive", async () => {
  for (const { name, licence } of await productionDependencies()) {
    expect(licence, name).toMatch(PERMISSIVE);
  }
});

test("a table that is written again is the same table", async () => {
  const readme = await readFile("README.md", "utf8");
  const dependencies = [{ name: "a", licence: "MIT", reason: "to try" }];
  const sizes = new Map([["a", 1.25]]);
  const written = withTable(readme, dependencies, sizes);
  expect(listedDependencies(written)).toEqual(dependencies);
  expect(withTable(written, dependencies, sizes)).toBe(written);
});

test("an audit is clean only when a report says so", () => {
  expect(judgeAudit('{"vulnerabilities":{}}')).toEqual({ kind: "clean" });
  expect(judgeAudit('{"vulnerabilities":{"a":{"severity":"low","range":"<2"}}}')).toEqual({
    kind: "vulnerable",
    findings: ["a <2: low"],
  });
  expect(judgeAudit('{"message":"405 Method Not Allowed"}')).toEqual({
    kind: "unanswered",
    why: "405 Method Not Allowed",
  });
  expect(judgeAudit("")).toMatchObject({ kind: "unanswered" });
});
