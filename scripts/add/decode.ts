/** Bytes as text, or why they are none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string };

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive or an Office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
];
const LOOKED_AT = 4096;
const MOST_NULS = 0.002;

/**
 * Decodes a file or an answer: by its byte order mark, the charset its server or markup names, UTF-16
 * without a mark where every other byte is zero, else UTF-8 and, where that fails and nothing else was
 * named, Windows-1252 as browsers have it.
 *
 * @param named charset of the Content-Type, when there was one
 */
export function decode(bytes: Uint8Array, named?: string): Decoded {
  const kind = SIGNATURES.find(([, signature]) =>
    signature.every((byte, at) => bytes[at] === byte),
  );
  if (kind) return { ok: false, reason: `it is ${kind[0]}, not text` };
  const charset = markOf(bytes) ?? named ?? namedInMarkup(bytes) ?? wideWithoutMark(bytes);
  if (charset === undefined && isBinary(bytes)) return { ok: false, reason: "it is a binary file" };
  for (const encoding of charset === undefined ? ["utf-8", "windows-1252"] : [charset]) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { ok: true, text, encoding };
  }
  return {
    ok: false,
    reason: `it is not the ${charset} it says it is, or a charset we do not know`,
  };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

function namedInMarkup(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  if (!/^\s{0,20}</u.test(head)) return undefined;
  return /(?:charset|encoding)\s?=\s?["']?([\w-]{2,30})/iu.exec(head)?.[1]?.toLowerCase();
}

function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const half = head.length / 2;
  if (half < 8) return undefined;
  if ((zeros[1] ?? 0) > half * 0.6 && (zeros[0] ?? 0) < half * 0.1) return "utf-16le";
  return (zeros[0] ?? 0) > half * 0.6 && (zeros[1] ?? 0) < half * 0.1 ? "utf-16be" : undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  return head.filter((byte) => byte === 0).length > head.length * MOST_NULS;
}
