import { env } from "cloudflare:workers";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { lastChange } from "../../src/article/order.ts";
import type { Change } from "../../src/store/archive.ts";
import { d1Archive } from "../../src/store/d1/archive.ts";

const TABLES = [
  "article",
  "article_topic",
  "article_words",
  "alias",
  "gone",
  "segment_member",
  "revision",
  "quote",
  "speaker",
  "speaker_name",
  "topic",
  "stamp",
  "idempotency",
  "job",
  "dead_letter",
  "upstream",
];

/** Empties the database. */
export async function clearArchive(): Promise<void> {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
}

/** A first publication of an article that came as plain text. */
export function publication(article: AnalyzedArticle): Extract<Change, { kind: "publish" }> {
  return {
    kind: "publish",
    article,
    names: [],
    source: { name: `${article.slug}.txt`, mediaType: "text/plain", text: article.text },
    entry: {
      revision: article.revision,
      recorded: lastChange(article) ?? "2026-01-01T00:00:00Z",
      kind: "published",
      changed: [],
    },
  };
}

/** Stores articles, all in one transaction. */
export async function store(articles: readonly AnalyzedArticle[]): Promise<void> {
  await d1Archive(env.DB).write(articles.map(publication));
}
