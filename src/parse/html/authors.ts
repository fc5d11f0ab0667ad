import type { Author } from "../../article/article.ts";
import { toSlug } from "../../article/slug.ts";
import { withoutUndefined } from "../assemble.ts";
import { isName, namesIn, readByline } from "../text/byline.ts";
import { articleElements } from "./article-elements.ts";
import type { HtmlDocument } from "./dom.ts";
import type { SchemaArticle } from "./json-ld.ts";
import type { MetaTags } from "./meta-tags.ts";
import organisations from "./organisation-words.json" with { type: "json" };
import { linesOf, wordsOf } from "./words.ts";

const LONGEST_BYLINE = 200;
const ORGANISATION_WORDS = new Set(organisations.words);
const ACCOUNT_NAMES = new Set(organisations.accounts);

/** What is needed to tell an author from the site and from other words. */
export interface BylineContext {
  /** The site's and the publisher's names as the page gives them. */
  readonly siteNames: readonly (string | undefined)[];
  /** BCP 47. */
  readonly language: string | undefined;
}

/**
 * The people, or the desk, that wrote the article, never its publisher or an account such as "admin".
 * Sources are JSON-LD, `meta`, microdata, `rel="author"`, the byline near the title and elements named
 * after bylines; the first that another one confirms counts, else the first. A byline near the title
 * that another source confirms, or that adds names to those, counts most: it is what readers see.
 *
 * @param near lines near the title
 */
export function pageAuthors(
  document: HtmlDocument,
  meta: MetaTags,
  data: SchemaArticle | undefined,
  { siteNames, language }: BylineContext,
  near: readonly string[],
): Author[] {
  const publishers = siteNames.flatMap((name) => (name === undefined ? [] : partsOfSite(name)));
  const clean = (list: readonly Author[]) => cleanList(list, publishers);
  const byline = clean(
    near.map((line) => readByline(line, language)).find((names) => names.length > 0) ?? [],
  );
  const lists = [
    clean(linkedAuthors(data)),
    ...META_NAMES.map((name) => clean(asAuthors(meta.get(name) ?? []))),
    clean(asAuthors(wordsAt(document, '[itemprop~="author"] [itemprop="name"]'))),
    clean(asAuthors(wordsAt(document, '[rel~="author"], [itemprop~="author"]'))),
    byline,
    clean(shownByline(document, language)),
  ].filter((list) => list.length > 0);
  const [first] = lists;
  if (first === undefined) return [];
  const isAgreed = (list: readonly Author[]) =>
    lists.some((other) => other !== list && sameNames(list, other));
  if (byline.length > 0 && isAgreed(byline))
    return lists.find((list) => sameNames(list, byline)) ?? byline;
  const chosen = lists.find(isAgreed) ?? first;
  return byline.length > chosen.length && chosen.every((author) => holds(byline, author))
    ? byline
    : chosen;
}

const META_NAMES = [
  "author",
  "article:author",
  "parsely-author",
  "dc.creator",
  "dcterms.creator",
  "sailthru.author",
  "citation_author",
  "byl",
];

function linkedAuthors(data: SchemaArticle | undefined): Author[] {
  return (data?.author ?? [])
    .filter(({ type }) => type === undefined || !/Organization$/u.test(type))
    .map(({ name, url }) =>
      withoutUndefined({ name, url: url && /^https?:/iu.test(url) ? url : undefined }),
    );
}

function asAuthors(names: readonly string[]): Author[] {
  return names.map((name) => ({ name }));
}

function wordsAt(document: HtmlDocument, selector: string): string[] {
  return articleElements(document, selector).map(wordsOf);
}

function shownByline(document: HtmlDocument, language: string | undefined): Author[] {
  const named = '[class*="byline" i], [class*="author" i], [id*="byline" i]';
  for (const element of articleElements(document, named)) {
    for (const line of linesOf(element)) {
      if (line.length > LONGEST_BYLINE) break;
      const read = readByline(line, language);
      if (read.length > 0) return read;
      if (isName(line)) return [{ name: line }];
    }
  }
  return [];
}

function sameNames(a: readonly Author[], b: readonly Author[]): boolean {
  return a.length === b.length && a.every((author) => holds(b, author));
}

function holds(list: readonly Author[], { name }: Author): boolean {
  return list.some((other) => toSlug(other.name) === toSlug(name));
}

function cleanList(list: readonly Author[], publishers: readonly string[]): Author[] {
  const names = list
    .flatMap((author) => split(author, publishers))
    .filter(({ name }) => !isPublisher(name, publishers) && !isAccount(name));
  const unique = [...new Map(names.map((author) => [toSlug(author.name), author])).values()];
  const people = unique.filter(({ name }) => !isOrganisation(name));
  return people.length > 0 ? people : unique;
}

/** "By A and B, Staff" as names; a name without such marks stays whole. */
function split(author: Author, publishers: readonly string[]): Author[] {
  const given = author.name.replace(/^by:?\s+/iu, "").trim();
  if (given.length > LONGEST_BYLINE) return [];
  const name = withoutPublisher(given, publishers);
  if (name === "" || name.length > 120 || /^https?:|^@/u.test(name)) return [];
  if (isName(name)) return [{ ...author, name }];
  const names = namesIn(name);
  if (names.length > 0) return names.map((part) => ({ name: part }));
  return /[,;|\d]/u.test(name) || name.split(" ").length > 5 ? [] : [{ ...author, name }];
}

/** Cuts a site's name off the end: "Ada Fenn, Sound Wire", "Ada Fenn. Sound Wire", "Ada Fenn Sound Wire". */
function withoutPublisher(name: string, publishers: readonly string[]): string {
  const words = name.split(" ");
  for (let length = words.length - 2; length >= 2; length -= 1) {
    if (publishers.includes(toSlug(words.slice(-length).join(" ")))) {
      const rest = words
        .slice(0, -length)
        .join(" ")
        .replace(/[.,|/–—-]$/u, "")
        .trim();
      if (isName(rest)) return rest;
    }
  }
  return name;
}

/** A site's name and the parts of it that bars divide: "Sound Wire | The harbour's paper". */
function partsOfSite(name: string): string[] {
  return [name, ...name.split(/\s[|–—·-]\s/u)].map(toSlug).filter((slug) => slug.length > 1);
}

/** Whether a name is the site's, or begins with it, or the site's begins with it: "Sound Wire Sport". */
function isPublisher(name: string, publishers: readonly string[]): boolean {
  const slug = toSlug(name);
  return publishers.some((publisher) => {
    if (slug === publisher || publisher.startsWith(`${slug}-`)) return true;
    // a site of one word may share it with a person: "Elle" and "Elle Fenn"
    return slug.startsWith(`${publisher}-`) && (publisher.includes("-") || isOrganisation(name));
  });
}

/** A name that a content system gave to a login: one word in lower case, with a digit, or "admin". */
function isAccount(name: string): boolean {
  if (/\s/u.test(name)) return false;
  if (ACCOUNT_NAMES.has(name.toLowerCase()) || /^\p{Ll}|[\d_@]/u.test(name)) return true;
  const vowels = name.match(/[aeiouy]/giu)?.length ?? 0;
  return /^[A-Z]{5,}$/u.test(name) && vowels / name.length < 0.25;
}

function isOrganisation(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ORGANISATION_WORDS.has(word));
}
