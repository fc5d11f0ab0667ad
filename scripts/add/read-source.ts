import { readFile, stat } from "node:fs/promises";
import type { Source, SourceMediaType } from "../../src/article/source.ts";
import { LARGEST_SOURCE } from "../../src/parse/limits.ts";
import { mediaTypeOf } from "../media-type.ts";
import { decode } from "./decode.ts";
import { reasonOf } from "./reason.ts";

/** A source that was read, `feed` when it holds several articles; or what went wrong, for a person. */
export type ReadSource =
  | {
      readonly ok: true;
      readonly source: Source;
      readonly feed: boolean;
      readonly encoding: string;
    }
  | { readonly ok: false; readonly reason: string };

const MOST_BYTES = 4 * LARGEST_SOURCE;
const PATIENCE = 30_000;

/** Reads a file or fetches an address, and decodes it. */
export async function readSource(place: string): Promise<ReadSource> {
  if (/^https?:\/\//iu.test(place)) return fetchSource(place);
  const scheme = /^[a-z][a-z+.-]{1,20}:\/\//iu.exec(place)?.[0];
  if (scheme === undefined) return fileSource(place);
  return { ok: false, reason: `an address begins with http:// or https://, not ${scheme}` };
}

async function fileSource(file: string): Promise<ReadSource> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return { ok: false, reason: `${size} bytes; at most ${MOST_BYTES}` };
    bytes = await readFile(file);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  return sourceOf(bytes, { name: file, named: mediaTypeOf(file), charset: undefined });
}

async function fetchSource(address: string): Promise<ReadSource> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(address, {
      headers: { accept: "text/html, application/xhtml+xml, application/json, */*;q=0.5" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) {
      return { ok: false, reason: `the server answered ${response.status} ${response.statusText}` };
    }
    bytes = await limitedBody(response);
  } catch (error) {
    return { ok: false, reason: `it could not be fetched: ${reasonOf(error)}` };
  }
  const header = response.headers.get("content-type") ?? "";
  const type = header.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (/^(?:image|audio|video|font)\//u.test(type)) {
    return { ok: false, reason: `the server says that it is ${type}, not an article` };
  }
  const charset = /charset=["']?([\w-]{2,30})/iu.exec(header)?.[1]?.toLowerCase();
  // after a redirect it is the address of the article that counts
  const { url } = response;
  return sourceOf(bytes, { name: url, url, named: mediaTypeOfAnswer(type, url), charset });
}

async function limitedBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error(`the answer is longer than ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(chunks);
}

/** What the header says, or for plain text and want of a type the ending of the address. */
function mediaTypeOfAnswer(type: string, url: string): SourceMediaType | undefined {
  if (type === "text/html" || type === "application/xhtml+xml") return "text/html";
  if (type === "text/markdown") return "text/markdown";
  if (type !== "" && type !== "text/plain" && type !== "application/octet-stream") return undefined;
  return mediaTypeOf(new URL(url).pathname);
}

interface Named {
  readonly name: string;
  readonly url?: string;
  readonly named: SourceMediaType | undefined;
  readonly charset: string | undefined;
}

function sourceOf(bytes: Uint8Array, { name, url, named, charset }: Named): ReadSource {
  const decoded = decode(bytes, charset);
  if (!decoded.ok) return { ok: false, reason: decoded.reason };
  const { text, encoding } = decoded;
  if (text.trim() === "") return { ok: false, reason: "it is empty" };
  const mediaType = named ?? sniff(text);
  const source = { text, mediaType, name, ...(url !== undefined && { url }) };
  return { ok: true, source, feed: isFeed(text), encoding };
}

function sniff(text: string): SourceMediaType {
  if (/^\s{0,100}[{[]/u.test(text)) return "application/json";
  if (/^\s{0,100}<(?:!doctype|!--|html|head|body|article|div|p|h1)\b/iu.test(text)) {
    return "text/html";
  }
  return /^(?:---|\+\+\+)[^\S\n]?\r?\n/u.test(text) ? "text/markdown" : "text/plain";
}

function isFeed(text: string): boolean {
  const head = text.slice(0, 2000);
  if (/^\s{0,100}\{/u.test(head))
    return /"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//u.test(text.slice(0, 20_000));
  return (
    /^\s{0,100}<(?:\?xml|rss|feed|rdf)/iu.test(head) && /<(?:rss|feed|rdf:RDF)[\s>]/iu.test(head)
  );
}
