import { readStoredArticle } from "../../article/stored.ts";
import type { Current } from "../archive.ts";
import type { Session } from "./session.ts";

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

/** What each slug or id stands for, in the same order; a former slug leads to its article. */
export async function readCurrent(session: Session, names: readonly string[]): Promise<Current[]> {
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
