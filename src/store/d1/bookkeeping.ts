import type { Change } from "../archive.ts";
import type { Session } from "./session.ts";

/**
 * What the request that caused a change asked to be kept with it.
 *
 * @param taken what to do when there is an answer under the key: fail as a whole, or leave it
 */
export function bookkeeping(
  session: Session,
  { remember, job }: Pick<Change, "remember" | "job">,
  recorded: string,
  taken: "fail" | "keep the first" = "fail",
): D1PreparedStatement[] {
  const statements: D1PreparedStatement[] = [];
  if (remember) {
    const { key, request, status, body, etag } = remember;
    statements.push(
      session
        .prepare(
          `INSERT ${taken === "fail" ? "" : "OR IGNORE "}INTO idempotency (key, request, status, body, etag, recorded)
           VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .bind(key, request, status, body, etag ?? null, recorded),
    );
  }
  if (job) {
    statements.push(
      session
        .prepare("UPDATE job SET state = 'done', source = NULL WHERE batch = ? AND name = ?")
        .bind(job.batch, job.name),
    );
  }
  return statements;
}
