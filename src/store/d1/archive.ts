import * as z from "zod";
import { readStoredArticle } from "../../article/stored.ts";
import type {
  ArticleArchive,
  Change,
  Current,
  ManifestEntry,
  RememberedAnswer,
  SpeakerName,
  StoredSource,
  WriteOutcome,
} from "../archive.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { type D1Observer, openSession, type Session } from "./session.ts";
import { publishStatements, withdrawStatements } from "./write.ts";

/** Reads and writes the archive in D1, from its primary database. */
export function d1Archive(database: D1Database, observer: D1Observer = {}): ArticleArchive {
  const open = () => openSession(database, "primary", observer);
  return {
    current: (names) => readCurrent(open(), names),
    write: (changes) => write(open(), changes),
    namesUnder: (keys) => namesUnder(open(), keys),
    settle: async (asked, now) => {
      const session = open();
      await session.batch(bookkeeping(session, asked, now, "keep the first"));
    },
    remembered: (key) => remembered(open(), key),
    source: (slug) => readSource(open(), slug),
    manifest: (page) => readManifest(open(), page),
    withdrawn: (limit) =>
      open().rows(
        open()
          .prepare("SELECT id, slug, withdrawn FROM gone ORDER BY withdrawn DESC LIMIT ?")
          .bind(limit),
      ),
  };
}

const MOST_NAMES = 1000;

async function namesUnder(
  session: Session,
  keys: readonly string[],
): Promise<readonly SpeakerName[]> {
  if (keys.length === 0) return [];
  return session.rows<SpeakerName>(
    session
      .prepare(
        `SELECT speaker AS id, name FROM speaker_name
         WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key, name LIMIT ${MOST_NAMES}`,
      )
      .bind(JSON.stringify(keys)),
  );
}

interface CurrentRow {
  readonly asked: string;
  readonly id: string | null;
  readonly slug: string | null;
  readonly revision: string | null;
  readonly source_hash: string | null;
  readonly source_name: string | null;
  readonly analyzed: string | null;
  readonly gone_id: string | null;
}

async function readCurrent(session: Session, names: readonly string[]): Promise<Current[]> {
  const rows = await session.rows<CurrentRow>(
    session
      .prepare(
        `SELECT wanted.value AS asked, article.id, article.slug, revision, source_hash,
           source_name, analyzed,
           gone.id AS gone_id
         FROM json_each(?) AS wanted
         LEFT JOIN alias ON alias.slug = wanted.value
         LEFT JOIN article ON article.key = coalesce(
           (SELECT key FROM article WHERE slug = wanted.value),
           (SELECT key FROM article WHERE id = wanted.value),
           (SELECT key FROM article WHERE id = alias.article_id))
         LEFT JOIN gone ON gone.slug = wanted.value
         ORDER BY wanted.key`,
      )
      .bind(JSON.stringify(names)),
  );
  return rows.map(currentOf);
}

function currentOf(row: CurrentRow): Current {
  const { asked, id, slug, revision, analyzed } = row;
  const { source_hash: sourceHash, source_name: sourceName, gone_id: goneId } = row;
  if (id !== null && slug !== null && revision !== null && sourceHash !== null) {
    const read = readStoredArticle(analyzed ?? "");
    return {
      state: "published",
      id,
      slug,
      revision,
      sourceHash,
      sourceName: sourceName ?? "",
      ...(read.ok && { article: read.article }),
    };
  }
  return goneId === null ? { state: "none" } : { state: "withdrawn", id: goneId, slug: asked };
}

async function write(session: Session, changes: readonly Change[]): Promise<WriteOutcome> {
  const name = crypto.randomUUID();
  const statements = changes.flatMap((change) =>
    change.kind === "publish"
      ? publishStatements(session, change, name)
      : withdrawStatements(session, change, name),
  );
  if (statements.length === 0) return "written";
  try {
    await session.batch(statements);
    return "written";
  } catch (error) {
    const outcome = await outcomeOf(session, changes, name);
    if (outcome === "nothing happened") throw error;
    return outcome;
  }
}

/**
 * What a write that failed has left: the answer of a transaction that took place may be lost on its
 * way, and one that did not may have been too late. The archive itself tells.
 */
async function outcomeOf(
  session: Session,
  changes: readonly Change[],
  write: string,
): Promise<WriteOutcome | "nothing happened"> {
  const ids = changes.map((change) => (change.kind === "publish" ? change.article.id : change.id));
  const marks = await session.rows<{ id: string; write: string }>(
    session
      .prepare(
        `SELECT wanted.value AS id, write FROM json_each(?) AS wanted JOIN revision
           ON article_id = wanted.value AND number =
             (SELECT max(number) FROM revision WHERE article_id = wanted.value)`,
      )
      .bind(JSON.stringify(ids)),
  );
  if (marks.some((mark) => mark.write === write)) return "written";
  const stale = (await anyChanged(session, changes)) || (await anyRemembered(session, changes));
  return stale ? "conflict" : "nothing happened";
}

/** Whether an address or an id stands for something else than its writer has seen. */
async function anyChanged(session: Session, changes: readonly Change[]): Promise<boolean> {
  const seen = changes.map((change) => ({
    id: change.kind === "publish" ? change.article.id : change.id,
    slug: change.kind === "publish" ? change.article.slug : change.slug,
    replaces: change.replaces,
  }));
  const [row] = await session.rows<{ changed: number }>(
    session
      .prepare(
        `SELECT count(*) AS changed FROM json_each(?) AS seen
         LEFT JOIN article AS same ON same.id = seen.value ->> 'id'
         LEFT JOIN article AS here ON here.slug = seen.value ->> 'slug'
         WHERE same.revision IS NOT seen.value ->> 'replaces'
           OR (here.id IS NOT NULL AND here.id IS NOT seen.value ->> 'id')`,
      )
      .bind(JSON.stringify(seen)),
  );
  return row !== undefined && row.changed > 0;
}

async function anyRemembered(session: Session, changes: readonly Change[]): Promise<boolean> {
  const keys = changes.flatMap(({ remember }) => (remember ? [remember.key] : []));
  const rows = await session.rows(
    session
      .prepare("SELECT key FROM idempotency WHERE key IN (SELECT value FROM json_each(?))")
      .bind(JSON.stringify(keys)),
  );
  return rows.length > 0;
}

interface RememberedRow {
  readonly key: string;
  readonly request: string;
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
}

async function remembered(session: Session, key: string): Promise<RememberedAnswer | undefined> {
  const [row] = await session.rows<RememberedRow>(
    session
      .prepare("SELECT key, request, status, body, etag FROM idempotency WHERE key = ?")
      .bind(key),
  );
  if (row === undefined) return undefined;
  const { etag, ...answer } = row;
  return { ...answer, ...(etag !== null && { etag }) };
}

/** A stored media type; what is not one any more counts as plain text. */
export const storedMediaType = z
  .enum(["text/plain", "text/markdown", "text/html", "application/json", "application/ninjs+json"])
  .catch("text/plain");

async function readSource(session: Session, slug: string): Promise<StoredSource | undefined> {
  const [row] = await session.rows<{ source_name: string; media_type: string; source: string }>(
    session
      .prepare("SELECT source_name, media_type, source FROM article WHERE slug = ?")
      .bind(slug),
  );
  return (
    row && {
      name: row.source_name,
      mediaType: storedMediaType.parse(row.media_type),
      text: row.source,
    }
  );
}

async function readManifest(
  session: Session,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<{ readonly entries: readonly ManifestEntry[]; readonly next?: string }> {
  const entries = await session.rows<ManifestEntry>(
    session
      .prepare(
        `SELECT slug, revision, source_hash AS source, source_name AS name, media_type AS mediaType
         FROM article WHERE slug > ?1 ORDER BY slug LIMIT ?2`,
      )
      .bind(after ?? "", limit),
  );
  const last = entries.length === limit ? entries.at(-1)?.slug : undefined;
  return { entries, ...(last !== undefined && { next: last }) };
}
