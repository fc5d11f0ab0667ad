import type { DatabaseSync } from "node:sqlite";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { listedQuotes, positionOf } from "../../src/article/order.ts";
import { isProperName } from "../../src/article/proper-name.ts";
import { SEGMENT_ARTICLES } from "../../src/article/segment.ts";
import { indexWords } from "../../src/store/d1/words.ts";

const ROWS_A_STATEMENT = 100;

/**
 * Puts generated articles into the file of an empty local D1 by sets of rows, hundreds of times faster
 * than publishing them; `finish` then fills what is counted. The small archive is published, so a page
 * that reads another number of rows in the large one would show a difference.
 *
 * @param first number of the first article; articles come in the order of their dates
 */
export function loadRows(
  database: DatabaseSync,
  articles: readonly AnalyzedArticle[],
  first: number,
): void {
  const inserts = INSERTS.map((sql) => database.prepare(sql));
  database.exec("BEGIN");
  for (let from = 0; from < articles.length; from += ROWS_A_STATEMENT) {
    const rows = articles
      .slice(from, from + ROWS_A_STATEMENT)
      .map((article, index) => rowOf(article, first + from + index));
    const json = JSON.stringify(rows);
    for (const insert of inserts) insert.run(json);
  }
  database.exec("COMMIT");
}

/** Fills the tables that are counted from the others. */
export function finish(database: DatabaseSync): void {
  database.function("is_proper_name", (name) => Number(isProperName(String(name))));
  for (const sql of COUNTS) database.exec(sql);
}

function rowOf(article: AnalyzedArticle, n: number) {
  const { sortKey } = positionOf(article);
  const listed = listedQuotes(article);
  const firstShown = listed.findIndex(({ quote }) => quote.key);
  return {
    key: Math.floor(Date.parse(sortKey) / 1000) * 2 ** 20,
    id: article.id,
    slug: article.slug,
    sortKey,
    revision: article.revision,
    digest: n,
    analyzed: JSON.stringify(article),
    source: article.text,
    words: indexWords(article),
    segment: Math.floor(n / SEGMENT_ARTICLES),
    bytes: article.text.length,
    topics: article.topics,
    quotes: listed.map(({ quote, index, position }, nth) => ({
      ordinal: index,
      id: quote.id,
      speaker: quote.speaker?.id,
      profile: quote.speaker && { name: quote.speaker.name, kind: quote.speaker.kind },
      shown: Number(quote.key),
      leadsShown: Number(nth === firstShown),
      leadsSpeaker: Number(
        nth === listed.findIndex((other) => other.quote.speaker?.id === quote.speaker?.id),
      ),
      place: position.id,
      bytes: quote.range.end - quote.range.start,
    })),
  };
}

const INSERTS = [
  `INSERT INTO article (key, id, slug, sort_key, revision, digest, recorded, segment, bytes,
     analyzed, source_hash, source_name, media_type, source)
   SELECT value ->> 'key', value ->> 'id', value ->> 'slug', value ->> 'sortKey',
     value ->> 'revision', value ->> 'digest', value ->> 'sortKey', value ->> 'segment',
     value ->> 'bytes', value ->> 'analyzed', '', value ->> 'slug', 'text/plain',
     value ->> 'source' FROM json_each(?)`,
  `INSERT INTO article_words (rowid, words)
   SELECT value ->> 'key', value ->> 'words' FROM json_each(?)`,
  `INSERT INTO segment_member (article_id, segment, bytes)
   SELECT value ->> 'id', value ->> 'segment', value ->> 'bytes' FROM json_each(?)`,
  `INSERT INTO article_topic (topic, sort_key, slug, article_key, name, segment, bytes)
   SELECT topic.value ->> 'id', row.value ->> 'sortKey', row.value ->> 'slug', row.value ->> 'key',
     topic.value ->> 'name', row.value ->> 'segment', row.value ->> 'bytes'
   FROM json_each(?) AS row, json_each(row.value, '$.topics') AS topic`,
  `INSERT INTO quote (article_key, ordinal, quote_id, speaker, profile, shown, leads_shown,
     leads_speaker, sort_key, place, segment, bytes)
   SELECT row.value ->> 'key', quote.value ->> 'ordinal', quote.value ->> 'id',
     quote.value ->> 'speaker', quote.value ->> 'profile', quote.value ->> 'shown',
     quote.value ->> 'leadsShown', quote.value ->> 'leadsSpeaker', row.value ->> 'sortKey',
     quote.value ->> 'place', row.value ->> 'segment', quote.value ->> 'bytes'
   FROM json_each(?) AS row, json_each(row.value, '$.quotes') AS quote`,
];

const COUNTS = [
  `INSERT INTO speaker (id, name, profile, quotes, articles, listed)
   SELECT speaker, profile ->> 'name', profile, count(*), count(DISTINCT article_key),
     is_proper_name(profile ->> 'name') FROM quote
   WHERE speaker IS NOT NULL GROUP BY speaker`,
  `INSERT INTO topic (id, name, articles)
   SELECT topic, name, count(*) FROM article_topic GROUP BY topic`,
  `INSERT INTO stamp (scope, total, members, modified)
   SELECT 'site', 1, count(*), max(sort_key) FROM article
   UNION ALL SELECT 'topic:' || topic, 1, count(*), max(sort_key) FROM article_topic GROUP BY topic
   UNION ALL SELECT 'speaker:' || speaker, 1, count(*), max(sort_key) FROM quote
     WHERE speaker IS NOT NULL GROUP BY speaker`,
];
