import type { AnalyzedArticle } from "../article/analysis.ts";
import { valueHash } from "../article/hash.ts";
import type { QuoteInArticle, SpeakerEntry, TopicEntry } from "../article/listing.ts";
import { lastChange, positionOf } from "../article/order.ts";
import { alphabetical, cutPage, newestFirst, type Placed } from "./paging.ts";
import { searchInMemory } from "./search/in-memory.ts";
import type { ArticleStore, Lookup, Scope, Stamp } from "./store.ts";

const REVISION_LENGTH = 16;

/** A store over articles that were bundled into the Worker: everything is in memory. */
export function bundledStore(unordered: readonly AnalyzedArticle[]): ArticleStore {
  const placed = newestFirst(unordered.map((item) => ({ position: positionOf(item), item })));
  const articles = placed.map(({ item }) => item);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const moved = new Map(
    articles.flatMap(({ formerSlugs, slug }) => formerSlugs.map((former) => [former, slug])),
  );
  const quotes = newestFirst(articles.flatMap(quotesIn));
  const speakers = speakerEntries(quotes);
  const topics = topicEntries(articles);
  const search = searchInMemory(articles);

  return {
    stamp: async (scope) => stampOf(membersOf(scope)),
    article: async (slug) => lookup(slug),
    articles: async (page, filter) => cutPage(inTopic(filter?.topic), page, "newest"),
    quotes: async (page, filter) => cutPage(spokenBy(filter?.speaker), page, "newest"),
    quote: async (id) => quotes.find(({ item }) => item.quote.id === id)?.item,
    speakers: async (page) => cutPage(speakers, page, "alphabetical"),
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

  function inTopic(topic: string | undefined): readonly Placed<AnalyzedArticle>[] {
    if (topic === undefined) return placed;
    return placed.filter(({ item }) => item.topics.some(({ id }) => id === topic));
  }

  function spokenBy(speaker: string | undefined): readonly Placed<QuoteInArticle>[] {
    if (speaker === undefined) return quotes.filter(({ item }) => item.quote.key);
    return quotes.filter(({ item }) => item.quote.speaker?.id === speaker);
  }

  function membersOf(scope: Scope): readonly AnalyzedArticle[] {
    switch (scope.kind) {
      case "site":
        return articles;
      case "topic":
        return inTopic(scope.id).map(({ item }) => item);
      case "speaker":
        return [...new Set(spokenBy(scope.id).map(({ item }) => item.article))];
      case "article":
        return articles.filter(({ slug }) => slug === scope.slug);
    }
  }
}

function stampOf(members: readonly AnalyzedArticle[]): Stamp | undefined {
  if (members.length === 0) return undefined;
  const modified = members
    .map(lastChange)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return {
    revision: valueHash(members.map(({ id, revision }) => [id, revision])).slice(
      0,
      REVISION_LENGTH,
    ),
    ...(modified !== undefined && { modified }),
  };
}

function quotesIn(article: AnalyzedArticle): Placed<QuoteInArticle>[] {
  const { sortKey } = positionOf(article);
  return article.quotes.map((quote, index) => ({
    // ids run downwards in a list of the newest, so that text order holds inside one article
    position: { sortKey, id: `${article.slug}/${String(9999 - index).padStart(4, "0")}` },
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
