import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of the words as UTF-8, 64 hex digits. Lone surrogates count as U+FFFD. */
export function contentHash(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words)));
}

/** `contentHash` of any JSON value, the same whatever the order of its keys. */
export function valueHash(value: unknown): string {
  return contentHash(JSON.stringify(withSortedKeys(value)));
}

function withSortedKeys(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withSortedKeys(inner)]));
}
