import { positionOf } from "../../article/order.ts";
import { SEGMENT_ARTICLES, SEGMENT_BYTES } from "../../article/segment.ts";
import { sourceHash } from "../../article/source.ts";
import { utf8Length } from "../../article/utf8.ts";
import type { Change } from "../archive.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { memberStatements } from "./members.ts";
import { removalStatements } from "./remove.ts";
import type { Session } from "./session.ts";
import { digestOf } from "./stamp.ts";
import { indexWords } from "./words.ts";

type Publish = Extract<Change, { kind: "publish" }>;
type Withdraw = Extract<Change, { kind: "withdraw" }>;

const KEYS_A_SECOND = 2 ** 20;
const LATEST_SECOND = 2 ** 33 - 1; // keys stay exact in a double: the years 1698 to 2242

/**
 * Everything that publishing or replacing one article takes, for one transaction.
 *
 * @param write name of the transaction
 */
export function publishStatements(
  session: Session,
  change: Publish,
  write: string,
): D1PreparedStatement[] {
  const { article } = change;
  return [
    ...revisionStatements(session, change, article.id, write),
    ...(change.replaces === undefined ? [] : removalStatements(session, article.id, change.entry)),
    ...articleStatements(session, change),
    ...memberStatements(session, article, change.entry.recorded),
    ...nameStatements(session, change),
    ...bookkeeping(session, change, change.entry.recorded),
  ];
}

/** Everything that withdrawing one article takes, for one transaction. */
export function withdrawStatements(
  session: Session,
  change: Withdraw,
  write: string,
): D1PreparedStatement[] {
  const { id, slug, entry } = change;
  return [
    ...revisionStatements(session, change, id, write),
    ...removalStatements(session, id, entry),
    session
      .prepare(
        `INSERT INTO gone (slug, id, withdrawn) VALUES (?, ?, ?)
         ON CONFLICT (slug) DO UPDATE SET id = excluded.id, withdrawn = excluded.withdrawn`,
      )
      .bind(slug, id, entry.recorded),
    ...bookkeeping(session, change, change.entry.recorded),
  ];
}

/** Moves the source that is replaced into its revision, and records the new one. */
function revisionStatements(
  session: Session,
  change: Change,
  id: string,
  write: string,
): D1PreparedStatement[] {
  const { entry, replaces } = change;
  const keep = session
    .prepare(
      `UPDATE revision SET (source_name, media_type, source) =
         (SELECT source_name, media_type, source FROM article WHERE id = ?1)
       WHERE article_id = ?1
         AND number = (SELECT max(number) FROM revision WHERE article_id = ?1)`,
    )
    .bind(id);
  const record = session
    .prepare(
      `INSERT INTO revision (article_id, number, revision, replaces, recorded, kind, changed, note,
         write)
       SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
       FROM revision WHERE article_id = ?1`,
    )
    .bind(
      id,
      entry.revision,
      replaces ?? null,
      entry.recorded,
      entry.kind,
      JSON.stringify(entry.changed),
      entry.note ?? null,
      write,
    );
  return replaces === undefined ? [record] : [keep, record];
}

function articleStatements(
  session: Session,
  { article, source, entry }: Publish,
): D1PreparedStatement[] {
  const { sortKey } = positionOf(article);
  const bytes = utf8Length(article.text);
  const member = session
    .prepare(
      `INSERT INTO segment_member (article_id, segment, bytes)
       SELECT ?1, coalesce(max(segment), 0) + iif(count(*) >= ${SEGMENT_ARTICLES}
           OR (count(*) > 0 AND sum(bytes) + ?2 > ${SEGMENT_BYTES}), 1, 0), ?2
       FROM segment_member WHERE segment = (SELECT max(segment) FROM segment_member)
       ON CONFLICT (article_id) DO NOTHING`,
    )
    .bind(article.id, bytes);
  const insert = session
    .prepare(
      `INSERT INTO article (key, id, slug, sort_key, revision, digest, recorded, analyzed,
         source_hash, source_name, media_type, source, bytes, segment)
       SELECT coalesce(max(key), ?1 - 1) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
         (SELECT segment FROM segment_member WHERE article_id = ?2)
       FROM article WHERE key >= ?1 AND key < ?1 + ${KEYS_A_SECOND}`,
    )
    .bind(
      firstKey(sortKey),
      article.id,
      article.slug,
      sortKey,
      article.revision,
      digestOf(article),
      entry.recorded,
      JSON.stringify(article),
      sourceHash(source),
      source.name,
      source.mediaType,
      source.text,
      bytes,
    );
  const words = session
    .prepare("INSERT INTO article_words (rowid, words) SELECT key, ?2 FROM article WHERE id = ?1")
    .bind(article.id, indexWords(article));
  const back = session.prepare("DELETE FROM gone WHERE slug = ?").bind(article.slug);
  if (article.formerSlugs.length === 0) return [member, insert, words, back];
  const aliases = session
    .prepare(
      `INSERT INTO alias (slug, article_id) SELECT value, ?1 FROM json_each(?2) WHERE true
       ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id`,
    )
    .bind(article.id, JSON.stringify(article.formerSlugs));
  return [member, insert, words, back, aliases];
}

/** The smallest key of an instant: `key` orders like the instant, ties in order of publication. */
function firstKey(sortKey: string): number {
  const second = sortKey === "" ? -LATEST_SECOND : Math.floor(Date.parse(sortKey) / 1000);
  return Math.max(-LATEST_SECOND, Math.min(LATEST_SECOND, second)) * KEYS_A_SECOND;
}

function nameStatements(session: Session, { names }: Publish): D1PreparedStatement[] {
  if (names.length === 0) return [];
  return [
    session
      .prepare(
        `INSERT OR IGNORE INTO speaker_name (key, name, speaker)
         SELECT value ->> 'key', value ->> 'name', value ->> 'id' FROM json_each(?)`,
      )
      .bind(JSON.stringify(names)),
  ];
}
