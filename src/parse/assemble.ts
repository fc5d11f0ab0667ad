import type { Article } from "../article/article.ts";
import { isSlug, toSlug } from "../article/slug.ts";
import type { Source } from "../article/source.ts";
import type { ParseOptions } from "./parser.ts";
import { layOut, type Piece } from "./piece.ts";

/** What a parser found: a title and the pieces of the body, and whatever else the source gives. */
export type ArticleParts = { readonly title: string; readonly pieces: readonly Piece[] } & {
  readonly [K in Exclude<keyof Article, "title" | "text" | "blocks">]?: Article[K] | undefined;
};

/** The article that a parser's findings make. What was not found is left out or empty. */
export function assemble(parts: ArticleParts, source: Source, options: ParseOptions): Article {
  const { pieces, ...found } = parts;
  return {
    authors: [],
    captions: [],
    topics: [],
    formerSlugs: [],
    editorial: { quotes: [] },
    extra: {},
    ...withoutUndefined(found),
    title: parts.title,
    slug: parts.slug ?? (slugFromName(source.name) || toSlug(parts.title) || "article"),
    language: parts.language ?? options.language,
    ...layOut(pieces),
  };
}

/**
 * The slug a file's name stands for: without folders and extension, and as generators have it
 * without a leading date (Jekyll) and named after its folder when it is an index (Hugo). Empty for
 * standard input and for a name that holds no letter or digit.
 */
export function slugFromName(name: string): string {
  if (name === "" || name === "-") return "";
  const path = /^https?:/iu.test(name)
    ? name.replace(/[?#].*$/su, "").replace(/^https?:\/\/[^/]*/iu, "")
    : name;
  const segments = path.split(/[/\\]/u).filter((segment) => segment !== "" && segment !== ".");
  const stem = withoutExtension(segments.at(-1) ?? "");
  const chosen = /^_?index$/iu.test(stem) && segments.length > 1 ? (segments.at(-2) ?? stem) : stem;
  const slug = toSlug(chosen.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/u, ""));
  return isSlug(slug) ? slug : "";
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.(?:te?xt|md|markdown|mdx|html?|xhtml|json|xml|rss|atom)$/iu, "");
}

/** The same record without the keys whose value is undefined. */
export function withoutUndefined<T extends object>(
  record: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  // Object.fromEntries cannot say that the keys are those of T
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
