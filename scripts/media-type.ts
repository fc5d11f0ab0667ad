import { extname } from "node:path";
import type { SourceMediaType } from "../src/article/source.ts";

const MEDIA_TYPES: Readonly<Record<string, SourceMediaType>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".html": "text/html",
  ".htm": "text/html",
  ".json": "application/json",
};

/** The media type that a file's name says it has, or undefined when it is no article. */
export function mediaTypeOf(file: string): SourceMediaType | undefined {
  return MEDIA_TYPES[extname(file).toLowerCase()];
}
