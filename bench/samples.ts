import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaTypeOf } from "../scripts/media-type.ts";
import type { Source } from "../src/article/source.ts";

/** The sample articles as sources. */
export async function sampleSources(folder = "content"): Promise<Source[]> {
  const sources: Source[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined) continue;
    sources.push({ text: await readFile(join(folder, name), "utf8"), mediaType, name });
  }
  return sources;
}
