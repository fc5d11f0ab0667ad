import { globSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { contentHash, valueHash } from "../../src/article/hash.ts";
import type { Source } from "../../src/article/source.ts";
import { checkStoredArticle } from "../../src/article/stored.ts";
import type { PrepareOptions } from "../../src/publish.ts";
import type { Prepared } from "./prepare-all.ts";

/** Articles that were prepared before: by the same program, from the same source, with the same options. */
export interface PreparedCache {
  /** What a source was prepared to; undefined where nothing is kept, or what is kept is damaged. */
  find(source: Source): Promise<Prepared | undefined>;
  /** Keeps an article; a problem is met anew each time. */
  keep(source: Source, prepared: Prepared): Promise<void>;
}

const CODE = ["src/{article,parse,analyze}/**/*.{ts,json}", "src/publish.ts", "package-lock.json"];

/** Opens a folder of prepared articles; those of another version of the program are removed from it. */
export async function preparedCache(
  folder: string,
  options: PrepareOptions,
): Promise<PreparedCache> {
  const version = await versionOfProgram();
  const here = join(folder, version);
  await mkdir(here, { recursive: true });
  for (const other of await readdir(folder)) {
    if (other !== version) await rm(join(folder, other), { recursive: true });
  }
  const fileOf = (source: Source) => join(here, `${valueHash([source, options])}.json`);
  return {
    find: async (source) => {
      const text = await readFile(fileOf(source), "utf8").catch(() => undefined);
      return text === undefined ? undefined : readKept(text);
    },
    keep: async (source, prepared) => {
      if (!prepared.ok) return;
      // renamed, so that a run that is ended leaves no half a file
      const file = fileOf(source);
      await writeFile(`${file}.${process.pid}`, JSON.stringify(prepared));
      await rename(`${file}.${process.pid}`, file);
    },
  };
}

const position = z.object({
  file: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
});
const kept = z.object({
  ok: z.literal(true),
  value: z.custom<AnalyzedArticle>((value) => checkStoredArticle(value).ok),
  warnings: z
    .array(z.object({ field: z.string(), message: z.string(), position: position.exactOptional() }))
    .exactOptional(),
});

function readKept(text: string): Prepared | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function versionOfProgram(): Promise<string> {
  const files = CODE.flatMap((pattern) => globSync(pattern)).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return contentHash([process.version, ...texts].join("\0")).slice(0, 16);
}
