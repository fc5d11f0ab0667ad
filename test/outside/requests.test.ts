import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markdown } from "./articles.ts";
import { type OutsideSite, openSite, type RawAnswer, requestBytes, TOKEN } from "./open-site.ts";

let site: OutsideSite;

beforeAll(async () => {
  site = await openSite();
  for (const place of ["pier", "market"]) {
    expect((await site.put(place, markdown(place))).status).toBe(201);
  }
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.faults("none"));

/** What no answer may hold: a stack, a message of the database or of the runtime. */
const INSIDES =
  /\n\s+at |\.(?:js|ts|tsx):\d|SQLITE|D1_|no such (?:table|column)|SyntaxError|TypeError|RangeError|near "/u;

/** What holds for every answer, whatever was asked. */
function expectSafe(answer: RawAnswer, asked: string): void {
  expect(answer.status, asked).toBeGreaterThanOrEqual(200);
  expect(answer.status, asked).toSatisfy((status: number) => status < 500 || status === 501);
  expect(answer.body, asked).not.toMatch(INSIDES);
  // what is not HTTP at all, the runtime refuses itself, in plain text
  const isOurs = answer.headers.get("Content-Type")?.startsWith("text/plain") === false;
  if (answer.status >= 400 && isOurs) {
    expect(answer.headers.get("Cache-Control"), asked).toBe("no-store");
  }
}

async function ask(line: string, headers: string[] = [], body: string | Buffer = "") {
  const answer = await site.raw(requestBytes(line, headers, body));
  expectSafe(answer, `${line.slice(0, 300)} ${headers.join(" ").slice(0, 300)}`);
  return answer;
}

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

const INJECTIONS = [
  "' OR '1'='1",
  "'; DROP TABLE article; --",
  '" OR 1=1 --',
  "pier' UNION SELECT analyzed FROM article --",
  "1) UNION SELECT name FROM sqlite_master --",
  "%' OR slug LIKE '%",
  "pier\\' --",
  "NEAR(pier market)",
  'title:* OR "',
  "pier AND NOT",
  "^(((*",
];

describe("SQL", () => {
  const places = (words: string) => {
    const encoded = encodeURIComponent(words);
    return [
      ...["articles", "speakers", "topics"].map((list) => `/${list}/${encoded}.json`),
      `/embed/quotes/${encoded}`,
      `/articles.json?cursor=${encoded}`,
      `/articles.json?limit=${encoded}`,
      `/quotes.rss?archive=${encoded}`,
      `/oembed?url=${encodeURIComponent("https://skerry.example/articles/")}${encoded}`,
      `/articles.json?cursor=${Buffer.from(JSON.stringify([words, words])).toString("base64url")}`,
    ];
  };

  test.each(INJECTIONS)("%s finds nothing and changes nothing", async (words) => {
    for (const path of places(words)) {
      const answer = await ask(`GET ${path}`);
      if (answer.status === 200) expect(path).toContain("cursor=");
      else expect([400, 404], path).toContain(answer.status);
    }
    const found = await ask(`GET /search.json?q=${encodeURIComponent(words)}`);
    const { results } = JSON.parse(found.body);
    expect(results.length).toBeLessThanOrEqual(words.includes("pier") ? 2 : 0);
    const list = await site.get("/articles.json");
    expect(JSON.parse(await list.text()).articles).toHaveLength(2);
  });
});

describe("cursors", () => {
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const FORGED = [
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

describe("what an answer must not depend on", () => {
  const PATHS = ["/", "/articles/pier", "/feed.rss", "/sitemap.xml", "/robots.txt", "/nothing"];
  const HEADERS = [
    ["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: gopher", "X-Forwarded-Port: 1"],
    ["Forwarded: for=1.2.3.4;host=evil.example;proto=http", "X-Host: evil.example"],
    ["X-Original-URL: /articles/market", "X-Rewrite-URL: /articles/market"],
    ["X-HTTP-Method-Override: DELETE", "X-Method-Override: PUT", "X-HTTP-Method: DELETE"],
    ["Cookie: session=1; theme=<script>", "Referer: https://evil.example/"],
    ["User-Agent: <script>alert(1)</script>", "Origin: https://evil.example"],
  ];
  const stable = ({ status, headers, body }: RawAnswer) => [
    status,
    [...headers].filter(([name]) => !["date", "cf-cache-status"].includes(name)),
    body,
  ];

  test("neither Host nor any header of a proxy changes a byte", async () => {
    for (const path of PATHS) {
      const plain = stable(await ask(`GET ${path}`));
      expect(JSON.stringify(plain)).not.toContain("evil.example");
      for (const headers of HEADERS) {
        expect(stable(await ask(`GET ${path}`, headers)), headers[0]).toEqual(plain);
      }
      const other = await site.raw(
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      );
      expect(stable(other)).toEqual(plain);
    }
  });

  test("a query that an address does not understand changes and shows nothing", async () => {
    for (const path of ["/", "/articles/pier", "/feed.rss"]) {
      const plain = stable(await ask(`GET ${path}`));
      expect(stable(await ask(`GET ${path}?utm=%3Cevil%3E&callback=evil&_=1`))).toEqual(plain);
    }
  });

  test("no ending makes a page look like a file to a cache", async () => {
    for (const end of [
      "/x.css",
      ".css",
      ";x.css",
      "%0a.css",
      "%3f.css",
      "/..%2fx.js",
      "%2fx.png",
    ]) {
      const answer = await ask(`GET /articles/pier${end}`);
      expect(answer.status, end).toBe(404);
      const source = await ask(`GET /articles/pier/source${end}`, [
        `Authorization: Bearer ${TOKEN}`,
      ]);
      expect(source.status, end).toBe(404);
    }
  });

  test("what needs a token is never kept by a cache", async () => {
    const source = await ask("GET /articles/pier/source", [`Authorization: Bearer ${TOKEN}`]);
    expect([source.status, source.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    const refused = await ask("GET /articles/pier/source");
    expect([refused.status, refused.headers.get("Cache-Control")]).toEqual([401, "no-store"]);
  });
});

describe("methods, ranges, headers", () => {
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

  test("ranges give the whole or a part, never more work", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `${index}-${index}`).join(",");
    for (const range of [
      "bytes=0-9",
      "bytes=9-0",
      "bytes=-1",
      `bytes=${many}`,
      "lines=1-2",
      "bytes=",
    ]) {
      const answer = await ask("GET /articles/pier.json", [`Range: ${range}`]);
      expect([200, 206, 416, 431, 400], range.slice(0, 20)).toContain(answer.status);
    }
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

describe("bodies", () => {
  const AUTHORIZED = `Authorization: Bearer ${TOKEN}`;
  const put = (type: string, body: string | Buffer, headers: string[] = []) =>
    ask("PUT /articles/bomb", [AUTHORIZED, `Content-Type: ${type}`, ...headers], body);
  const sized = (body: string | Buffer) => [`Content-Length: ${Buffer.byteLength(body)}`];

  test("too large is refused, said or found out", async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, "a ");
    expect((await put("text/plain", "", ["Content-Length: 99999999999"])).status).toBe(413);
    const chunked = Buffer.concat([
      Buffer.from(`${large.length.toString(16)}\r\n`),
      large,
      Buffer.from("\r\n0\r\n\r\n"),
    ]);
    expect((await put("text/plain", chunked, ["Transfer-Encoding: chunked"])).status).toBe(413);
  }, 30_000);

  test("another encoding or type is refused", async () => {
    const broken = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]);
    expect((await put("text/plain", broken, sized(broken))).status).toBe(422);
    for (const type of [
      "text/plain; charset=utf-16",
      "image/png",
      "",
      "text/plain\u00ff",
      "__proto__",
    ]) {
      expect((await put(type, "words", sized("words"))).status, type).toBe(415);
    }
  });

  test("bombs are refused or read, and the next request is answered", async () => {
    const deep = (open: string, times: number) => open.repeat(times);
    const yaml = Array.from(
      { length: 30 },
      (_, index) => `a${index}: &a${index} [${index ? `*a${index - 1},*a${index - 1}` : "x"}]`,
    ).join("\n");
    const bombs: readonly (readonly [string, string])[] = [
      ["application/json", deep("[", 200_000)],
      ["application/json", `{"a":${deep('{"a":', 50_000)}1${deep("}", 50_001)}`],
      ["application/json", `{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}`],
      ["application/ninjs+json", `{"headline":"x","body_text":${deep("[", 100_000)}`],
      ["text/markdown", `---\n${yaml}\ntitle: x\n---\n\nBody.`],
      ["text/markdown", `---\ntitle: ${deep("[", 20_000)}\n---\n\nBody.`],
      ["text/markdown", `${deep("> ", 3_000)}deep`],
      ["text/markdown", `${deep("[a](", 3_000)}`],
      ["text/markdown", deep("*a_ ", 5_000)],
      ["text/html", `<p>${deep("<div>", 5_000)}deep`],
      ["text/html", `<!DOCTYPE x [<!ENTITY a "${deep("b", 999)}">]><p>${deep("&a;", 9_999)}`],
      ["text/plain", deep("“", 50_000)],
      ["text/plain", `${deep("said Maren Holt, ", 5_000)}.`],
      ["text/plain", deep("a. ", 50_000)],
    ];
    for (const [type, body] of bombs) {
      await put(type, body, sized(body));
      expect((await ask("GET /articles/pier.json")).status).toBe(200);
    }
    await site.raw(requestBytes("DELETE /articles/bomb", [AUTHORIZED]));
  }, 180_000);

  test("a body that never ends keeps nobody else from being answered", async () => {
    const { connect } = await import("node:net");
    const { hostname, port } = new URL(site.url);
    const half = requestBytes(
      "PUT /articles/bomb",
      [AUTHORIZED, "Content-Type: text/plain"].concat("Content-Length: 1000"),
      "half",
    );
    const sockets = Array.from({ length: 30 }, () => {
      const socket = connect(Number(port), hostname, () => socket.write(half));
      return socket.on("error", () => undefined);
    });
    expect((await ask("GET /articles/pier")).status).toBe(200);
    expect((await site.put("market", markdown("market"))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});

describe("writers without a token", () => {
  const ATTEMPTS = [
    [],
    ["Authorization: Bearer wrong"],
    ["Authorization: Bearer "],
    [`Authorization: Basic ${Buffer.from(`a:${TOKEN}`).toString("base64")}`],
    [`Authorization: Bearer ${TOKEN}x`],
    [`X-Authorization: Bearer ${TOKEN}`],
    [`Cookie: token=${TOKEN}`],
  ];

  test("learn nothing: what is there and what is not are refused alike, before the archive is asked", async () => {
    await site.faults("none");
    for (const attempt of ATTEMPTS) {
      const refusals = new Set<string>();
      for (const slug of ["pier", "never-was"]) {
        const answer = await ask(
          `PUT /articles/${slug}`,
          [...attempt, "Content-Type: text/plain", "Content-Length: 5"],
          "words",
        );
        expect(answer.status).toBe(401);
        refusals.add(answer.body.replaceAll(slug, "SLUG"));
        expect((await ask(`DELETE /articles/${slug}`, attempt)).status).toBe(401);
        expect((await ask(`GET /articles/${slug}/source`, attempt)).status).toBe(401);
      }
      expect(refusals.size).toBe(1);
      expect((await ask("POST /analyze", [...attempt, "Content-Length: 0"])).status).toBe(401);
    }
    expect((await site.seen()).queries).toBe(0);
  });

  test("a token for dry runs publishes nothing", async () => {
    const answer = await ask("DELETE /articles/pier", ["Authorization: Bearer an-analyze-token"]);
    expect(answer.status).toBe(403);
    expect((await ask("GET /articles/pier")).status).toBe(200);
  });
});
