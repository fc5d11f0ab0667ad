import { parseFeed as readFeed } from "feedsmith";
import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import { toSlug } from "../article/slug.ts";
import type { Source } from "../article/source.ts";
import { assemble, withoutUndefined } from "./assemble.ts";
import { readIsoDate, readWrittenDate } from "./date.ts";
import { readFragment } from "./html/fragment.ts";
import { tooLarge } from "./limits.ts";
import type { ParseOptions } from "./parser.ts";

/** What an entry of any of the three formats comes down to. */
interface Entry {
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

const LEAST_CONTENT = 200;

/**
 * The articles of an RSS, RDF, Atom or JSON Feed, one an entry. An entry without its full content is
 * a problem of its own, so that the others can still be taken.
 *
 * @returns a result for each entry in the order of the feed, or `bad-source` when it is no feed
 */
export function parseFeed(source: Source, options: ParseOptions): Result<Result<Article>[]> {
  const large = tooLarge(source);
  if (large) return { ok: false, problem: large };
  let feed: ReturnType<typeof readFeed<string>>;
  try {
    feed = readFeed(source.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not a feed";
    return { ok: false, problem: { type: "bad-source", detail: `${source.name}: ${reason}` } };
  }
  const { name, url, language, entries } = entriesOf(feed);
  const credit = name === undefined ? undefined : withoutUndefined({ name, url });
  const articles = entries.map((entry) =>
    entryArticle(entry, source, options, { credit, language }),
  );
  return { ok: true, value: articles };
}

type Feed = ReturnType<typeof readFeed<string>>;

interface FeedContent {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
}

function entriesOf({ format, feed }: Feed): FeedContent {
  switch (format) {
    case "atom":
      return {
        name: feed.title?.value,
        url: feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
        entries: (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: entry.title?.value,
          url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
          content: entry.content?.value,
          summary: entry.summary?.value,
          published: entry.published ?? entry.updated,
          modified: entry.updated,
          authors: (entry.authors ?? feed.authors ?? []).flatMap((author) => author.name ?? []),
          topics: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
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

function paragraphs(words: string | undefined): string | undefined {
  return words
    ?.split(/\n\n/u)
    .map((part) => `<p>${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("");
}

function entryArticle(
  entry: Entry,
  source: Source,
  options: ParseOptions,
  { credit, language }: { credit: Article["source"]; language: string | undefined },
): Result<Article> {
  const { pieces, figures } = readFragment(entry.content ?? "");
  const title = readFragment(entry.title ?? "")
    .pieces.map(({ words }) => words)
    .join(" ");
  const length = pieces.reduce((sum, { words }) => sum + words.length, 0);
  if (title === "" || length < LEAST_CONTENT) {
    const detail = `${source.name}: the entry “${title || (entry.url ?? entry.id ?? "?")}” has no full content`;
    return { ok: false, problem: { type: "no-article", detail } };
  }
  const published = dateOf(entry.published);
  const modified = dateOf(entry.modified);
  const image = figures[0] ?? (entry.image === undefined ? undefined : { url: entry.image });
  const parts = {
    title,
    pieces,
    id: entry.id?.startsWith("tag:") ? entry.id : undefined,
    standfirst: summaryWords(entry.summary),
    language,
    authors: entry.authors
      .filter((name) => name.trim() !== "")
      .map((name) => ({ name: name.trim() })),
    published,
    modified: modified === published ? undefined : modified,
    source: credit,
    canonical: entry.url,
    image,
    captions: figures.flatMap(({ caption }) => (caption === undefined ? [] : [caption])),
    topics: entry.topics
      .map((name) => ({ id: toSlug(name), name: name.trim() }))
      .filter(({ id }) => id !== ""),
  };
  const named = {
    ...source,
    name: entry.url ?? title,
    ...(entry.url !== undefined && { url: entry.url }),
  };
  return { ok: true, value: assemble(parts, named, options) };
}

function dateOf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : (readIsoDate(words) ?? readWrittenDate(words));
}

function summaryWords(summary: string | undefined): string | undefined {
  if (summary === undefined) return undefined;
  const words = readFragment(summary)
    .pieces.map((piece) => piece.words)
    .join(" ");
  return words === "" || words.length > 400 ? undefined : words;
}
