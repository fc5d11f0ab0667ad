import type { SpeakerEntry, TopicEntry } from "../../article/listing.ts";
import type {
  ArticleStore,
  Lookup,
  Page,
  PageRequest,
  RevisionEntry,
  Tombstone,
} from "../store.ts";
import { articlePage } from "./article-pages.ts";
import { cutRows } from "./pages.ts";
import { quoteById, quotePage } from "./quotes.ts";
import {
  type ArticleRow,
  decodeArticle,
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
  return cutRows(rows, page, ({ name, id }) => ({ sortKey: name, id }), decodeSpeaker);
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
