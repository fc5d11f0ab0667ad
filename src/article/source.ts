import { contentHash } from "./hash.ts";

/** Media types an article can come in. */
export type SourceMediaType =
  | "text/plain"
  | "text/markdown"
  | "text/html"
  | "application/json"
  | "application/ninjs+json";

/** A raw article as a person or a program handed it in, already decoded to a string. */
export interface Source {
  readonly text: string;
  readonly mediaType: SourceMediaType;
  /** File name or address, for messages and as the last resort for a slug. */
  readonly name: string;
  /** The address the source was fetched from; relative links resolve against it. */
  readonly url?: string;
  /** `text` is the body alone: strip nothing, keep it character for character. */
  readonly clean?: boolean;
}

/** Says whether two sources are the same words of the same kind: 64 hex digits. */
export function sourceHash({ mediaType, text }: Pick<Source, "mediaType" | "text">): string {
  return contentHash(`${mediaType}\n${text}`);
}
