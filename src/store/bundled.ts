import type { AnalyzedArticle } from "../article/analysis.ts";
import { positionOf } from "../article/order.ts";
import { isProperName } from "../article/proper-name.ts";
import { sliceRange } from "../article/range.ts";
import { assignSegments } from "../article/segment.ts";
import { quotesIn, speakerEntries, topicEntries } from "./bundled-lists.ts";
import { rememberStamps, stampOf } from "./bundled-stamps.ts";
import { cutPage, newestFirst } from "./paging.ts";
import { searchInMemory } from "./search/in-memory.ts";
import { type Segmented, segmentEntries } from "./segments.ts";
import type { ArticleFilter, ArticleStore, FeedList, Lookup, QuoteFilter, Scope } from "./store.ts";

/**
 * A store over articles that were bundled into the Worker: everything is in memory. Segments follow
 * the dates of publication, so an article that is dated back moves those after it.
 *
 * @param changed instant in UTC at which this content was first bundled; without it the newest
 *   change that the articles state stands in
 */
export function bundledStore(
  unordered: readonly AnalyzedArticle[],
  changed?: string,
): ArticleStore {
  const placed = newestFirst(unordered.map((item) => ({ position: positionOf(item), item })));
  const articles = placed.map(({ item }) => item);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const moved = new Map(
    articles.flatMap(({ formerSlugs, slug }) => formerSlugs.map((former) => [former, slug])),
  );
  const quotes = newestFirst(articles.flatMap(quotesIn));
  const speakers = speakerEntries(quotes);
  const listedSpeakers = speakers.filter(({ item }) => isProperName(item.speaker.name));
  const topics = topicEntries(articles);
  const search = searchInMemory(articles);
  const stamps = rememberStamps((scope) => stampOf(scope, membersOf(scope), changed));
  let segments: ReadonlyMap<string, number> | undefined;

  return {
    stamp: async (scope) => stamps(scope),
    article: async (slug) => lookup(slug),
    articles: async (page, filter) => cutPage(filed(filter), page, "newest"),
    quotes: async (page, filter) => cutPage(spoken(filter), page, "newest"),
    segments: async (list, request) => segmentEntries(membersOfList(list), request),
    quote: async (id) => quotes.find(({ item }) => item.quote.id === id)?.item,
    speakers: async (page) => cutPage(listedSpeakers, page, "alphabetical"),
    speaker: async (id) => speakers.find(({ item }) => item.speaker.id === id)?.item,
    topics: async () => topics,
    search: async (query, limit) => search(query, limit),
    withdrawn: async () => [],
    revisions: async () => [],
  };

  function lookup(slug: string): Lookup {
    const article = bySlug.get(slug);
    if (article) return { found: "article", article };
    const target = moved.get(slug);
    return target === undefined ? { found: "nothing" } : { found: "moved", slug: target };
  }

  function filed({ topic, segments: range }: ArticleFilter = {}) {
    return placed.filter(
      ({ item }) =>
        (topic === undefined || item.topics.some(({ id }) => id === topic)) &&
        inRange(item.slug, range),
    );
  }

  function spoken({ speaker, segments: range }: QuoteFilter = {}) {
    return quotes.filter(
      ({ item: { article, quote } }) =>
        (speaker === undefined ? quote.key : quote.speaker?.id === speaker) &&
        inRange(article.slug, range),
    );
  }

  function inRange(slug: string, range: ArticleFilter["segments"]): boolean {
    if (range === undefined) return true;
    const segment = segmentOf(slug);
    return range.from <= segment && segment <= range.to;
  }

  /** Segments are counted when they are first asked for, since that reads all text. */
  function segmentOf(slug: string): number {
    segments ??= segmentsOf(articles);
    return segments.get(slug) ?? 0;
  }

  function membersOfList(list: FeedList): Segmented[] {
    if (list.of === "articles") {
      return filed(list).map(({ item: { slug, text } }) => [segmentOf(slug), text]);
    }
    return spoken(list).map(({ item: { article, quote } }) => [
      segmentOf(article.slug),
      sliceRange(article.text, quote.range),
    ]);
  }

  function membersOf(scope: Scope): readonly AnalyzedArticle[] {
    switch (scope.kind) {
      case "site":
        return articles;
      case "topic":
        return filed({ topic: scope.id }).map(({ item }) => item);
      case "speaker":
        return [...new Set(spoken({ speaker: scope.id }).map(({ item }) => item.article))];
      case "article":
        return articles.filter(({ slug }) => slug === scope.slug);
    }
  }
}

/** The segment of each slug: articles in the order of their dates, the undated first. */
function segmentsOf(newestFirst: readonly AnalyzedArticle[]): ReadonlyMap<string, number> {
  const published = newestFirst.toReversed();
  const numbers = assignSegments(published.map(({ text }) => text));
  return new Map(published.map(({ slug }, index) => [slug, numbers[index] ?? 0]));
}
