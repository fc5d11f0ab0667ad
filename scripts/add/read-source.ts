import { readFile, stat } from "node:fs/promises";
import type { Source, SourceMediaType } from "../../src/article/source.ts";
import { LARGEST_SOURCE } from "../../src/parse/limits.ts";
import { mediaTypeOf } from "../media-type.ts";
import { decode } from "./decode.ts";

/** A source that was read, `feed` when it holds several articles; or what went wrong, for a person. */
export type ReadSource =
  | { readonly ok: true; readonly source: Source; readonly feed: boolean }
  | { readonly ok: false; readonly reason: string };

const MOST_BYTES = 4 * LARGEST_SOURCE;
const PATIENCE = 30_000;

/** Reads a file or fetches an address, and decodes it. */
export async function readSource(place: string): Promise<ReadSource> {
  return /^https?:\/\//iu.test(place) ? fetchSource(place) : fileSource(place);
}

async function fileSource(file: string): Promise<ReadSource> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return { ok: false, reason: `${size} bytes; at most ${MOST_BYTES}` };
    bytes = await readFile(file);
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  return sourceOf(bytes, { name: file, named: mediaTypeOf(file), charset: undefined });
}

async function fetchSource(url: string): Promise<ReadSource> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url, {
      headers: { accept: "text/html, application/xhtml+xml, application/json, */*;q=0.5" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) {
      return { ok: false, reason: `the server answered ${response.status} ${response.statusText}` };
    }
    bytes = await limitedBody(response);
  } catch (error) {
    // undici says "fetch failed" and keeps the cause beside it
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, reason: `it could not be fetched: ${message}` };
  }
  const type = response.headers.get("content-type") ?? "";
  const charset = /charset=["']?([\w-]{2,30})/iu.exec(type)?.[1]?.toLowerCase();
  return sourceOf(bytes, { name: url, url: response.url, named: mediaTypeOfHeader(type), charset });
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

function mediaTypeOfHeader(header: string): SourceMediaType | undefined {
  const type = header.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "text/html" || type === "application/xhtml+xml") return "text/html";
  if (type === "text/markdown") return "text/markdown";
  return undefined;
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
  const { text } = decoded;
  if (text.trim() === "") return { ok: false, reason: "it is empty" };
  const mediaType = named ?? sniff(text);
  const source = { text, mediaType, name, ...(url !== undefined && { url }) };
  return { ok: true, source, feed: isFeed(text) };
}

function sniff(text: string): SourceMediaType {
  if (/^\s{0,100}[{[]/u.test(text)) return "application/json";
  if (/^\s{0,100}<(?:!doctype|html|head|body|article|div|p|h1)/iu.test(text)) return "text/html";
  return /^(?:---|\+\+\+)[^\S\n]?\n/u.test(text) ? "text/markdown" : "text/plain";
}

function isFeed(text: string): boolean {
  const head = text.slice(0, 2000);
  if (/^\s{0,100}\{/u.test(head))
    return /"https?:\/\/jsonfeed\.org\/version\//u.test(text.slice(0, 20_000));
  return (
    /^\s{0,100}<(?:\?xml|rss|feed|rdf)/iu.test(head) && /<(?:rss|feed|rdf:RDF)[\s>]/iu.test(head)
  );
}
