import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import { toSlug } from "../article/slug.ts";
import type { Source } from "../article/source.ts";
import { resolveAddress, resolveImage } from "./address.ts";
import { assemble, withoutUndefined } from "./assemble.ts";
import { readStatedDate } from "./date.ts";
import { type Entry, type FeedContent, feedContent } from "./feed/entries.ts";
import { readFragment } from "./html/fragment.ts";
import { checkCount, checkLength, MOST_ENTRIES, problemOf } from "./limits.ts";
import type { ParseOptions } from "./parser.ts";

const LEAST_CONTENT = 200;

/**
 * The articles of an RSS, RDF, Atom or JSON Feed, one an entry. An entry without its full content is
 * a problem of its own, so that the others can still be taken.
 *
 * @returns a result for each entry in the order of the feed, `bad-source` when it is no feed, or `too-large`
 */
export function parseFeed(source: Source, options: ParseOptions): Result<Result<Article>[]> {
  let feed: FeedContent;
  try {
    checkLength(source.text);
    feed = feedContent(source.text);
    checkCount("entries", feed.entries.length, MOST_ENTRIES);
  } catch (error) {
    return { ok: false, problem: problemOf(error, source) };
  }
  const { name, url, language, entries } = feed;
  const credit = name === undefined ? undefined : withoutUndefined({ name, url });
  const articles = entries.map((entry): Result<Article> => {
    try {
      return entryArticle(entry, source, options, { credit, language });
    } catch (error) {
      return { ok: false, problem: problemOf(error, source) };
    }
  });
  return { ok: true, value: articles };
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
  const published = readStatedDate(entry.published);
  const modified = readStatedDate(entry.modified);
  const image = figures[0] ?? (entry.image === undefined ? undefined : { url: entry.image });
  const url = entry.url === undefined ? undefined : resolveAddress(entry.url, credit?.url);
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
    modified: isLater(modified, published) ? modified : undefined,
    source: credit,
    canonical: url,
    image: image && resolveImage(image, url ?? credit?.url),
    captions: figures.flatMap(({ caption }) => (caption === undefined ? [] : [caption])),
    topics: entry.topics
      .map((name) => ({ id: toSlug(name), name: name.trim() }))
      .filter(({ id }) => id !== ""),
  };
  const named = {
    ...source,
    name: url ?? title,
    ...(url !== undefined && { url }),
  };
  return { ok: true, value: assemble(parts, named, options) };
}

function isLater(modified: string | undefined, published: string | undefined): boolean {
  if (modified === undefined || published === undefined) return modified !== undefined;
  return Date.parse(modified) > Date.parse(published);
}

function summaryWords(summary: string | undefined): string | undefined {
  if (summary === undefined) return undefined;
  const words = readFragment(summary)
    .pieces.map((piece) => piece.words)
    .join(" ");
  return words === "" || words.length > 400 ? undefined : words;
}
