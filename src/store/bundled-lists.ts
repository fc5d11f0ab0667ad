import type { AnalyzedArticle } from "../article/analysis.ts";
import type { QuoteInArticle, SpeakerEntry, TopicEntry } from "../article/listing.ts";
import { listedQuotes } from "../article/order.ts";
import { alphabetical, type Placed } from "./paging.ts";

/** The quotes of an article that lists show, with their places. */
export function quotesIn(article: AnalyzedArticle): Placed<QuoteInArticle>[] {
  return listedQuotes(article).map(({ quote, position }) => ({
    position,
    item: { article, quote },
  }));
}

/** Everybody who is quoted, from A to Z. */
export function speakerEntries(
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

/** The topics that articles are filed under, from A to Z. */
export function topicEntries(articles: readonly AnalyzedArticle[]): TopicEntry[] {
  const filed = Map.groupBy(
    articles.flatMap((article) => article.topics),
    ({ id }) => id,
  );
  return [...filed.values()]
    .flatMap((topics) => topics.slice(0, 1).map((topic) => ({ topic, articles: topics.length })))
    .sort((a, b) => (a.topic.name < b.topic.name ? -1 : 1));
}
