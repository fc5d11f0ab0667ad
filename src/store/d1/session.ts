import { ProblemError } from "../../article/problem.ts";

/** What is told of the database's work: for logs, tests and benchmarks. */
export interface D1Observer {
  /** Called after every query with the rows it read and wrote, indexes included. */
  readonly counted?: (rows: { readonly read: number; readonly written: number }) => void;
  /** Called when a stored record cannot be read; lists go on without it. */
  readonly corrupt?: (record: { readonly slug: string; readonly why: string }) => void;
}

/** A D1 session whose failures are problems and whose work is counted. */
export interface Session {
  prepare(sql: string): D1PreparedStatement;
  rows<Row>(statement: D1PreparedStatement): Promise<readonly Row[]>;
  /** One transaction: all statements or none. */
  batch<Row>(statements: readonly D1PreparedStatement[]): Promise<readonly (readonly Row[])[]>;
}

/**
 * Opens a session (D1 Sessions API). `nearest` may be served by any replica, `primary` begins with
 * the newest state; within a session nothing read is older than what was read before.
 */
export function openSession(
  database: D1Database,
  from: "nearest" | "primary",
  observer: D1Observer,
): Session {
  const session = database.withSession(
    from === "nearest" ? "first-unconstrained" : "first-primary",
  );
  const batch = async <Row>(statements: readonly D1PreparedStatement[]) => {
    const results = await available(() => session.batch<Row>([...statements]));
    let read = 0;
    let written = 0;
    for (const { meta } of results) {
      read += meta.rows_read;
      written += meta.rows_written;
    }
    observer.counted?.({ read, written });
    return results.map((result) => result.results);
  };
  return {
    prepare: (sql) => session.prepare(sql),
    batch,
    async rows<Row>(statement: D1PreparedStatement) {
      const result = await available(() => statement.all<Row>());
      observer.counted?.({ read: result.meta.rows_read, written: result.meta.rows_written });
      return result.results;
    },
  };
}

async function available<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    throw new ProblemError(
      { type: "unavailable", detail: "The archive cannot be reached at the moment." },
      { cause: error },
    );
  }
}
