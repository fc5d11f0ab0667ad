import { ProblemError } from "../../article/problem.ts";
import type { SourceMediaType } from "../../article/source.ts";

/** Most bytes of a source. */
export const LARGEST_SOURCE = 1024 * 1024;

const MEDIA_TYPES: Readonly<Record<string, SourceMediaType>> = {
  "text/plain": "text/plain",
  "text/markdown": "text/markdown",
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "application/json": "application/json",
  "application/ninjs+json": "application/ninjs+json",
};

/**
 * The media type of a request's body.
 *
 * @throws ProblemError `unsupported-media-type`, also for a charset other than UTF-8
 */
export function sourceMediaType(headers: Headers): SourceMediaType {
  const [essence = "", ...parameters] = (headers.get("Content-Type") ?? "")
    .toLowerCase()
    .split(";");
  const mediaType = Object.hasOwn(MEDIA_TYPES, essence.trim()) && MEDIA_TYPES[essence.trim()];
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  if (!mediaType) {
    throw new ProblemError({
      type: "unsupported-media-type",
      detail:
        essence === "" ? "Say what it is in Content-Type." : `Not accepted: ${essence.trim()}`,
      accepted: Object.keys(MEDIA_TYPES),
    });
  }
  if (charset !== undefined && !["utf-8", "utf8", "us-ascii"].includes(charset)) {
    throw new ProblemError({
      type: "unsupported-media-type",
      detail: `Text has to be UTF-8, not ${charset}.`,
      accepted: Object.keys(MEDIA_TYPES),
    });
  }
  return mediaType;
}

/**
 * A request's body as text, read no further than the limit.
 *
 * @throws ProblemError `too-large`, `bad-source` when it is not UTF-8
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = new ProblemError({
    type: "too-large",
    detail: `A body may have ${limit} bytes.`,
    limit,
  });
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw tooLarge;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge;
    text += decoded(() => decoder.decode(chunk, { stream: true }));
  }
  return text + decoded(() => decoder.decode());
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw new ProblemError(
      { type: "bad-source", detail: "The body is not UTF-8." },
      { cause: error },
    );
  }
}

/** The file name that a request gives its body (Content-Disposition, RFC 6266), or undefined. */
export function fileName(headers: Headers): string | undefined {
  const disposition = headers.get("Content-Disposition") ?? "";
  const extended = /filename\*=utf-8''([^;\s]{1,600})/iu.exec(disposition)?.[1];
  const plain = /filename="([^"]{1,200})"/iu.exec(disposition)?.[1];
  const name = (extended === undefined ? plain : percentDecoded(extended))?.split(/[/\\]/u).at(-1);
  return name === undefined || name.startsWith(".") || name.trim() === "" ? undefined : name;
}

function percentDecoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
