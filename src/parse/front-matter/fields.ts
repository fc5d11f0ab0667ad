import * as z from "zod";
import type { Author, LeadImage, SourceCredit, Topic } from "../../article/article.ts";
import type { QuoteChoice } from "../../article/editorial.ts";
import { toSlug } from "../../article/slug.ts";
import { withoutUndefined } from "../assemble.ts";
import { readIsoDate, readWrittenDate } from "../date.ts";

const words = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const someWords = words.refine((value) => value !== "", "expected words");
const count = z.coerce.number().int().positive();

const date = z.string().transform((value, context) => {
  const read = readIsoDate(value) ?? readWrittenDate(value);
  if (read !== undefined) return read;
  context.addIssue("expected a date such as 2025-10-23 or 2025-10-23T09:00:00Z");
  return z.NEVER;
});

const slug = words.transform((value, context) => {
  const read = toSlug(value);
  if (read !== "") return read;
  context.addIssue("expected letters or digits");
  return z.NEVER;
});

/** The last segment of an address or path, as a slug; undefined for a pattern such as `/:year/:title/`. */
const slugOfAddress = z.union([z.string(), z.literal(false)]).transform((value) => {
  if (value === false || /[:{]\w|\{\{/u.test(value.replace(/^[a-z]+:\/\//iu, ""))) return undefined;
  const segments = value.split("/").filter((segment) => !/^(?:index\.\w+)?$/iu.test(segment));
  return toSlug((segments.at(-1) ?? "").replace(/\.html?$/iu, "")) || undefined;
});

const author = z
  .union([
    someWords.transform((name) => ({ name })),
    z
      .object({ name: someWords, url: z.string().optional() })
      .transform(({ name, url }) => withoutUndefined({ name, url })),
  ])
  .transform((value): Author => value);

const authors = z
  .union([
    z.string().transform((value) => peopleIn(value).map((name): Author => ({ name }))),
    author.transform((value) => [value]),
    z.array(author),
  ])
  .transform((value): readonly Author[] => value);

/** `A, B and C` as three names. */
export function peopleIn(line: string): string[] {
  return line
    .split(/,|;|&|\band\b/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const topic = z.union([
  someWords.transform((name): Topic => ({ id: toSlug(name), name })),
  z
    .object({ id: slug.optional(), name: someWords })
    .transform(({ id, name }): Topic => ({ id: id ?? toSlug(name), name })),
]);

const topics = z
  .union([
    z.string().transform((value) => {
      const names = value.split(",").map((name) => name.trim());
      return names.filter(Boolean).map((name): Topic => ({ id: toSlug(name), name }));
    }),
    z.array(topic),
  ])
  .transform((value) => value.filter(({ id }) => id !== ""));

const image = z
  .union([
    z.string().transform((url) => ({ url })),
    z
      .object({
        url: z.string().optional(),
        src: z.string().optional(),
        image: z.string().optional(),
        path: z.string().optional(),
        alt: words.optional(),
        caption: words.optional(),
        credit: words.optional(),
        width: count.optional(),
        height: count.optional(),
        mediaType: z.string().optional(),
        size: count.optional(),
      })
      .transform(({ src, image, path, url, ...rest }) =>
        withoutUndefined({ url: url ?? src ?? image ?? path, ...rest }),
      ),
  ])
  .transform((value): LeadImage => withoutUndefined(value));

/** Hugo names several for sharing; the first leads. */
const imageOrFirst = z.union([
  image,
  z
    .array(image)
    .min(1)
    .transform(([first]): LeadImage => first ?? {}),
]);

const source = z
  .union([
    someWords.transform((name) => ({ name })),
    z.object({ name: someWords, url: z.string().optional(), notice: words.optional() }),
  ])
  .transform((value): SourceCredit => withoutUndefined(value));

const quoteChoice = z
  .union([
    someWords.transform((match) => ({ match, action: "pin" as const })),
    z.strictObject({
      match: someWords,
      action: z.enum(["pin", "hide"]).optional(),
      speaker: z.string().nullable().optional(),
      role: words.optional(),
    }),
  ])
  .transform((value): QuoteChoice => withoutUndefined(value));

const aliases = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .transform((list) => list.map((path) => toSlug(path.split("/").filter(Boolean).at(-1) ?? "")))
  .transform((slugs) => slugs.filter((value) => value !== ""));

interface Field {
  /** The keys that Hugo, Jekyll, Astro, Eleventy and we use for it, the strongest first. */
  readonly keys: readonly string[];
  readonly schema: z.ZodType;
  readonly expected: string;
}

const A_DATE = "a date such as 2025-10-23 or 2025-10-23T09:00:00Z";

/**
 * Every field that front matter can set. Keys are compared without case, hyphens and underscores, so
 * `pubDate` is also `pub_date`.
 */
export const FIELDS = {
  title: { keys: ["title", "headline"], schema: someWords, expected: "words" },
  slug: { keys: ["slug"], schema: slug, expected: "words or a path segment" },
  permalink: { keys: ["permalink", "url"], schema: slugOfAddress, expected: "a path" },
  id: { keys: ["id", "guid"], schema: someWords, expected: "a tag: URI" },
  published: {
    keys: [
      "published",
      "publishDate",
      "publishedDate",
      "pubDate",
      "pubDatetime",
      "datePublished",
      "publishedAt",
      "date",
    ],
    schema: date,
    expected: A_DATE,
  },
  modified: {
    keys: [
      "modified",
      "lastmod",
      "updatedDate",
      "modDatetime",
      "updated",
      "dateModified",
      "updatedAt",
      "lastModifiedAt",
    ],
    schema: date,
    expected: A_DATE,
  },
  authors: {
    keys: ["authors", "author", "byline"],
    schema: authors,
    expected: "a name, a list of names, or name and url",
  },
  tags: { keys: ["tags", "tag"], schema: topics, expected: "a list of words" },
  categories: { keys: ["categories", "category"], schema: topics, expected: "a list of words" },
  topics: { keys: ["topics", "keywords"], schema: topics, expected: "a list of words" },
  standfirst: {
    keys: ["standfirst", "description", "subtitle", "dek", "deck", "excerpt", "lede"],
    schema: words,
    expected: "words",
  },
  summary: { keys: ["summary"], schema: someWords, expected: "words" },
  quotes: {
    keys: ["quotes"],
    schema: z.array(quoteChoice),
    expected: "a list of `match`, with `action` (pin or hide), `speaker` or `role`",
  },
  image: {
    keys: [
      "image",
      "cover",
      "heroImage",
      "featuredImage",
      "images",
      "thumbnail",
      "banner",
      "ogImage",
    ],
    schema: imageOrFirst,
    expected: "an address, or url, alt, caption and credit",
  },
  imageAlt: {
    keys: ["imageAlt", "heroImageAlt", "coverAlt", "alt"],
    schema: words,
    expected: "words",
  },
  imageCaption: { keys: ["imageCaption", "caption"], schema: words, expected: "words" },
  imageCredit: { keys: ["imageCredit", "credit"], schema: words, expected: "words" },
  captions: { keys: ["captions"], schema: z.array(someWords), expected: "a list of captions" },
  source: { keys: ["source"], schema: source, expected: "a name, or name, url and notice" },
  canonical: {
    keys: ["canonical", "canonicalUrl"],
    schema: z.string().trim().min(1),
    expected: "an address",
  },
  licence: {
    keys: ["licence", "license", "copyright"],
    schema: someWords,
    expected: "words or an address",
  },
  language: {
    keys: ["language", "lang", "locale"],
    schema: z.string().regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu),
    expected: "a language tag such as en or pt-BR",
  },
  aliases: {
    keys: ["aliases", "formerSlugs", "redirectFrom"],
    schema: aliases,
    expected: "a list of paths",
  },
  correction: { keys: ["correction"], schema: someWords, expected: "words" },
  draft: { keys: ["draft"], schema: z.boolean(), expected: "true or false" },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** What the fields hold once read; absent where the front matter does not set them. */
export type FieldValues = { [K in FieldName]?: z.output<(typeof FIELDS)[K]["schema"]> };
