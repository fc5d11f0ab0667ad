import { expect, test } from "vitest";
import type { AnalyzedArticle, Speaker } from "../../src/article/analysis.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { testApp } from "./test-app.ts";

const HOLT: Speaker = { id: "maren-holt", name: "Maren Holt", kind: "person" };
const WORDS = "The tide came in again and nobody on the quay had moved the boats. ";

/** Articles from the oldest to the newest, some of them long, each with a quote. */
const ARCHIVE: readonly AnalyzedArticle[] = Array.from({ length: 57 }, (_, index) => {
  const said = `We count to ${index} here.`;
  return analyzedArticle({
    slug: `article-${index}`,
    title: `Article ${index}`,
    published: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
    topics: index % 3 === 0 ? [{ id: "harbour", name: "Harbour" }] : [],
    text: `${WORDS.repeat(1 + ((index * 37) % 60))}\n\n“${said}” said Maren Holt.`,
    said: [{ words: said, speaker: HOLT, key: true }],
  });
});

const FORMATS = {
  rss: {
    extension: "rss",
    ids: /<guid[^>]*>([^<]+)/gu,
    older: /rel="prev-archive" href="([^"]+)/u,
  },
  atom: {
    extension: "atom",
    ids: /<entry[^>]*><id>([^<]+)/gu,
    older: /rel="prev-archive" href="([^"]+)/u,
  },
  json: { extension: "json", ids: /"id":"(tag:[^"]+)","title"/gu, older: /"next_url":"([^"]+)/u },
} as const;

type Format = keyof typeof FORMATS;

async function walk(
  get: ReturnType<typeof testApp>,
  path: string,
  format: Format,
): Promise<{ readonly ids: string[]; readonly documents: string[] }> {
  const { extension, ids, older } = FORMATS[format];
  const met: string[] = [];
  const documents: string[] = [];
  let address: string | undefined = `${path}.${extension}`;
  while (address !== undefined && documents.length < 100) {
    const response = await get(address);
    expect(response.status).toBe(200);
    const body = await response.text();
    documents.push(body);
    met.push(...[...body.matchAll(ids)].map(([, id = ""]) => id));
    address = older.exec(body)?.[1]?.replaceAll("&#x26;", "&");
  }
  return { ids: met, documents };
}

const PATHS: readonly (readonly [string, number])[] = [
  ["/feed", 57],
  ["/summaries", 57],
  ["/quotes", 57],
  ["/topics/harbour", 19],
  ["/speakers/maren-holt", 57],
];

test.each(
  PATHS.flatMap(([path, entries]) =>
    (Object.keys(FORMATS) as Format[]).map((format) => [path, format, entries] as const),
  ),
)("a walk through %s as %s meets each entry exactly once", async (path, format, entries) => {
  const { ids, documents } = await walk(
    testApp(() => ARCHIVE),
    path,
    format,
  );
  expect(ids).toHaveLength(entries);
  expect(new Set(ids).size).toBe(entries);
  expect(documents.length).toBeGreaterThan(1);
});

test("articles that are added during a walk change nothing of it", async () => {
  let published = 40;
  const { ids } = await walk(
    testApp(() => ARCHIVE.slice(0, Math.min(published++, ARCHIVE.length))),
    "/feed",
    "atom",
  );
  expect(new Set(ids).size).toBe(ids.length);
  const before = ARCHIVE.slice(0, 40).map(({ id }) => id);
  expect(ids.filter((id) => before.includes(id)).toSorted()).toEqual(before.toSorted());
});

test("archive documents stay as they are, bytes and validators, while articles are added", async () => {
  const documentsAt = async (count: number) => {
    const get = testApp(() => ARCHIVE.slice(0, count));
    const documents = new Map<number, string>();
    for (let number = 0; ; number += 1) {
      const response = await get(`/feed.atom?archive=${number}`);
      if (response.status === 404) return documents;
      documents.set(number, `${response.headers.get("ETag")}\n${await response.text()}`);
    }
  };
  const early = await documentsAt(40);
  const late = await documentsAt(57);
  expect(late.size).toBeGreaterThan(early.size);
  // the newest is still open; all others are closed for good
  for (const number of [...early.keys()].slice(0, -1)) {
    expect(late.get(number)).toBe(early.get(number));
  }
});

test("an archive document says that it is one, and where to subscribe", async () => {
  const get = testApp(() => ARCHIVE);
  const atom = await (await get("/feed.atom?archive=1")).text();
  expect(atom).toContain("<fh:archive/>");
  expect(atom).toContain('rel="current" href="https://news.example/feed.atom"');
  expect(atom).toContain('rel="prev-archive" href="https://news.example/feed.atom?archive=0"');
  expect(atom).toContain('rel="next-archive" href="https://news.example/feed.atom?archive=2"');
  expect(atom).toContain('rel="self" href="https://news.example/feed.atom?archive=1"');
  const current = await (await get("/feed.atom")).text();
  expect(current).not.toContain("fh:archive/");
});

test("a feed stays under its length and its bytes by dropping entries, and never under ten", async () => {
  const long = ARCHIVE.map((article, index) =>
    analyzedArticle({
      slug: article.slug,
      title: article.title,
      text: WORDS.repeat(index % 2 === 0 ? 120 : 20),
      ...(article.published && { published: article.published }),
    }),
  );
  for (const extension of ["rss", "atom", "json"]) {
    const body = await (await testApp(() => long)(`/feed.${extension}`)).text();
    expect(body.length).toBeLessThan(250_000);
    const entries = body.match(/<item>|<entry |"content_html"/gu)?.length ?? 0;
    expect(entries).toBeGreaterThanOrEqual(10);
    expect(body).toContain(WORDS.repeat(20).trim());
  }
  const short = await (await testApp(() => ARCHIVE, { feedLength: 12 })("/feed.atom")).text();
  expect(short.match(/<entry /gu)?.length).toBeLessThanOrEqual(12);
});

test("an entry too large for any feed stands in the archive alone, and pushes nothing out", async () => {
  const huge = analyzedArticle({
    slug: "huge",
    title: "Huge",
    text: WORDS.repeat(15_000),
    published: "2026-06-01T00:00:00Z",
  });
  const usual = await walk(
    testApp(() => ARCHIVE),
    "/feed",
    "atom",
  );
  const { ids, documents } = await walk(
    testApp(() => [...ARCHIVE, huge]),
    "/feed",
    "atom",
  );
  expect(documents[0]?.length).toBeLessThan(250_000);
  expect(documents[0]?.match(/<entry /gu)?.length).toBeGreaterThanOrEqual(10);
  expect(new Set(ids)).toEqual(new Set([...usual.ids, huge.id]));
  const alone = await (await testApp(() => [huge])("/feed.atom")).text();
  expect(alone).toContain(huge.id);
});

test("a document that is not there is 404, and a query that is wrong is 400", async () => {
  const get = testApp(() => ARCHIVE);
  expect((await get("/feed.atom?archive=999")).status).toBe(404);
  for (const query of ["archive=-1", "archive=1.0", "archive=", "archive=1&limit=2"]) {
    expect((await get(`/feed.atom?${query}`)).status).toBe(400);
  }
});
