import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("the lockfile names no download address", () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
});

test("the lockfile knows the builds for every platform, without which npm ci refuses it", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

/** Whether Node's resolution from `path` finds `name` among the locked packages. */
function isLocked(path: string, name: string): boolean {
  const folders = path.split("/node_modules/").map((_, index, parts) => {
    const folder = parts.slice(0, parts.length - index).join("/node_modules/");
    return folder === "" ? "" : `${folder}/`;
  });
  return [...folders, ""].some((folder) => `${folder}node_modules/${name}` in packages);
}
