import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { d1Store } from "../../src/store/d1/reader.ts";
import { indexWords } from "../../src/store/d1/words.ts";
import type { ArticleStore } from "../../src/store/store.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { clearArchive, store } from "./archive.ts";

const PAGE = 50;
const FULL = 2 * PAGE + 5; // a record and an index row each, and what says where the page is
const PUBLISHED = 400;
const LARGE = 100_000;

/** The same speaker, topic and words everywhere: the worst an archive of this size can be. */
function crowd(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => {
    const number = String(from + index).padStart(5, "0");
    return analyzedArticle({
      slug: `story-${number}`,
      title: `Story ${number} of the harbour`,
      published: new Date(Date.UTC(2020, 0, 1) + (from + index) * 3_600_000).toISOString(),
      topics: [{ id: "harbour", name: "Harbour" }],
      text: `All of it happened at the pier.\n\n“We count ${number} boats,” said Maren Holt.`,
      said: [
        {
          words: `We count ${number} boats,`,
          speaker: { id: "maren-holt", name: "Maren Holt", kind: "person" },
          key: true,
        },
      ],
    });
  });
}

/** Numbers from 0, one an older article, with the instant and the key that it has. */
const OLDER = `WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < ?1),
  older AS (SELECT n, 'older-' || n AS slug, 1000000000 + n * 600 AS second FROM number),
  dated AS (SELECT *, strftime('%Y-%m-%dT%H:%M:%SZ', second, 'unixepoch') AS sort_key,
    second * 1048576 AS key FROM older)`;

/** Rows of older articles on the same topic, by the same speaker and with the same words, never shown. */
async function fillWithOlder(count: number): Promise<void> {
  const [article] = crowd(0, 1);
  const statements = [
    `${OLDER} INSERT INTO article (key, id, slug, sort_key, revision, digest, recorded, segment, bytes,
       analyzed, source_hash, source_name, media_type, source)
     SELECT key, slug, slug, sort_key, slug, n, sort_key, n / 100, 100, '{}', '', slug, 'text/plain', '' FROM dated`,
    `${OLDER} INSERT INTO article_topic (topic, sort_key, slug, article_key, name, segment, bytes)
     SELECT 'harbour', sort_key, slug, key, 'Harbour', n / 100, 100 FROM dated`,
    `${OLDER} INSERT INTO quote (article_key, ordinal, quote_id, speaker, profile, shown, leads_shown,
       leads_speaker, sort_key, place, segment, bytes)
     SELECT key, 0, slug, 'maren-holt', '{}', 1, 1, 1, sort_key, slug, n / 100, 20 FROM dated`,
  ];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(count)));
  await env.DB.prepare(
    `${OLDER} INSERT INTO article_words (rowid, words) SELECT key, ?2 FROM dated`,
  )
    .bind(count, article === undefined ? "" : indexWords(article))
    .run();
}

async function rowsRead(read: (store: ArticleStore) => Promise<unknown>): Promise<number> {
  let rows = 0;
  await read(d1Store(env.DB, { counted: ({ read: more }) => (rows += more) }));
  return rows;
}

const READS: Record<string, (store: ArticleStore) => Promise<unknown>> = {
  "the front page": (store) => store.articles({ limit: PAGE }),
  "an article": (store) => store.article("story-00007"),
  "a missing article": (store) => store.article("story-missing"),
  "a topic": (store) => store.articles({ limit: PAGE }, { topic: "harbour" }),
  "key quotes": (store) => store.quotes({ limit: PAGE }),
  "a speaker": (store) => store.speaker("maren-holt"),
  "a speaker's quotes": (store) => store.quotes({ limit: PAGE }, { speaker: "maren-holt" }),
  "the speakers": (store) => store.speakers({ limit: PAGE }),
  "a search for a word of every article": (store) => store.search("pier", 20),
  "a search for a speaker of every article": (store) => store.search('"maren holt"', 20),
  "a search for two common words": (store) => store.search("harbour pier", 20),
  "the site's stamp": (store) => store.stamp({ kind: "site" }),
};

const atHundred: Record<string, number> = {};

beforeAll(async () => {
  await clearArchive();
  await store(crowd(0, 100));
  for (const [name, read] of Object.entries(READS)) atHundred[name] = await rowsRead(read);
  await store(crowd(100, PUBLISHED));
  await fillWithOlder(LARGE - PUBLISHED);
});

test("the archive holds 100,000 articles", async () => {
  const held = await env.DB.prepare("SELECT count(*) AS articles FROM article").first();
  expect(held).toEqual({ articles: LARGE });
});

test.each(Object.keys(READS))(
  "%s reads no more rows of 100,000 articles than of 100",
  async (name) => {
    const read = READS[name];
    if (!read) throw new Error(name);
    const rows = await rowsRead(read);
    expect(rows).toBeLessThanOrEqual(atHundred[name] ?? 0);
    expect(rows).toBeLessThanOrEqual(FULL);
  },
);

test("a page far down the list reads no more than the first", async () => {
  const first = await rowsRead((store) => store.articles({ limit: PAGE }));
  const after = { sortKey: "2020-01-05T00:00:00Z", id: "story-00096" };
  expect(await rowsRead((store) => store.articles({ limit: PAGE, after }))).toBeLessThanOrEqual(
    first + 1,
  );
});
