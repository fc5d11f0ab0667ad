import type { UpstreamState } from "../archive.ts";
import { type D1Observer, openSession } from "./session.ts";

interface UpstreamRow {
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly failures: number;
  readonly not_before: string;
}

/** What is known of upstream feeds, in D1. */
export function d1Upstream(database: D1Database, observer: D1Observer = {}) {
  return {
    /** The feed's state; one that was never visited may be visited at once. */
    async state(url: string): Promise<UpstreamState> {
      const session = openSession(database, "primary", observer);
      const [row] = await session.rows<UpstreamRow>(
        session.prepare("SELECT * FROM upstream WHERE url = ?").bind(url),
      );
      if (row === undefined) return { url, failures: 0, notBefore: "" };
      return {
        url,
        ...(row.etag !== null && { etag: row.etag }),
        ...(row.last_modified !== null && { lastModified: row.last_modified }),
        failures: row.failures,
        notBefore: row.not_before,
      };
    },
    async keep({ url, etag, lastModified, failures, notBefore }: UpstreamState): Promise<void> {
      const session = openSession(database, "primary", observer);
      await session.rows(
        session
          .prepare(
            `INSERT OR REPLACE INTO upstream (url, etag, last_modified, failures, not_before)
             VALUES (?, ?, ?, ?, ?)`,
          )
          .bind(url, etag ?? null, lastModified ?? null, failures, notBefore),
      );
    },
  };
}
