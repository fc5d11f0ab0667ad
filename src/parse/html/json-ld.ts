import * as z from "zod";
import { type HtmlDocument, openDocument } from "./dom.ts";
import { wordsOf } from "./words.ts";

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u;
const LARGEST_SCRIPT = 1_000_000;
const MOST_NODES = 500;

const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/iu;

/** Words, whose entities are read where a site wrote HTML into its JSON. */
const text = z
  .string()
  .transform((words) => (ENTITY.test(words) ? plainWords(words) : words).trim())
  .pipe(z.string().min(1));
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

const pixels = z
  .union([
    z.number(),
    z.string().transform((value) => Number.parseInt(value, 10)),
    z.object({ value: z.coerce.number() }).transform(({ value }) => value),
  ])
  .transform(Math.round)
  .pipe(z.int().min(1));

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
const schemaArticle = z.object({
  headline: lenient(text),
  alternativeHeadline: lenient(text),
  name: lenient(text),
  description: lenient(text),
  // may hold markup, which whoever reads the body reads
  articleBody: lenient(z.string().trim().min(1)),
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

function plainWords(markup: string): string {
  return wordsOf(openDocument(`<body>${markup.replaceAll("<", "&lt;")}</body>`).body);
}

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

/**
 * JSON as sites write it: also inside a comment, with raw line breaks in strings or a comma too many;
 * where it is broken beyond that, what single fields say.
 */
function readJson(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^<!--/u, "")
    .replace(/-->$/u, "")
    .replace(/^\/\/<!\[CDATA\[/u, "")
    .replace(/\/\/\]\]>$/u, "");
  const flat = () => bare.replaceAll(/[\n\r\t]/gu, " ").replaceAll(/,\s*(?=[\]}])/gu, "");
  return parseOr(bare, () => parseOr(flat(), () => looseFields(bare)));
}

function parseOr(json: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return otherwise();
  }
}

const LOOSE_FIELD =
  /"(@type|headline|description|datePublished|dateModified|author)"\s?:\s?("[^"\n]{0,400}"\s?[,}\n])/gu;

/** The fields of broken JSON whose value is one string that ends where it should. */
function looseFields(source: string): unknown {
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of source.matchAll(LOOSE_FIELD)) {
    fields[name] ??= value.slice(1, value.lastIndexOf('"'));
  }
  return fields;
}

/** The properties under which an article stands inside something else. */
const INSIDE = ["@graph", "mainEntity", "itemListElement", "item"];

/**
 * The first schema.org article in a JSON value, breadth first; else the first page that has a headline
 * and a date. An author that is only referred to is looked up by its `@id`.
 */
export function findArticle(value: unknown): SchemaArticle | undefined {
  const nodes = nodesOf(value);
  const article =
    nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ??
    nodes.find((node) => "headline" in node && "datePublished" in node);
  if (article === undefined) return undefined;
  const byId = new Map(nodes.map((node) => [node["@id"], node]));
  const resolve = (item: unknown) => {
    const isReference = item !== null && typeof item === "object" && !("name" in item);
    return isReference && "@id" in item ? (byId.get(item["@id"]) ?? item) : item;
  };
  return schemaArticle.safeParse({
    ...article,
    author: asList(article["author"] ?? article["creator"]).map(resolve),
    publisher: resolve(article["publisher"]),
  }).data;
}

function typesOf(node: Readonly<Record<string, unknown>>): string[] {
  return asList(node["@type"]).filter((type) => typeof type === "string");
}

/** Every object of the value that may be an article or be referred to, breadth first. */
function nodesOf(value: unknown): Readonly<Record<string, unknown>>[] {
  const queue: unknown[] = [value];
  const nodes: Record<string, unknown>[] = [];
  for (let index = 0; index < queue.length && index < MOST_NODES; index += 1) {
    const node = queue[index];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    if (node === null || typeof node !== "object" || Array.isArray(node)) continue;
    const record: Record<string, unknown> = { ...node };
    nodes.push(record);
    for (const key of INSIDE) if (key in record) queue.push(record[key]);
  }
  return nodes;
}
