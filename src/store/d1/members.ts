import type { AnalyzedArticle } from "../../article/analysis.ts";
import { listedQuotes, positionOf } from "../../article/order.ts";
import { isProperName } from "../../article/proper-name.ts";
import { sliceRange } from "../../article/range.ts";
import { utf8Length } from "../../article/utf8.ts";
import type { Session } from "./session.ts";
import { digestOf, STAMP_MODULUS, speakerScope, topicScope } from "./stamp.ts";

/** The rows that lists are read from, and the stamps and counts of what the article belongs to. */
export function memberStatements(
  session: Session,
  article: AnalyzedArticle,
  recorded: string,
): D1PreparedStatement[] {
  const speakers = speakersOf(article);
  const scopes = [
    "site",
    ...article.topics.map(({ id }) => topicScope(id)),
    ...speakers.map(({ id }) => speakerScope(id)),
  ];
  const stamps = session
    .prepare(
      `INSERT INTO stamp (scope, total, members, modified)
       SELECT DISTINCT value, ?2, 1, ?3 FROM json_each(?1) WHERE true
       ON CONFLICT (scope) DO UPDATE SET total = (total + ?2) % ${STAMP_MODULUS},
         members = members + 1, modified = max(modified, excluded.modified)`,
    )
    .bind(JSON.stringify(scopes), digestOf(article), recorded);
  return [
    stamps,
    ...(article.quotes.length === 0 ? [] : quoteStatements(session, article, speakers)),
    ...(article.topics.length === 0 ? [] : topicStatements(session, article)),
  ];
}

interface SpokenFor {
  readonly id: string;
  readonly quotes: number;
  readonly listed: 0 | 1;
}

function speakersOf(article: AnalyzedArticle): SpokenFor[] {
  const spoken = new Map<string, SpokenFor>();
  for (const { quote } of listedQuotes(article)) {
    const { speaker } = quote;
    if (!speaker) continue;
    const quotes = (spoken.get(speaker.id)?.quotes ?? 0) + 1;
    const listed = isProperName(speaker.name) ? 1 : 0;
    spoken.set(speaker.id, { id: speaker.id, quotes, listed });
  }
  return [...spoken.values()];
}

function quoteStatements(
  session: Session,
  article: AnalyzedArticle,
  speakers: readonly SpokenFor[],
): D1PreparedStatement[] {
  const listed = listedQuotes(article);
  const firstShown = listed.findIndex(({ quote }) => quote.key);
  const rows = listed.map(({ quote, index, position }, nth) => {
    const { id, ...profile } = quote.speaker ?? {};
    const firstOfSpeaker = listed.findIndex((other) => other.quote.speaker?.id === id);
    return {
      ordinal: index,
      quote: quote.id,
      ...(id !== undefined && { speaker: id, profile: JSON.stringify(profile) }),
      shown: quote.key ? 1 : 0,
      leadsShown: nth === firstShown ? 1 : 0,
      leadsSpeaker: nth === firstOfSpeaker ? 1 : 0,
      sortKey: position.sortKey,
      place: position.id,
      bytes: utf8Length(sliceRange(article.text, quote.range)),
    };
  });
  const insert = session
    .prepare(
      `INSERT INTO quote (article_key, ordinal, quote_id, speaker, profile, shown, leads_shown,
         leads_speaker, sort_key, place, bytes, segment)
       SELECT article.key, value ->> 'ordinal', value ->> 'quote', value ->> 'speaker',
         value ->> 'profile', value ->> 'shown', value ->> 'leadsShown', value ->> 'leadsSpeaker',
         value ->> 'sortKey', value ->> 'place', value ->> 'bytes', article.segment
       FROM json_each(?2) JOIN article ON article.id = ?1`,
    )
    .bind(article.id, JSON.stringify(rows));
  if (speakers.length === 0) return [insert];
  const ids = JSON.stringify(speakers);
  const count = session
    .prepare(
      `INSERT INTO speaker (id, name, profile, quotes, articles, listed)
       SELECT value ->> 'id', '', '{}', value ->> 'quotes', 1, value ->> 'listed' FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE SET quotes = quotes + excluded.quotes, articles = articles + 1`,
    )
    .bind(ids);
  const name = session
    .prepare(
      `UPDATE speaker SET (name, profile) = (
         SELECT profile ->> 'name', profile FROM quote WHERE speaker = speaker.id
         ORDER BY sort_key DESC, place DESC LIMIT 1)
       WHERE id IN (SELECT value ->> 'id' FROM json_each(?))`,
    )
    .bind(ids);
  return [insert, count, name];
}

function topicStatements(session: Session, article: AnalyzedArticle): D1PreparedStatement[] {
  const { sortKey } = positionOf(article);
  const topics = JSON.stringify(article.topics);
  return [
    session
      .prepare(
        `INSERT OR IGNORE INTO article_topic (topic, sort_key, slug, article_key, name, segment,
           bytes)
         SELECT value ->> 'id', ?2, ?3, article.key, value ->> 'name', segment, bytes
         FROM json_each(?4) JOIN article ON article.id = ?1`,
      )
      .bind(article.id, sortKey, article.slug, topics),
    session
      .prepare(
        `INSERT INTO topic (id, name, articles)
         SELECT DISTINCT value ->> 'id', '', 1 FROM json_each(?) WHERE true
         ON CONFLICT (id) DO UPDATE SET articles = articles + 1`,
      )
      .bind(topics),
    session
      .prepare(
        `UPDATE topic SET name = (SELECT name FROM article_topic WHERE topic = topic.id
           ORDER BY sort_key DESC, slug DESC LIMIT 1)
         WHERE id IN (SELECT value ->> 'id' FROM json_each(?))`,
      )
      .bind(topics),
  ];
}
