import { squeeze } from "../white-space.ts";
import type { HtmlDocument } from "./dom.ts";

/** `<meta>` values by lower-case property or name; those that repeat keep their order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `meta` that has a content. */
export function readMetaTags(document: HtmlDocument): MetaTags {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = squeeze(element.getAttribute("content") ?? "");
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (!name) continue;
      const list = values.get(name);
      if (list === undefined) values.set(name, [content]);
      else list.push(content);
    }
  }
  return values;
}

/** The first value under the first of the names that has one. */
export function firstMeta(meta: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}
