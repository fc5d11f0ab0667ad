import { expect, test } from "vitest";
import { expressionsIn, expressionsOfSource, growthOf } from "./expressions.ts";

test("the check finds literals and tells an expression that explodes", async () => {
  const [expression] = expressionsIn("a.ts", "const slow: RegExp = /^(a+)+$/u;");
  expect(expression).toMatchObject({ pattern: "^(a+)+$", flags: "u" });
  expect(await growthOf(expression ?? { file: "", pattern: "", flags: "" })).toMatch(
    /exponential/u,
  );
});

test("every expression of the source matches in linear time", async () => {
  const slow: string[] = [];
  for (const expression of expressionsOfSource()) {
    const growth = await growthOf(expression);
    if (growth !== "safe") slow.push(`${expression.file} /${expression.pattern}/: ${growth}`);
  }
  expect(slow).toEqual([]);
}, 120_000);
