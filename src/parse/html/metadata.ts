import type { Author, LeadImage, Topic } from "../../article/article.ts";
import { toSlug } from "../../article/slug.ts";
import { resolveAddress } from "../address.ts";
import { withoutUndefined } from "../assemble.ts";
import { pageAuthors } from "./authors.ts";
import { pageDates } from "./dates.ts";
import type { HtmlDocument } from "./dom.ts";
import { articleLinkedData, type SchemaArticle } from "./json-ld.ts";
import { firstMeta, type MetaTags, readMetaTags } from "./meta-tags.ts";
import { linesNearTitle } from "./near-title.ts";
import { pageTitle, siteNameAfterTitle } from "./title.ts";

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
  /** The address that relative addresses on the page stand against. */
  readonly base?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly topics: readonly Topic[];
  /** The body as JSON-LD gives it, for pages that show none. */
  readonly articleBody?: string;
}

/**
 * Reads a page's metadata from JSON-LD, OpenGraph and other `meta`, microdata and the page itself, in
 * this order for each field.
 *
 * @param url the address the page was fetched from, if it was
 */
export function readMetadata(document: HtmlDocument, url: string | undefined): PageMetadata {
  const meta = readMetaTags(document);
  const data = articleLinkedData(document);
  const named = siteNameOf(meta, data);
  const { title, heading } = pageTitle(document, {
    named: [data?.headline, firstMeta(meta, ["og:title", "twitter:title"]), data?.name],
    siteName: named,
  });
  const siteName = named ?? siteNameAfterTitle(document, title);
  const near = heading === undefined ? [] : linesNearTitle(heading);
  const canonical = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    firstMeta(meta, ["og:url"]),
    data?.mainEntityOfPage,
    data?.url,
  ]
    .map((address) => resolveAddress(address ?? "", url))
    .find(isWebAddress);
  const base = baseOf(document, url ?? canonical);
  const found = {
    title,
    standfirst:
      firstMeta(meta, ["og:description", "description", "twitter:description"]) ??
      data?.description,
    ...pageDates(document, meta, data, near),
    image: image(meta, data, base),
    siteName,
    canonical,
    base,
    language: language(document, meta, data),
    licence:
      data?.license ??
      document.querySelector('link[rel="license"], a[rel~="license"]')?.getAttribute("href") ??
      firstMeta(meta, ["dcterms.license", "dc.rights", "dcterms.rights"]),
    articleBody: data?.articleBody,
  };
  return {
    ...withoutUndefined(found),
    authors: pageAuthors(
      document,
      meta,
      data,
      {
        siteNames: [siteName, firstMeta(meta, ["og:site_name"]), data?.publisher?.name],
        language: found.language,
      },
      near,
    ),
    topics: topics(meta, data),
  };
}

/** The site's name without its motto; an account of a network, "@wire", is none. */
function siteNameOf(meta: MetaTags, data: SchemaArticle | undefined): string | undefined {
  const names = [
    firstMeta(meta, ["og:site_name"]),
    data?.publisher?.name,
    firstMeta(meta, ["application-name"]),
  ];
  const name = names.find((given) => given !== undefined && !given.startsWith("@"));
  return name?.split(/\s[|–—]\s/u, 1)[0]?.trim() || undefined;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/./iu.test(address);
}

/** What the page's relative addresses stand against: `base`, else its own address. */
function baseOf(document: HtmlDocument, url: string | undefined): string | undefined {
  const stated = document.querySelector("base[href]")?.getAttribute("href");
  return stated ? resolveAddress(stated, url) : url;
}

function language(
  document: HtmlDocument,
  meta: MetaTags,
  data: SchemaArticle | undefined,
): string | undefined {
  const given =
    document.documentElement?.getAttribute("lang") ||
    data?.inLanguage ||
    firstMeta(meta, ["og:locale", "content-language", "language", "dc.language"]);
  const tag = given?.trim().replaceAll("_", "-");
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag) ? tag : undefined;
}

function image(
  meta: MetaTags,
  data: SchemaArticle | undefined,
  base: string | undefined,
): LeadImage | undefined {
  const shared = firstMeta(meta, [
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
    url: resolveAddress(url, base),
    alt: altWords(firstMeta(meta, ["og:image:alt", "twitter:image:alt"])),
    caption: details?.caption,
    credit: details?.creditText,
    width: pixels(firstMeta(meta, ["og:image:width"])) ?? pixels(details?.width),
    height: pixels(firstMeta(meta, ["og:image:height"])) ?? pixels(details?.height),
  });
}

/** What content systems write for want of a description is none: the file's name. */
function altWords(alt: string | undefined): string | undefined {
  return alt !== undefined && /\.(?:jpe?g|png|gif|webp|avif)$/iu.test(alt) ? undefined : alt;
}

function pixels(value: string | number | undefined): number | undefined {
  const number = Math.round(Number(value));
  return Number.isFinite(number) && number > 1 ? number : undefined;
}

function topics(meta: MetaTags, data: SchemaArticle | undefined): Topic[] {
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
  // words for machines hold signs that words for readers do not
  const named = names.filter(
    (name) => name !== "" && name.length <= 60 && !/[:=_]|^[@/#]/u.test(name),
  );
  const byId = new Map(named.map((name) => [toSlug(name), { id: toSlug(name), name }]));
  byId.delete("");
  return [...byId.values()].slice(0, 20);
}
