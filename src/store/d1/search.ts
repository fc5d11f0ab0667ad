import type { SearchHit } from "../../article/listing.ts";
import { SEARCH_FIELDS } from "../search/fields.ts";
import { readQuery } from "../search/query.ts";
import { hitOf } from "../search/snippet.ts";
import { type ArticleRow, decodeArticle } from "./rows.ts";
import type { D1Observer, Session } from "./session.ts";
import { matchOf } from "./words.ts";

/**
 * Searches with FTS5. FTS5's own ranking weighs every match of the archive before it can name the
 * best; so articles are ranked by the field that holds the whole query and then by date, which the
 * index gives in order: each field's newest matches are found without looking at the rest.
 */
export async function searchD1(
  session: Session,
  query: string,
  limit: number,
  observer: D1Observer,
): Promise<readonly SearchHit[]> {
  const terms = readQuery(query);
  if (terms.length === 0) return [];
  const expressions = SEARCH_FIELDS.map((field) => matchOf(terms, field));
  // parts of a UNION ALL come one after the other and the first 20 different keys end it, so that
  // the weaker fields are not even looked at when the title has enough
  const fields = expressions.map(
    (_, index) =>
      `SELECT found FROM (SELECT rowid AS found FROM article_words
       WHERE article_words MATCH ?${index + 2} ORDER BY rowid DESC LIMIT ?1)`,
  );
  const rows = await session.rows<ArticleRow>(
    session
      .prepare(
        `SELECT slug, analyzed FROM
           (SELECT DISTINCT found FROM (${fields.join(" UNION ALL ")}) LIMIT ?1)
         CROSS JOIN article ON article.key = found`,
      )
      .bind(limit, ...expressions),
  );
  return rows.flatMap((row) => {
    const article = decodeArticle(row, observer);
    return article === undefined ? [] : [hitOf(article, terms)];
  });
}
