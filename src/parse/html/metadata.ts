import type { Author, LeadImage, Topic } from "../../article/article.ts";
import { toSlug } from "../../article/slug.ts";
import { withoutUndefined } from "../assemble.ts";
import { readIsoDate, readWrittenDate } from "../date.ts";
import { isName, namesIn, readByline } from "../text/byline.ts";
import { type HtmlDocument, wordsOf } from "./dom.ts";
import { articleLinkedData, type SchemaArticle } from "./json-ld.ts";
import { pageTitle } from "./title.ts";

/** What a page says about its article, apart from the body. */
export interface PageMetadata {
  readonly title?: string;
  readonly standfirst?: string;
  readonly authors: readonly Author[];
  readonly published?: string;
  readonly modified?: string;
  readonly image?: LeadImage;
  readonly siteName?: string;
  readonly canonical?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly topics: readonly Topic[];
  /** The body as JSON-LD gives it, for pages that show none. */
  readonly articleBody?: string;
}

/** `<meta>` values by lower-case property or name; those that repeat keep their order. */
type Meta = ReadonlyMap<string, readonly string[]>;

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "date.published",
  "published_time",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "dcterms.date",
  "date",
  "article.published",
  "cxenseparse:recs:publishtime",
];
const MODIFIED = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
];
const UNSET = "1970-01-01T00:00:00Z";

/**
 * Reads a page's metadata from JSON-LD, OpenGraph and other `meta`, microdata and the page itself, in
 * this order for each field.
 */
export function readMetadata(document: HtmlDocument): PageMetadata {
  const meta = readMeta(document);
  const data = articleLinkedData(document);
  const siteName = first(meta, ["og:site_name", "application-name"]) ?? data?.publisher?.name;
  const canonical = absolute(
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
      first(meta, ["og:url"]) ??
      data?.mainEntityOfPage ??
      data?.url,
  );
  const found = {
    title: pageTitle(document, {
      named: [data?.headline, first(meta, ["og:title", "twitter:title"]), data?.name],
      siteName,
    }),
    standfirst:
      first(meta, ["og:description", "description", "twitter:description"]) ?? data?.description,
    published: date(data?.datePublished, meta, PUBLISHED) ?? shownDate(document, "datePublished"),
    modified: date(data?.dateModified, meta, MODIFIED) ?? microdataDate(document, "dateModified"),
    image: image(meta, data),
    siteName,
    canonical,
    language: language(document, meta, data),
    licence:
      data?.license ??
      document.querySelector('link[rel="license"], a[rel~="license"]')?.getAttribute("href") ??
      first(meta, ["dcterms.license", "dc.rights", "dcterms.rights"]),
    articleBody: data?.articleBody,
  };
  return {
    ...withoutUndefined(found),
    authors: authors(document, meta, data, siteName),
    topics: topics(meta, data),
  };
}

function readMeta(document: HtmlDocument): Meta {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content")?.replaceAll(/\s+/gu, " ").trim();
    if (!content) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name) values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return values;
}

function first(meta: Meta, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

function absolute(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/./iu.test(address) ? address : undefined;
}

function readDate(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const read = readIsoDate(words) ?? readWrittenDate(words);
  return read === UNSET ? undefined : read;
}

function date(given: string | undefined, meta: Meta, names: readonly string[]): string | undefined {
  const read = readDate(given);
  if (read !== undefined) return read;
  for (const name of names) {
    const found = readDate(meta.get(name)?.[0]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function microdataDate(document: HtmlDocument, property: string): string | undefined {
  const element = document.querySelector(`[itemprop~="${property}"]`);
  return readDate(
    element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? undefined,
  );
}

/** The date the page shows: microdata, `time` elements, then elements named after dates. */
function shownDate(document: HtmlDocument, property: string): string | undefined {
  const stated = microdataDate(document, property);
  if (stated !== undefined) return stated;
  for (const time of document.querySelectorAll("time[datetime], time")) {
    const read = readDate(time.getAttribute("datetime") ?? wordsOf(time));
    if (read !== undefined) return read;
  }
  const named = '[class*="publish"], [class*="date"], [class*="timestamp"], [class*="byline"]';
  for (const element of [...document.querySelectorAll(named)].slice(0, 30)) {
    const words = wordsOf(element);
    const read = words.length < 120 ? readDate(words) : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}

function language(
  document: HtmlDocument,
  meta: Meta,
  data: SchemaArticle | undefined,
): string | undefined {
  const given =
    document.documentElement?.getAttribute("lang") ||
    data?.inLanguage ||
    first(meta, ["og:locale", "content-language", "language", "dc.language"]);
  const tag = given?.trim().replaceAll("_", "-");
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag) ? tag : undefined;
}

function image(meta: Meta, data: SchemaArticle | undefined): LeadImage | undefined {
  const shared = first(meta, [
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
  ]);
  const linked = data?.image;
  const details = linked && "caption" in linked ? linked : undefined;
  const url = shared ?? linked?.url ?? details?.contentUrl;
  if (url === undefined) return undefined;
  return withoutUndefined({
    url,
    alt: first(meta, ["og:image:alt", "twitter:image:alt"]),
    caption: details?.caption,
    credit: details?.creditText,
    width: pixels(first(meta, ["og:image:width"])) ?? pixels(details?.width),
    height: pixels(first(meta, ["og:image:height"])) ?? pixels(details?.height),
  });
}

function pixels(value: string | number | undefined): number | undefined {
  const number = Math.round(Number(value));
  return Number.isFinite(number) && number > 1 ? number : undefined;
}

/** People and desks, never the publisher: a name the site itself bears is left out. */
function authors(
  document: HtmlDocument,
  meta: Meta,
  data: SchemaArticle | undefined,
  siteName: string | undefined,
): Author[] {
  const publishers = [siteName, data?.publisher?.name].map((name) => toSlug(name ?? ""));
  const isPublisher = (name: string) => publishers.includes(toSlug(name));
  const clean = (list: readonly Author[]) =>
    unique(list.flatMap(split)).filter(
      ({ name }) => !isPublisher(name) && !/^https?:|^@/u.test(name),
    );
  const linked = (data?.author ?? []).filter(({ type }) => type !== "Organization");
  const sources: (() => readonly Author[])[] = [
    () => linked.map(({ name, url }) => withoutUndefined({ name, url: absolute(url) })),
    () => asAuthors(meta.get("author") ?? []),
    () => asAuthors(meta.get("article:author") ?? []),
    () =>
      asAuthors(
        meta.get("parsely-author") ?? meta.get("dc.creator") ?? meta.get("sailthru.author") ?? [],
      ),
    () =>
      asAuthors(
        [...document.querySelectorAll('[itemprop~="author"] [itemprop="name"]')].map(wordsOf),
      ),
    () =>
      asAuthors(
        [...document.querySelectorAll('[rel~="author"], [itemprop~="author"]')].map(wordsOf),
      ),
    () => shownByline(document),
  ];
  for (const source of sources) {
    const found = clean(source());
    if (found.length > 0) return found;
  }
  return [];
}

function asAuthors(names: readonly string[]): Author[] {
  return names.map((name) => ({ name }));
}

/** "By A and B, Staff" as names; a name without such marks stays whole. */
function split(author: Author): Author[] {
  const name = author.name.replace(/^by:?\s+/iu, "").trim();
  if (name === "" || name.length > 120) return [];
  if (author.url !== undefined || isName(name)) return [{ ...author, name }];
  const names = namesIn(name);
  if (names.length > 0) return names.map((part) => ({ name: part }));
  return /[,;|\d]/u.test(name) || name.split(" ").length > 5 ? [] : [{ name }];
}

function shownByline(document: HtmlDocument): Author[] {
  const named = '[class*="byline"], [class*="author"], [id*="byline"]';
  for (const element of [...document.querySelectorAll(named)].slice(0, 20)) {
    const words = wordsOf(element);
    const read = words.length < 200 ? readByline(words) : [];
    if (read.length > 0) return read;
    if (isName(words)) return [{ name: words }];
  }
  return [];
}

function unique(list: readonly Author[]): Author[] {
  return [...new Map(list.map((author) => [author.name.toLowerCase(), author])).values()];
}

function topics(meta: Meta, data: SchemaArticle | undefined): Topic[] {
  const lists = [
    meta.get("article:tag"),
    data?.keywords,
    meta.get("news_keywords"),
    meta.get("keywords"),
    data?.articleSection,
    meta.get("article:section"),
  ];
  const given = lists.find((list) => list !== undefined && list.length > 0) ?? [];
  const names = given.flatMap((value) => value.split(/[,;]/u)).map((name) => name.trim());
  const named = names.filter((name) => name !== "" && name.length <= 60 && !/[:=]/u.test(name));
  const byId = new Map(named.map((name) => [toSlug(name), { id: toSlug(name), name }]));
  byId.delete("");
  return [...byId.values()].slice(0, 20);
}
