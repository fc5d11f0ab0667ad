import { isProperName } from "../../article/proper-name.ts";
import { toSlug } from "../../article/slug.ts";
import nameParts from "./particles.json" with { type: "json" };

const PARTICLES = new Set(nameParts.particles.split(" "));

/** A full name cut into what two ways of writing it share and what may be left out. */
export interface NameKey {
  /** Names that may be one person's have the same: no middle initials, nicknames, marks, case. */
  readonly key: string;
  /** Middle initials in order, without points; empty when the name has none. */
  readonly initials: string;
}

const NICKNAME = /\s["“‘'(][^"”’')\s]{1,30}["”’')](?=\s)/gu;

/**
 * The key of a full name, such as `john-kennedy` with initials `f`; undefined for a surname alone
 * and for a description, which say nothing about who it is in another article. A name that begins with an initial ("J. D.
 * Vance") keeps all of them: they are what it is known by.
 */
export function nameKey(name: string): NameKey | undefined {
  const words = toSlug(name.replaceAll(NICKNAME, "")).split("-").filter(Boolean);
  const [first, ...rest] = words;
  const last = rest.pop();
  if (first === undefined || last === undefined || !isProperName(name)) return undefined;
  if (PARTICLES.has(first) && rest.every((word) => PARTICLES.has(word))) return undefined;
  if (first.length === 1) return { key: words.join("-"), initials: "" };
  const initials = rest.filter((word) => word.length === 1);
  const full = rest.filter((word) => word.length > 1);
  return { key: [first, ...full, last].join("-"), initials: initials.join("-") };
}
