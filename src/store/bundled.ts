import type { AnalyzedArticle } from "../article/analysis.ts";
import { valueHash } from "../article/hash.ts";
import type { QuoteInArticle, SpeakerEntry, TopicEntry } from "../article/listing.ts";
import { lastChange, listedQuotes, positionOf } from "../article/order.ts";
import { isProperName } from "../article/proper-name.ts";
import { sliceRange } from "../article/range.ts";
import { assignSegments } from "../article/segment.ts";
import { alphabetical, cutPage, newestFirst, type Placed } from "./paging.ts";
import { searchInMemory } from "./search/in-memory.ts";
import { type Segmented, segmentEntries } from "./segments.ts";
import type {
  ArticleFilter,
  ArticleStore,
  FeedList,
  Lookup,
  QuoteFilter,
  Scope,
  Stamp,
} from "./store.ts";

const REVISION_LENGTH = 16;

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

/** Stamps of parts that exist, each made once: bounded by what the bundle holds. */
function rememberStamps(
  make: (scope: Scope) => Stamp | undefined,
): (scope: Scope) => Stamp | undefined {
  const known = new Map<string, Stamp>();
  return (scope) => {
    const key = keyOf(scope);
    const stamp = known.get(key) ?? make(scope);
    if (stamp) known.set(key, stamp);
    return stamp;
  };
}

function keyOf(scope: Scope): string {
  switch (scope.kind) {
    case "site":
      return scope.kind;
    case "article":
      return `${scope.kind} ${scope.slug}`;
    default:
      return `${scope.kind} ${scope.id}`;
  }
}

function stampOf(
  { kind }: Scope,
  members: readonly AnalyzedArticle[],
  changed: string | undefined,
): Stamp | undefined {
  if (members.length === 0 && kind !== "site") return undefined;
  const modified =
    changed ??
    members
      .map(lastChange)
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
  const states = members.map(({ id, revision }) => [id, revision]);
  const revision = kind === "article" ? members[0]?.revision : undefined;
  return {
    revision: revision ?? valueHash(states).slice(0, REVISION_LENGTH),
    ...(modified !== undefined && { modified }),
  };
}

/** The segment of each slug: articles in the order of their dates, the undated first. */
function segmentsOf(newestFirst: readonly AnalyzedArticle[]): ReadonlyMap<string, number> {
  const published = newestFirst.toReversed();
  const numbers = assignSegments(published.map(({ text }) => text));
  return new Map(published.map(({ slug }, index) => [slug, numbers[index] ?? 0]));
}

function quotesIn(article: AnalyzedArticle): Placed<QuoteInArticle>[] {
  return listedQuotes(article).map(({ quote, position }) => ({
    position,
    item: { article, quote },
  }));
}

function speakerEntries(
  quotes: readonly Placed<QuoteInArticle>[],
): readonly Placed<SpeakerEntry>[] {
  const spoken = Map.groupBy(quotes, ({ item }) => item.quote.speaker?.id);
  const entries: Placed<SpeakerEntry>[] = [];
  for (const [id, theirs] of spoken) {
    const speaker = theirs[0]?.item.quote.speaker;
    if (id === undefined || !speaker) continue;
    const inArticles = new Set(theirs.map(({ item }) => item.article.slug)).size;
    entries.push({
      position: { sortKey: speaker.name, id },
      item: { speaker, quotes: theirs.length, articles: inArticles },
    });
  }
  return alphabetical(entries);
}

function topicEntries(articles: readonly AnalyzedArticle[]): TopicEntry[] {
  const filed = Map.groupBy(
    articles.flatMap((article) => article.topics),
    ({ id }) => id,
  );
  return [...filed.values()]
    .flatMap((topics) => topics.slice(0, 1).map((topic) => ({ topic, articles: topics.length })))
    .sort((a, b) => (a.topic.name < b.topic.name ? -1 : 1));
}
