import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { QuoteInArticle, SpeakerEntry, TopicEntry } from "../../article/listing.ts";
import type { Position } from "../../article/order.ts";
import { corruptRecord, ProblemError } from "../../article/problem.ts";
import type {
  ArticleFilter,
  ArticleStore,
  Lookup,
  Page,
  PageRequest,
  QuoteFilter,
  RevisionEntry,
  Tombstone,
} from "../store.ts";
import {
  type ArticleRow,
  decodeArticle,
  decodeQuote,
  decodeRevision,
  decodeSpeaker,
  type RevisionRow,
  type SpeakerRow,
} from "./rows.ts";
import { searchD1 } from "./search.ts";
import { readSegments } from "./segments.ts";
import { type D1Observer, openSession, type Session } from "./session.ts";
import { readStamp } from "./stamp.ts";

const MOST_TOPICS = 2000;
const MOST_REVISIONS = 200;

/** Reads an archive in D1 for one request, from the nearest replica. */
export function d1Store(database: D1Database, observer: D1Observer = {}): ArticleStore {
  const session = openSession(database, "nearest", observer);
  return {
    stamp: (scope) => readStamp(session, scope),
    article: (slug) => lookup(session, slug, observer),
    articles: (page, filter) => articlePage(session, page, filter ?? {}, observer),
    quotes: (page, filter) => quotePage(session, page, filter ?? {}, observer),
    segments: (list, request) => readSegments(session, list, request),
    quote: (id) => quoteById(session, id, observer),
    speakers: (page) => speakerPage(session, page),
    speaker: (id) => speakerById(session, id),
    topics: () => allTopics(session),
    search: (query, limit) => searchD1(session, query, limit, observer),
    withdrawn: (limit) => withdrawn(session, limit),
    revisions: (slug) => revisions(session, slug),
  };
}

async function lookup(session: Session, slug: string, observer: D1Observer): Promise<Lookup> {
  const [row] = await session.rows<ArticleRow>(
    session.prepare("SELECT slug, analyzed FROM article WHERE slug = ?").bind(slug),
  );
  if (row) {
    const article = decodeArticle(row, observer);
    return article ? { found: "article", article } : { found: "corrupt", slug };
  }
  const [other] = await session.rows<{ target: string | null }>(
    session
      .prepare(
        `SELECT article.slug AS target FROM alias JOIN article ON article.id = alias.article_id
         WHERE alias.slug = ?1
         UNION ALL SELECT NULL FROM gone WHERE slug = ?1 LIMIT 1`,
      )
      .bind(slug),
  );
  if (other === undefined) return { found: "nothing" };
  return other.target === null ? { found: "gone" } : { found: "moved", slug: other.target };
}

interface PlacedRow extends ArticleRow {
  readonly sort_key: string;
}

// every sort key is smaller, so that the first page asks like any other
const BEFORE_ALL = { sortKey: "~", id: "" };

/** A stretch of segments is short: its articles are found by segment and then put in order. */
async function articlePage(
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
  return cut(
    rows,
    page,
    (row) => ({ sortKey: row.sort_key, id: row.slug }),
    (row) => decodeArticle(row, observer),
  );
}

interface QuoteRow extends PlacedRow {
  readonly place: string;
  readonly article_key: number;
  readonly ordinal: number;
}

/**
 * Quotes of one article stand together, so its record comes with the first of them alone. A page
 * that begins in the midst of an article asks for that one's record by itself.
 */
async function quotePage(
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
  return cut(
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

async function quoteById(
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

async function speakerPage(session: Session, page: PageRequest): Promise<Page<SpeakerEntry>> {
  const rows = await session.rows<SpeakerRow>(
    session
      .prepare(
        `SELECT id, name, profile, quotes, articles FROM speaker
         WHERE listed = 1 AND (name, id) > (?1, ?2)
         ORDER BY name, id LIMIT ?3`,
      )
      .bind(page.after?.sortKey ?? "", page.after?.id ?? "", page.limit + 1),
  );
  return cut(rows, page, ({ name, id }) => ({ sortKey: name, id }), decodeSpeaker);
}

async function speakerById(session: Session, id: string): Promise<SpeakerEntry | undefined> {
  const [row] = await session.rows<SpeakerRow>(
    session
      .prepare("SELECT id, name, profile, quotes, articles FROM speaker WHERE id = ?")
      .bind(id),
  );
  return row && decodeSpeaker(row);
}

async function allTopics(session: Session): Promise<readonly TopicEntry[]> {
  const rows = await session.rows<{ id: string; name: string; articles: number }>(
    session
      .prepare("SELECT id, name, articles FROM topic ORDER BY name, id LIMIT ?")
      .bind(MOST_TOPICS),
  );
  return rows.map(({ id, name, articles }) => ({ topic: { id, name }, articles }));
}

function withdrawn(session: Session, limit: number): Promise<readonly Tombstone[]> {
  return session.rows<{ id: string; slug: string; withdrawn: string }>(
    session
      .prepare("SELECT id, slug, withdrawn FROM gone ORDER BY withdrawn DESC, slug DESC LIMIT ?")
      .bind(limit),
  );
}

async function revisions(session: Session, slug: string): Promise<readonly RevisionEntry[]> {
  const rows = await session.rows<RevisionRow>(
    session
      .prepare(
        `SELECT revision, recorded, kind, changed, note FROM revision
         WHERE article_id = (SELECT id FROM article WHERE slug = ?1
           UNION ALL SELECT id FROM gone WHERE slug = ?1 LIMIT 1)
         ORDER BY number DESC LIMIT ?2`,
      )
      .bind(slug, MOST_REVISIONS),
  );
  return rows.map(decodeRevision);
}

/** The rows of a page, of which one more than its limit was asked for. */
function cut<Row, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  positionOf: (row: Row) => Position,
  decode: (row: Row) => Item | undefined,
): Page<Item> {
  const items = rows.slice(0, limit).flatMap((row) => {
    const item = decode(row);
    return item === undefined ? [] : [item];
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, ...(last !== undefined && { next: positionOf(last) }) };
}
