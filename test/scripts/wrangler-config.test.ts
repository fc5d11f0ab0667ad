import { readFile } from "node:fs/promises";
import { parse } from "smol-toml";
import { expect, test } from "vitest";

test("the site on D1 is configured like the bundled one", async () => {
  const [bundled, d1] = await Promise.all(
    ["wrangler.toml", "wrangler.d1.toml"].map(async (file) => parse(await readFile(file, "utf8"))),
  );
  const { d1_databases, queues, ratelimits, triggers, ...shared } = d1 ?? {};
  const { define, ...common } = bundled ?? {};
  expect(shared).toEqual(common);
  expect(define).toEqual({ WITHOUT_PUBLISHING: "true" });
  expect([d1_databases, queues, ratelimits, triggers].every(Boolean)).toBe(true);
});
