import type { RevisionEntry } from "../store.ts";
import type { Session } from "./session.ts";
import { STAMP_MODULUS } from "./stamp.ts";

const KEY = "(SELECT key FROM article WHERE id = ?1)";
const SPEAKERS = `(SELECT speaker FROM quote WHERE article_key = ${KEY} AND speaker IS NOT NULL)`;
const TOPICS = `(SELECT topic FROM article_topic WHERE article_key = ${KEY})`;
const SCOPES = `(SELECT 'site' UNION SELECT 'speaker:' || speaker FROM quote
  WHERE article_key = ${KEY} AND speaker IS NOT NULL
  UNION SELECT 'topic:' || topic FROM article_topic WHERE article_key = ${KEY})`;

/**
 * Takes an article out of everything it belongs to. What it belongs to is read from the index rows,
 * so that a damaged record can be replaced like any other.
 */
export function removalStatements(
  session: Session,
  id: string,
  { recorded }: RevisionEntry,
): D1PreparedStatement[] {
  const leaveStamps = session
    .prepare(
      `UPDATE stamp SET members = members - 1, modified = max(modified, ?2),
         total = (total - (SELECT digest FROM article WHERE id = ?1) + ${STAMP_MODULUS})
           % ${STAMP_MODULUS}
       WHERE scope IN ${SCOPES}`,
    )
    .bind(id, recorded);
  const statements = [
    `DELETE FROM stamp WHERE members <= 0 AND scope <> 'site' AND scope IN ${SCOPES}`,
    `UPDATE speaker SET articles = articles - 1, quotes = quotes - (SELECT count(*) FROM quote
       WHERE article_key = ${KEY} AND quote.speaker = speaker.id)
     WHERE id IN ${SPEAKERS}`,
    `DELETE FROM speaker WHERE articles <= 0 AND id IN ${SPEAKERS}`,
    `UPDATE speaker SET (name, profile) = (SELECT profile ->> 'name', profile FROM quote
       WHERE quote.speaker = speaker.id AND article_key <> ${KEY}
       ORDER BY sort_key DESC, place DESC LIMIT 1)
     WHERE id IN ${SPEAKERS}`,
    `UPDATE topic SET articles = articles - 1 WHERE id IN ${TOPICS}`,
    `DELETE FROM topic WHERE articles <= 0 AND id IN ${TOPICS}`,
    `UPDATE topic SET name = (SELECT name FROM article_topic
       WHERE article_topic.topic = topic.id AND article_key <> ${KEY}
       ORDER BY sort_key DESC, slug DESC LIMIT 1)
     WHERE id IN ${TOPICS}`,
    `DELETE FROM quote WHERE article_key = ${KEY}`,
    `DELETE FROM article_topic WHERE article_key = ${KEY}`,
    `DELETE FROM article_words WHERE rowid = ${KEY}`,
    "DELETE FROM alias WHERE article_id = ?1",
    "DELETE FROM article WHERE id = ?1",
  ];
  return [leaveStamps, ...statements.map((sql) => session.prepare(sql).bind(id))];
}
