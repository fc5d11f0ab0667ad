import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import reasons from "./reasons.json" with { type: "json" };

const START = "<!-- dependencies: written by `npm run list-dependencies` -->";
const END = "<!-- /dependencies -->";

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  license: z.string().optional(),
  version: z.string().optional(),
});

/** A production dependency as the appendix of the README lists it. */
export interface Dependency {
  readonly name: string;
  readonly licence: string;
  readonly reason: string;
}

/**
 * The production dependencies of this project, by name.
 *
 * @throws Error when one has no reason or no licence, or a reason has no dependency
 */
export async function productionDependencies(): Promise<Dependency[]> {
  const { dependencies } = manifest.parse(JSON.parse(await readFile("package.json", "utf8")));
  const why: Readonly<Record<string, string>> = reasons;
  for (const name of Object.keys(why)) {
    if (!(name in dependencies)) throw new Error(`${name} has a reason but is no dependency`);
  }
  return Promise.all(
    Object.keys(dependencies)
      .sort()
      .map(async (name) => {
        const file = join("node_modules", name, "package.json");
        const { license } = manifest.parse(JSON.parse(await readFile(file, "utf8")));
        const reason = why[name];
        if (reason === undefined) throw new Error(`${name}: say why in reasons.json`);
        if (license === undefined) throw new Error(`${name} names no licence`);
        return { name, licence: license, reason };
      }),
  );
}

/** What the table says of each dependency, size aside: what a test can compare. */
export function listedDependencies(readme: string): Dependency[] {
  const { start, end } = placeIn(readme);
  return readme
    .slice(start, end)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [, name = "", reason = "", , licence = ""] = line.split("|").map((cell) => cell.trim());
      return { name: name.replaceAll("`", ""), licence, reason };
    });
}

/**
 * The README with the table in its place.
 *
 * @param kilobytes what each adds to the Worker, minified and gzipped
 */
export function withTable(
  readme: string,
  dependencies: readonly Dependency[],
  kilobytes: ReadonlyMap<string, number>,
): string {
  const rows = dependencies.map(({ name, reason, licence }) => {
    const size = kilobytes.get(name) ?? 0;
    return `| \`${name}\` | ${reason} | ${size < 0.05 ? "none" : `${size.toFixed(1)} KB`} | ${licence} |`;
  });
  const table = ["| name | why | adds | licence |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
  const { start, end } = placeIn(readme);
  return `${readme.slice(0, start)}\n\n${table}\n\n${readme.slice(end)}`;
}

function placeIn(readme: string): { readonly start: number; readonly end: number } {
  const start = readme.indexOf(START) + START.length;
  const end = readme.indexOf(END);
  if (start < START.length || end < start) {
    throw new Error(`README.md has no "${START}" … "${END}"`);
  }
  return { start, end };
}
