import type { QuoteInArticle } from "../../article/listing.ts";
import { corruptRecord, ProblemError } from "../../article/problem.ts";
import type { Page, PageRequest, QuoteFilter } from "../store.ts";
import { BEFORE_ALL, cutRows, type PlacedRow } from "./pages.ts";
import { type ArticleRow, decodeArticle, decodeQuote } from "./rows.ts";
import type { D1Observer, Session } from "./session.ts";

interface QuoteRow extends PlacedRow {
  readonly place: string;
  readonly article_key: number;
  readonly ordinal: number;
}

/**
 * A page of the key quotes or of a speaker's quotes, the newest first.
 *
 * Quotes of one article stand together, so its record comes with the first of them alone. A page
 * that begins in the midst of an article asks for that one's record by itself.
 */
export async function quotePage(
  session: Session,
  page: PageRequest,
  { speaker, segments }: QuoteFilter,
  observer: D1Observer,
): Promise<Page<QuoteInArticle>> {
  const { sortKey, id } = page.after ?? BEFORE_ALL;
  const leads = speaker === undefined ? "leads_shown" : "leads_speaker";
  const table =
    speaker === undefined
      ? `quote INDEXED BY ${segments ? "quote_of_segment" : "quote_shown"}
           WHERE shown = 1 AND ?1 IS NULL`
      : `quote INDEXED BY ${segments ? "quote_of_speaker_segment" : "quote_of_speaker"}
           WHERE speaker = ?1`;
  const rows = await session.rows<QuoteRow>(
    session
      .prepare(
        `SELECT sort_key, place, article_key, ordinal,
           substr(place, 1, instr(place, '/') - 1) AS slug,
           iif(${leads} = 1, (SELECT analyzed FROM article WHERE key = article_key), NULL) AS analyzed
         FROM ${table} AND (sort_key, place) < (?2, ?3)
           ${segments ? "AND segment BETWEEN ?5 AND ?6" : ""}
         ORDER BY sort_key DESC, place DESC LIMIT ?4`,
      )
      .bind(
        speaker ?? null,
        sortKey,
        id,
        page.limit + 1,
        ...(segments ? [segments.from, segments.to] : []),
      ),
  );
  const [first] = rows;
  let current = first && (await articleAtStart(session, first, observer));
  return cutRows(
    rows,
    page,
    ({ sort_key, place }) => ({ sortKey: sort_key, id: place }),
    (row) => {
      if (current?.key !== row.article_key) {
        current = { key: row.article_key, article: decodeArticle(row, observer) };
      }
      return current.article && decodeQuote(current.article, row.ordinal, observer);
    },
  );
}

async function articleAtStart(session: Session, first: QuoteRow, observer: D1Observer) {
  const key = first.article_key;
  if (first.analyzed !== null) return { key, article: decodeArticle(first, observer) };
  const [row] = await session.rows<ArticleRow>(
    session.prepare("SELECT slug, analyzed FROM article WHERE key = ?").bind(key),
  );
  return { key, article: row && decodeArticle(row, observer) };
}

/**
 * The newest quote with an id.
 *
 * @throws ProblemError `corrupt-record`
 */
export async function quoteById(
  session: Session,
  id: string,
  observer: D1Observer,
): Promise<QuoteInArticle | undefined> {
  const [row] = await session.rows<ArticleRow & { readonly ordinal: number }>(
    session
      .prepare(
        `SELECT slug, analyzed, ordinal FROM quote JOIN article ON article.key = article_key
         WHERE quote_id = ? ORDER BY quote.sort_key DESC, place DESC LIMIT 1`,
      )
      .bind(id),
  );
  if (row === undefined) return undefined;
  const article = decodeArticle(row, observer);
  const found = article && decodeQuote(article, row.ordinal, observer);
  if (found) return found;
  throw new ProblemError(corruptRecord(row.slug));
}
