import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sourceHash } from "../../src/article/source.ts";
import { mediaTypeOf } from "../media-type.ts";

/** A file of the folder as it is uploaded. */
export interface LocalSource {
  /** Path inside the folder, with forward slashes. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** As the archive computes it. */
  readonly hash: string;
}

/** The articles of a folder, and the files that are no UTF-8. */
export async function readSources(
  folder: string,
): Promise<{ readonly sources: LocalSource[]; readonly unreadable: string[] }> {
  const sources: LocalSource[] = [];
  const unreadable: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isFile()).toSorted(byName)) {
    const mediaType = mediaTypeOf(name);
    if (mediaType === undefined) continue;
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      const text = decoder.decode(await readFile(join(folder, name)));
      sources.push({ name, mediaType, text, hash: sourceHash({ mediaType, text }) });
    } catch {
      unreadable.push(name);
    }
  }
  return { sources, unreadable };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** Stretches of a list, each of at most so many sources and about so many bytes. */
export function batchesOf(
  sources: readonly LocalSource[],
  most: number,
  bytes: number,
): LocalSource[][] {
  const batches: LocalSource[][] = [];
  let size = 0;
  for (const source of sources) {
    const last = batches.at(-1);
    const length = Buffer.byteLength(source.text);
    if (last && last.length < most && size + length <= bytes) {
      last.push(source);
      size += length;
    } else {
      batches.push([source]);
      size = length;
    }
  }
  return batches;
}
