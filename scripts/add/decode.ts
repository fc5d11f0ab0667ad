/** Bytes as text with the name of their encoding in the WHATWG standard, or why they are none. */
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
const MOST_CONTROLS = 0.002;

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
  const charset = markOf(bytes) ?? named ?? wideWithoutMark(bytes) ?? namedInMarkup(bytes);
  if (charset === undefined && isBinary(bytes)) return { ok: false, reason: "it is a binary file" };
  for (const encoding of charset === undefined ? ["utf-8", "windows-1252"] : [charset]) {
    const decoded = tryDecode(bytes, encoding);
    if (decoded !== undefined) return { ok: true, ...decoded };
  }
  return {
    ok: false,
    reason: isKnown(charset)
      ? `it is not the ${charset} it says it is; save it as UTF-8`
      : `it says that it is ${charset}, an encoding we do not know; save it as UTF-8`,
  };
}

function tryDecode(bytes: Uint8Array, label: string) {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: false });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}

function isKnown(charset: string | undefined): boolean {
  try {
    return new TextDecoder(charset).encoding !== "";
  } catch {
    return false;
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
  const charset = /(?:charset|encoding)\s?=\s?["']?([\w-]{2,30})/iu.exec(head)?.[1]?.toLowerCase();
  // whoever could read that name was not reading UTF-16; browsers take it for UTF-8
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
}

function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const half = head.length / 2;
  if (half < 8) return undefined;
  if ((zeros[1] ?? 0) > half * 0.6 && (zeros[0] ?? 0) < half * 0.1) return "utf-16le";
  return (zeros[0] ?? 0) > half * 0.6 && (zeros[1] ?? 0) < half * 0.1 ? "utf-16be" : undefined;
}

/** Whether more bytes are control characters than a stray one; tabs and ends of lines and pages are none. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  const controls = head.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d));
  return controls.length > Math.max(1, head.length * MOST_CONTROLS);
}
