import * as z from "zod";
import type {
  ArticleArchive,
  ManifestEntry,
  RememberedAnswer,
  SpeakerName,
  StoredSource,
} from "../archive.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { readCurrent } from "./current.ts";
import { type D1Observer, openSession, type Session } from "./session.ts";
import { writeAll } from "./transaction.ts";

/** Reads and writes the archive in D1, from its primary database. */
export function d1Archive(database: D1Database, observer: D1Observer = {}): ArticleArchive {
  const open = () => openSession(database, "primary", observer);
  return {
    current: (names) => readCurrent(open(), names),
    write: (changes) => writeAll(open(), changes),
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
