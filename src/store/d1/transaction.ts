import type { Change, WriteOutcome } from "../archive.ts";
import type { Session } from "./session.ts";
import { publishStatements, withdrawStatements } from "./write.ts";

/**
 * Makes changes of different articles in one transaction, or none of them.
 *
 * @throws what the database says, where the archive shows neither the changes nor a conflict
 */
export async function writeAll(
  session: Session,
  changes: readonly Change[],
): Promise<WriteOutcome> {
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
