import { parseFeed } from "feedsmith";
import { resolveAddress } from "../address.ts";

/** What an entry of any format comes down to. */
export interface Entry {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly content?: string | undefined;
  readonly summary?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly image?: string | undefined;
}

/** What a feed of any of the formats comes down to. */
export interface FeedContent {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
}

/**
 * Reads RSS, RDF, Atom or JSON Feed.
 *
 * @throws Error when it is none of them
 */
export function feedContent(text: string): FeedContent {
  const { format, feed } = parseFeed<string>(text);
  switch (format) {
    case "atom":
      return {
        name: feed.title?.value,
        url: resolved(feed.links?.find(isPage)?.href, feed.xml?.base),
        language: feed.xml?.lang,
        entries: (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: markupOf(entry.title),
          url: resolved(entry.links?.find(isPage)?.href, entry.xml?.base ?? feed.xml?.base),
          content: markupOf(entry.content),
          summary: markupOf(entry.summary),
          published: entry.published ?? entry.updated,
          modified: entry.updated,
          authors: (entry.authors ?? feed.authors ?? []).flatMap((author) => author.name ?? []),
          topics: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
          image: entry.links?.find(isPicture)?.href,
        })),
      };
    case "json":
      return {
        name: feed.title,
        url: feed.home_page_url,
        language: feed.language,
        entries: (feed.items ?? []).map((item) => ({
          id: item.id,
          title: item.title,
          url: item.url,
          content: item.content_html ?? paragraphs(item.content_text),
          summary: item.summary,
          published: item.date_published,
          modified: item.date_modified,
          authors: (item.authors ?? feed.authors ?? []).flatMap((author) => author.name ?? []),
          topics: item.tags ?? [],
          image: item.image,
        })),
      };
    case "rdf":
      return {
        name: feed.title,
        url: feed.link,
        entries: (feed.items ?? []).map((item) => ({
          title: item.title,
          url: item.link,
          content: item.content?.encoded ?? item.description,
          summary: item.description,
          published: item.dc?.dates?.[0],
          authors: item.dc?.creators ?? [],
          topics: item.dc?.subjects ?? [],
        })),
      };
    case "rss":
      return {
        name: feed.title,
        url: feed.link,
        language: feed.language,
        entries: (feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          url: item.link,
          content: item.content?.encoded ?? item.description,
          summary: item.content?.encoded === undefined ? undefined : item.description,
          published: item.pubDate ?? item.dc?.dates?.[0],
          authors: item.dc?.creators ?? (item.authors ?? []).map(mailboxName),
          topics: (item.categories ?? []).map(({ name }) => name ?? ""),
          image: item.enclosures?.find(({ type }) => type?.startsWith("image/"))?.url,
        })),
      };
  }
}

/** RSS authors are mailboxes: `desk@news.example (A. Writer)`. */
function mailboxName(author: string | { name?: string | undefined }): string {
  const words = typeof author === "string" ? author : (author.name ?? "");
  return /\(([^()]{1,100})\)/u.exec(words)?.[1] ?? words;
}

interface Link {
  readonly rel?: string | undefined;
  readonly type?: string | undefined;
}

function isPage({ rel }: Link): boolean {
  return rel === undefined || rel === "alternate";
}

function isPicture({ rel, type }: Link): boolean {
  return rel === "enclosure" && type?.startsWith("image/") === true;
}

function resolved(address: string | undefined, base: string | undefined): string | undefined {
  return address === undefined ? undefined : resolveAddress(address, base);
}

/** An Atom text as markup. Without a type it is plain words (RFC 4287, 3.1.1), if it looks so. */
function markupOf(text: AtomText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { value = "", type = MARKUP.test(value) ? "html" : "text" } = text;
  return type === "text" ? paragraphs(value) : value;
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

const MARKUP = /<\/?(?:p|div|br|a|b|i|em|strong|h[1-6]|ul|img)\b/iu;

function paragraphs(words: string | undefined): string | undefined {
  return words
    ?.split(/\n\n/u)
    .map((part) => `<p>${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("");
}
