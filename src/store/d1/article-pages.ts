import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { ArticleFilter, Page, PageRequest } from "../store.ts";
import { BEFORE_ALL, cutRows, type PlacedRow } from "./pages.ts";
import { decodeArticle } from "./rows.ts";
import type { D1Observer, Session } from "./session.ts";

/**
 * A page of all articles or of a topic's, the newest first. A stretch of segments is short: its
 * articles are found by segment and then put in order.
 */
export async function articlePage(
  session: Session,
  page: PageRequest,
  { topic, segments }: ArticleFilter,
  observer: D1Observer,
): Promise<Page<AnalyzedArticle>> {
  const { sortKey, id } = page.after ?? BEFORE_ALL;
  const table =
    topic === undefined
      ? `article INDEXED BY ${segments ? "article_of_segment" : "article_newest"} WHERE ?1 IS NULL`
      : `article_topic ${segments ? "INDEXED BY topic_of_segment" : "NOT INDEXED"} WHERE topic = ?1`;
  const analyzed =
    topic === undefined ? "analyzed" : "(SELECT analyzed FROM article WHERE key = article_key)";
  const rows = await session.rows<PlacedRow>(
    session
      .prepare(
        `SELECT sort_key, slug, ${analyzed} AS analyzed FROM ${table}
           AND (sort_key, slug) < (?2, ?3) ${segments ? "AND segment BETWEEN ?5 AND ?6" : ""}
         ORDER BY sort_key DESC, slug DESC LIMIT ?4`,
      )
      .bind(
        topic ?? null,
        sortKey,
        id,
        page.limit + 1,
        ...(segments ? [segments.from, segments.to] : []),
      ),
  );
  return cutRows(
    rows,
    page,
    (row) => ({ sortKey: row.sort_key, id: row.slug }),
    (row) => decodeArticle(row, observer),
  );
}
