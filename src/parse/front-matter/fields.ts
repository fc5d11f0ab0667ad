import * as z from "zod";
import {
  aliases,
  authors,
  date,
  imageOrFirst,
  quoteChoice,
  slug,
  slugOfAddress,
  someWords,
  source,
  topics,
  words,
} from "./values.ts";

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
