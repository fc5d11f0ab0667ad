import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdown } from "./articles.ts";
import { asker } from "./ask.ts";
import { TOKEN } from "./open-site.ts";
import { siteOfTwoArticles } from "./two-articles.ts";

const site = siteOfTwoArticles();
const ask = asker(site);

describe("addresses", () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...["articles", "pier", "feed", "quotes", "speakers", "topics", "search", "embed", "oembed"],
      ...[
        "..",
        ".",
        "%2e%2e",
        "%2F",
        "%00",
        "%0d%0aX:1",
        "%ff%fe",
        "%",
        "%zz",
        "__proto__",
        "constructor",
      ],
      ...["pier.json", "pier.md", "feed.rss", "sitemap.xml", "quotes.feed.json", "a".repeat(3000)],
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }).map(encodeURI),
    fc
      .uint8Array({ maxLength: 8 })
      .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")),
  );
  const extension = fc.constantFrom("", ".json", ".rss", ".atom", ".md", ".html", ".json.rss", ".");
  const parameter = fc.tuple(
    fc.constantFrom("limit", "cursor", "q", "archive", "url", "format", "maxwidth", "theme", "x"),
    fc.oneof(word, fc.integer().map(String), fc.constantFrom("", "1e9", "-1", "NaN", "0x1", "[]")),
  );
  const target = fc
    .record({
      words: fc.array(word, { maxLength: 4 }),
      extension,
      parameters: fc.array(parameter, { maxLength: 4 }),
    })
    .map(
      ({ words, extension: end, parameters }) =>
        `/${words.join("/")}${end}?${parameters.map((pair) => pair.join("=")).join("&")}`,
    )
    .filter((path) => !/[\s]/u.test(path));

  test("no address and no query is answered with an error of ours", async () => {
    await fc.assert(
      fc.asyncProperty(target, async (path) => {
        await ask(`GET ${path}`);
      }),
      { seed: 9, numRuns: 300 },
    );
  }, 120_000);
});

describe("cursors", () => {
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const FORGED = [
    // a position that can be read, but is not spelled as ours
    ...["WyJ-IiwiIl0=", "WyJ+IiwiIl0", "WyJ-IiwiIl0%20", "WyAifiIsICIiIF0"],
    ...["", "x", "AAAA", "=".repeat(100), "a".repeat(8000), "%00"],
    ...[null, 1, [], ["a"], ["a", 1], [{}, {}], ["a", "b", "c"], { sortKey: "a", id: "b" }].map(
      cursorOf,
    ),
  ];
  test("a forged cursor is refused", async () => {
    for (const cursor of FORGED) {
      const { status } = await ask(`GET /articles.json?cursor=${cursor}`);
      expect(status, cursor).toBe(400);
    }
  });

  test("a cursor of another list shows nothing that the list does not hold", async () => {
    for (const list of ["/articles.json", "/quotes.json", "/speakers.json", "/topics/pier.json"]) {
      const { status } = await ask(`GET ${list}?cursor=${cursorOf(["\uffff", "\uffff"])}`);
      expect([200, 404], list).toContain(status);
    }
    const pier = await ask(`GET /topics/pier.json?cursor=${cursorOf(["9999", "\uffff"])}`);
    expect(pier.body).not.toContain("market");
  });
});

describe("methods and headers", () => {
  test("methods that are not there are refused, and none is overridden", async () => {
    for (const method of ["POST", "PATCH", "TRACE", "PROPFIND", "get", "PUT", "DELETE", "QUERY"]) {
      const answer = await ask(`${method} /articles/pier`, [
        "X-HTTP-Method-Override: DELETE",
        "Content-Length: 0",
      ]);
      expect([400, 401, 404, 405, 501], method).toContain(answer.status);
    }
    expect((await ask("POST /articles/pier?_method=DELETE", ["Content-Length: 0"])).status).toBe(
      405,
    );
    expect((await ask("GET /articles/pier")).status).toBe(200);
  });

  test("nor is one overridden with a token that would allow it", async () => {
    const token = `Authorization: Bearer ${TOKEN}`;
    const body = markdown("pier", "another day");
    for (const name of ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]) {
      for (const method of ["PUT", "DELETE"]) {
        for (const line of ["GET /articles/pier", "POST /articles/pier", "POST /analyze"]) {
          const sent = [token, `${name}: ${method}`, "Content-Type: text/markdown"];
          await ask(line, [...sent, `Content-Length: ${body.length}`], body);
          await ask(`${line}?_method=${method}`, [...sent, "Content-Length: 0"]);
        }
      }
    }
    const { status, body: page } = await ask("GET /articles/pier.json");
    expect(status).toBe(200);
    expect(page).not.toContain("another day");
  });

  test("huge and strange headers", async () => {
    for (const header of [
      `X: ${"x".repeat(100_000)}`,
      `Cookie: ${"a=b; ".repeat(5_000)}`,
      `Accept: ${"text/html;q=0.1,".repeat(3_000)}`,
      `Accept-Encoding: ${"gzip;q=1.0, ".repeat(3_000)}`,
      `If-None-Match: ${'W/"a", '.repeat(3_000)}`,
      'If-None-Match: """"""W/W/"',
      "If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT",
      "Accept: ;;;q=,,/,*/,\u00ff",
      "Accept-Encoding: br;q=NaN,*;q=-1",
    ]) {
      await ask("GET /feed", [header]);
      await ask("GET /articles/pier", [header]);
    }
    await ask(`GET /${"a/".repeat(20_000)}`);
  });
});
