import type { BatchState, DeadLetter, JobName, JobStore, StoredSource } from "../archive.ts";
import { storedMediaType } from "./archive.ts";
import { type D1Observer, openSession, type Session } from "./session.ts";

const MOST_FAILURES = 1000;

/** Bulk uploads in D1. */
export function d1Jobs(database: D1Database, observer: D1Observer = {}): JobStore {
  const open = () => openSession(database, "primary", observer);
  return {
    add: (batch, sources, now) => add(open(), batch, sources, now),
    waiting: (names) => waiting(open(), names),
    fail: async ({ batch, name }, problem) => {
      await open().rows(
        database
          .prepare("UPDATE job SET state = 'failed', problem = ? WHERE batch = ? AND name = ?")
          .bind(JSON.stringify(problem), batch, name),
      );
    },
    state: (batch) => stateOf(open(), batch),
    bury: async ({ message, body, recorded }) => {
      await open().rows(
        database
          .prepare("INSERT OR REPLACE INTO dead_letter (message, body, recorded) VALUES (?, ?, ?)")
          .bind(message, body, recorded),
      );
    },
    deadLetters: (limit) =>
      open().rows<DeadLetter>(
        database
          .prepare("SELECT message, body, recorded FROM dead_letter ORDER BY recorded DESC LIMIT ?")
          .bind(limit),
      ),
    forget: async (before) => {
      await open().batch(
        ["idempotency", "job", "dead_letter"].map((table) =>
          database.prepare(`DELETE FROM ${table} WHERE recorded < ?`).bind(before),
        ),
      );
    },
  };
}

async function add(
  session: Session,
  batch: string,
  sources: readonly StoredSource[],
  now: string,
): Promise<void> {
  const insert = session.prepare(
    `INSERT OR IGNORE INTO job (batch, name, state, media_type, source, recorded)
     VALUES (?, ?, 'waiting', ?, ?, ?)`,
  );
  await session.batch(
    sources.map(({ name, mediaType, text }) => insert.bind(batch, name, mediaType, text, now)),
  );
}

interface JobRow extends JobName {
  readonly media_type: string;
  readonly source: string;
}

async function waiting(session: Session, names: readonly JobName[]) {
  const rows = await session.rows<JobRow>(
    session
      .prepare(
        `SELECT batch, name, media_type, source FROM json_each(?) AS wanted
         JOIN job ON batch = wanted.value ->> 'batch' AND name = wanted.value ->> 'name'
         WHERE state = 'waiting' AND source IS NOT NULL`,
      )
      .bind(JSON.stringify(names)),
  );
  return rows.map(({ batch, name, media_type: mediaType, source: text }) => ({
    batch,
    name,
    source: { name, mediaType: storedMediaType.parse(mediaType), text },
  }));
}

async function stateOf(session: Session, batch: string): Promise<BatchState | undefined> {
  const [counts = [], failures = []] = await session.batch<Record<string, unknown>>([
    session
      .prepare("SELECT state, count(*) AS jobs FROM job WHERE batch = ? GROUP BY state")
      .bind(batch),
    session
      .prepare("SELECT name, problem FROM job WHERE batch = ? AND state = 'failed' LIMIT ?")
      .bind(batch, MOST_FAILURES),
  ]);
  if (counts.length === 0) return undefined;
  const count = (state: string) =>
    Number(counts.find((row) => row["state"] === state)?.["jobs"] ?? 0);
  return {
    waiting: count("waiting"),
    done: count("done"),
    failed: failures.map(({ name, problem }) => ({
      name: String(name),
      problem: JSON.parse(String(problem)),
    })),
  };
}
