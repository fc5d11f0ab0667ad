import * as z from "zod";
import type { HtmlDocument } from "./dom.ts";

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u;
const LARGEST_SCRIPT = 1_000_000;
const MOST_NODES = 500;

const text = z.string().trim().min(1);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((value) => [value])]);
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const named = z.union([
  text.transform((name) => ({ name, type: undefined, url: undefined })),
  z
    .object({
      "@type": lenient(oneOrMore(z.string())),
      name: z.union([
        text,
        z
          .array(text)
          .min(1)
          .transform((names) => names.join(", ")),
      ]),
      url: lenient(text),
    })
    .transform((item) => ({ name: item.name, type: item["@type"]?.[0], url: item.url })),
]);

const pixels = z.union([
  z.number(),
  z.string().transform((value) => Number.parseInt(value, 10)),
  z.object({ value: z.coerce.number() }).transform(({ value }) => value),
]);

const image = z.union([
  text.transform((url) => ({ url })),
  z.object({
    url: lenient(text),
    contentUrl: lenient(text),
    caption: lenient(text),
    description: lenient(text),
    creditText: lenient(text),
    width: lenient(pixels),
    height: lenient(pixels),
  }),
]);

const people = z
  .array(z.unknown())
  .transform((items) => items.flatMap((item) => named.safeParse(item).data ?? []));

/** What we read of a schema.org article; every property is left out where it is not as expected. */
export const schemaArticle = z.object({
  headline: lenient(text),
  alternativeHeadline: lenient(text),
  name: lenient(text),
  description: lenient(text),
  articleBody: lenient(text),
  datePublished: lenient(text),
  dateModified: lenient(text),
  inLanguage: lenient(z.union([text, z.object({ name: text }).transform(({ name }) => name)])),
  license: lenient(text),
  url: lenient(text),
  mainEntityOfPage: lenient(
    z.union([text, z.object({ "@id": text }).transform((page) => page["@id"])]),
  ),
  author: lenient(z.preprocess(asList, people)),
  publisher: lenient(z.preprocess((value) => asList(value)[0], named)),
  image: lenient(z.preprocess((value) => asList(value)[0], image)),
  keywords: lenient(oneOrMore(z.string())),
  articleSection: lenient(oneOrMore(z.string())),
});

export type SchemaArticle = z.output<typeof schemaArticle>;

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The first article among a page's JSON-LD scripts, also inside `@graph` and lists. */
export function articleLinkedData(document: HtmlDocument): SchemaArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? "";
    if (source.length > LARGEST_SCRIPT) continue;
    const found = findArticle(readJson(source));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** JSON as sites write it: also inside a comment or with raw line breaks in strings. */
function readJson(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^<!--/u, "")
    .replace(/-->$/u, "")
    .replace(/^\/\/<!\[CDATA\[/u, "")
    .replace(/\/\/\]\]>$/u, "");
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(bare.replaceAll(/[\n\r\t]/gu, " "));
    } catch {
      return undefined;
    }
  }
}

/** The first schema.org article in a JSON value, breadth first. */
export function findArticle(value: unknown): SchemaArticle | undefined {
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length && index < MOST_NODES; index += 1) {
    const node = queue[index];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    if (node === null || typeof node !== "object" || Array.isArray(node)) continue;
    const record: Record<string, unknown> = { ...node };
    const types = asList(record["@type"]).filter((type) => typeof type === "string");
    if (types.some((type) => ARTICLE_TYPE.test(type))) {
      return schemaArticle.safeParse(record).data;
    }
    for (const key of ["@graph", "mainEntity", "itemListElement", "item"]) {
      if (key in record) queue.push(record[key]);
    }
  }
  return undefined;
}
