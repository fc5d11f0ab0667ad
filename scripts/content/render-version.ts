import { globSync, readFileSync } from "node:fs";
import { contentHash } from "../../src/article/hash.ts";

/** A hash over all code that a response can depend on: it changes whenever rendering might. */
export function renderVersion(): string {
  const files = globSync("src/{article,render,http}/**/*.{ts,tsx,json}").sort();
  return contentHash(files.map((file) => readFileSync(file, "utf8")).join("\0")).slice(0, 12);
}
