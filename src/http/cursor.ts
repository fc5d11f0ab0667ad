import * as z from "zod";
import type { Position } from "../article/order.ts";

const position = z.tuple([z.string(), z.string()]);

/** A position as an opaque word that can stand in an address. */
export function encodeCursor({ sortKey, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sortKey, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The position that a cursor stands for, or undefined when it is none of ours. */
export function decodeCursor(cursor: string): Position | undefined {
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const [sortKey, id] = position.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const decoded = { sortKey, id };
    return encodeCursor(decoded) === cursor ? decoded : undefined;
  } catch {
    return undefined;
  }
}
