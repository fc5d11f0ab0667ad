import { expect, test } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { isPublicAddress } from "../../src/publishing/upstream/public-address.ts";
import { visitUpstream } from "../../src/publishing/upstream/read-upstream.ts";

const FEED = "https://paper.example.org/feed.xml";
const NOW = Date.UTC(2026, 3, 2);
const SECRET = "This sentence stands in the middle of the body and is nobody else’s to print.";

function feed(id: string): string {
  const filler = Array.from(
    { length: 8 },
    (_, n) =>
      `<p>Paragraph ${n} of the report says something about the boats, and about ${n} nets.</p>`,
  ).join("");
  const body = `<p>The harbour of Skerry was closed on Monday after a storm broke two piers.</p>
    <p>“We have lost both piers and a winter’s work,” said Maren Holt, the harbour master.</p>
    ${filler}<p>${SECRET}</p>${filler}`;
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>
    <id>tag:paper.example.org,2020:feed</id><updated>2026-04-01T08:00:00Z</updated>
    <entry><id>${id}</id><title>Storm breaks two piers</title>
    <link href="https://paper.example.org/storm"/><updated>2026-04-01T08:00:00Z</updated>
    <content type="html">${body.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</content></entry></feed>`;
}

function visit(answer: (address: string, init: RequestInit) => Response, state = {}) {
  return visitUpstream(
    { url: FEED, failures: 0, notBefore: "", ...state },
    {
      fetch: async (address, init) => answer(address, init),
      prepare: {
        ...DEFAULT_ANALYZE_OPTIONS,
        language: "en",
        tagAuthority: "standfirst.example,2025",
      },
      userAgent: "Standfirst (+https://news.example)",
      now: NOW,
    },
  );
}

test.each([
  ["https://paper.example.org/feed", true],
  ["http://paper.example.org./feed", true],
  ["https://paper.example.org:8443/feed", false],
  ["https://user:word@paper.example.org/", false],
  ["ftp://paper.example.org/", false],
  ["file:///etc/passwd", false],
  ["http://localhost/", false],
  ["http://printer/", false],
  ["http://db.internal/", false],
  ["http://127.0.0.1/", false],
  ["http://2130706433/", false],
  ["http://0x7f.1/", false],
  ["http://[::1]/", false],
  ["http://169.254.169.254/latest/meta-data", false],
  ["nonsense", false],
])("%s is a public address: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test("an entry becomes its summary, its key quotes and a link, not its text", async () => {
  const { sources, state, failure } = await visit(
    () => new Response(feed("tag:paper.example.org,2020:1"), { headers: { ETag: '"a"' } }),
  );
  expect(failure).toBeUndefined();
  expect(state).toMatchObject({ etag: '"a"', failures: 0, notBefore: "2026-04-02T00:15:00.000Z" });
  expect(sources).toHaveLength(1);
  const [source] = sources;
  expect(source?.text).toContain("canonical: https://paper.example.org/storm");
  expect(source?.text).toContain("The Paper");
  expect(source?.text).not.toContain(SECRET);
  expect(source?.text.length).toBeLessThan(2000);
});

test("an entry marked as ours comes whole", async () => {
  const { sources } = await visit(() => new Response(feed("tag:standfirst.example,2025:abc")));
  expect(sources[0]?.text).toContain(SECRET);
});

test("a visit is conditional and says who comes", async () => {
  let asked: Headers | undefined;
  const state = { etag: '"a"', lastModified: "Wed, 01 Apr 2026 08:00:00 GMT" };
  const visited = await visit((_, { headers }) => {
    asked = new Headers(headers);
    return new Response(null, { status: 304, headers: { "Cache-Control": "max-age=7200" } });
  }, state);
  expect(asked?.get("If-None-Match")).toBe('"a"');
  expect(asked?.get("If-Modified-Since")).toBe(state.lastModified);
  expect(asked?.get("User-Agent")).toContain("news.example");
  expect(visited.sources).toEqual([]);
  expect(visited.state).toMatchObject({ ...state, notBefore: "2026-04-02T02:00:00.000Z" });
});

test("a redirect to an address that is not public is not followed", async () => {
  const asked: string[] = [];
  const { failure, state } = await visit((address) => {
    asked.push(address);
    return new Response(null, { status: 302, headers: { Location: "http://169.254.169.254/" } });
  });
  expect(asked).toEqual([FEED]);
  expect(failure).toContain("not a public address");
  expect(state.failures).toBe(1);
});

test.each([
  ["an error", () => new Response("no", { status: 503 })],
  ["no feed", () => new Response("<html><body>Hello</body></html>")],
  ["too much", () => new Response("x".repeat(3_000_000))],
])("after %s it waits longer each time", async (_, answer) => {
  const first = await visit(answer);
  expect(first.state).toMatchObject({ failures: 1, notBefore: "2026-04-02T00:30:00.000Z" });
  const second = await visit(answer, { failures: 1 });
  expect(second.state).toMatchObject({ failures: 2, notBefore: "2026-04-02T01:00:00.000Z" });
});

test("a feed is read no further than 2 MB, whatever its length is said to be", async () => {
  const part = new TextEncoder().encode("<!-- a long remark -->".repeat(5_000));
  let parts = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      parts += 1;
      if (parts > 1000) controller.close();
      else controller.enqueue(part);
    },
  });
  const { failure } = await visit(
    () => new Response(endless, { headers: { "Content-Length": "9" } }),
  );
  expect(failure).toContain("more than 2097152 bytes");
  expect(parts).toBeLessThan(40);
});
