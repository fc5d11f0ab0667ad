import { describe, expect, test } from "vitest";
import { markdown } from "./articles.ts";
import { asker, stable } from "./ask.ts";
import { TOKEN } from "./open-site.ts";
import { siteOfTwoArticles } from "./two-articles.ts";

const site = siteOfTwoArticles();
const ask = asker(site);

const AUTHORIZED = `Authorization: Bearer ${TOKEN}`;

describe("what an answer must not depend on", () => {
  const PATHS = ["/", "/articles/pier", "/feed.rss", "/feed", "/sitemap.xml", "/nothing"];
  // no cache that stands before us has any of these in its key
  const HEADERS = [
    ["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: gopher", "X-Forwarded-Port: 1"],
    ["Forwarded: for=1.2.3.4;host=evil.example;proto=http", "X-Host: evil.example"],
    ["X-Forwarded-Prefix: /evil", "X-Forwarded-Server: evil.example", "X-Original-Host: evil"],
    ["X-Original-URL: /articles/market", "X-Rewrite-URL: /articles/market"],
    ["X-HTTP-Method-Override: DELETE", "X-Method-Override: PUT", "X-HTTP-Method: HEAD"],
    ["Cookie: session=1; theme=<script>", "Referer: https://evil.example/"],
    ["User-Agent: <script>alert(1)</script>", "Origin: https://evil.example"],
    ["Accept-Language: ar", "Sec-Fetch-Dest: script", "Purpose: prefetch", "DNT: 1"],
    ["X-Requested-With: XMLHttpRequest", "Upgrade-Insecure-Requests: 1", "Save-Data: on"],
    ["CF-Connecting-IP: 127.0.0.1", "X-Forwarded-For: 127.0.0.1", "True-Client-IP: ::1"],
    ["Cache-Control: no-cache", "Pragma: no-cache", "X-Amz-Website-Redirect-Location: /x"],
    ["Content-Type: application/x-www-form-urlencoded", "Max-Forwards: 0", "TE: trailers"],
    ["Authorization: Bearer wrong"],
    [AUTHORIZED],
  ];

  test("neither Host nor any header that caches leave out of their keys changes a byte", async () => {
    for (const path of PATHS) {
      const plain = stable(await ask(`GET ${path}`));
      expect(JSON.stringify(plain)).not.toContain("evil.example");
      for (const headers of HEADERS) {
        expect(stable(await ask(`GET ${path}`, headers)), headers[0]).toEqual(plain);
      }
      const other = await site().raw(
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      );
      expect(stable(other)).toEqual(plain);
    }
  });

  test("the body of a GET changes nothing", async () => {
    const bodies = [
      ["application/x-www-form-urlencoded", "_method=DELETE&q=market&limit=1&url=x"],
      ["application/json", '{"q":"market","limit":1,"slug":"market"}'],
      ["text/markdown", markdown("pier", "a day of somebody else")],
    ];
    for (const path of [...PATHS, "/search.json?q=pier", "/articles.json?limit=1"]) {
      const plain = stable(await ask(`GET ${path}`));
      for (const [type, body = ""] of bodies) {
        const sized = [`Content-Type: ${type}`, `Content-Length: ${body.length}`];
        const fat = await ask(`GET ${path}`, [...sized, AUTHORIZED], body);
        expect(stable(fat), path).toEqual(plain);
        const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
        const chunked = await ask(`GET ${path}`, ["Transfer-Encoding: chunked"], chunk);
        expect(stable(chunked), path).toEqual(plain);
      }
    }
    expect((await ask("GET /articles/pier.json")).body).not.toContain("somebody else");
  });

  test("a range of a page is the whole page", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `${index}-${index}`).join(",");
    for (const path of ["/articles/pier.json", "/feed.rss"]) {
      const plain = stable(await ask(`GET ${path}`));
      for (const range of ["bytes=0-9", "bytes=9-0", "bytes=-1", "lines=1-2", "bytes=", many]) {
        const answer = await ask(`GET ${path}`, [`Range: ${range}`, 'If-Range: "x"']);
        expect(stable(answer), range.slice(0, 20)).toEqual(plain);
      }
    }
  });
});

describe("what stands in a query", () => {
  test("what an address does not understand changes and shows nothing", async () => {
    for (const path of ["/", "/articles/pier", "/feed.rss"]) {
      const plain = stable(await ask(`GET ${path}`));
      for (const query of [
        "utm=%3Cevil%3E&callback=evil&_=1",
        "_method=DELETE",
        "Limit=1&limit[]=1&limit%00=1",
        "__proto__[limit]=1&constructor=1",
        "%ff=%fe&%",
      ]) {
        expect(stable(await ask(`GET ${path}?${query}`)), query).toEqual(plain);
      }
    }
  });

  test("a parameter that comes twice is refused: two programs would read two things", async () => {
    const page = `url=${encodeURIComponent("https://skerry.example/articles/pier")}`;
    for (const path of [
      "/articles.json?limit=1&limit=2",
      "/articles.json?limit=1;limit=2",
      "/articles.json?cursor=WyJ-IiwiIl0&cursor=WyJ-IiwiIl0",
      "/feed.rss?archive=0&archive=0",
      "/search.json?q=pier&q=market",
      `/oembed?${page}&url=https://evil.example/`,
      ...["format=json", "maxwidth=300", "maxheight=300"].map(
        (one) => `/oembed?${page}&${one}&${one}`,
      ),
      "/embed/articles/pier?theme=dark&theme=light",
    ]) {
      expect((await ask(`GET ${path}`)).status, path).toBe(400);
    }
  });
});

describe("addresses that a cache reads otherwise than we do", () => {
  const ENDINGS = [
    ...["/x.css", ".css", ";x.css", ";.css", "/;x.css", "%3bx.css", "%0a.css", "%00.css"],
    ...["%3f.css", "%23.css", "%3fx=.css", "/..%2fx.js", "%2fx.png", "%252fx.png", "%2ecss"],
    ...[
      "%252ecss",
      "%5cx.css",
      "\\x.css",
      "//x.css",
      "/.css",
      "..css",
      "%c0%ae.css",
      "%ef%bc%8ecss",
    ],
    ...["!.css", ",x.css", "%20.css", "+.css", "~.css", "%e2%80%8b.css", ".json.css", ".css.json"],
  ];

  test("no ending makes a page, or what needs a token, look like a file", async () => {
    for (const end of ENDINGS) {
      for (const path of ["/articles/pier", "/articles/pier.json", "/feed.rss", "/quotes"]) {
        const { status } = await ask(`GET ${path}${end}`);
        expect([301, 404], path + end).toContain(status);
      }
      const source = await ask(`GET /articles/pier/source${end}`, [AUTHORIZED]);
      expect(source.status, end).toBe(404);
    }
  });

  test("every spelling of an address is answered as its plain one, or not at all", async () => {
    for (const [spelling, plain] of [
      ["/articles/%70ier", "/articles/pier"],
      ["/articles/pier%2ejson", "/articles/pier.json"],
      ["/articles/market/../pier", "/articles/pier"],
      ["/articles/market/%2e%2e/pier", "/articles/pier"],
      ["/articles/market/.%2e/pier", "/articles/pier"],
      ["/./articles/pier", "/articles/pier"],
      ["/articles/pier#market", "/articles/pier"],
      ["\\articles\\pier", "/articles/pier"],
      ["http://evil.example/articles/pier", "/articles/pier"],
    ] as const) {
      const answer = await ask(`GET ${spelling}`);
      if (answer.status === 200)
        expect(stable(answer), spelling).toEqual(stable(await ask(`GET ${plain}`)));
      else expect([301, 400, 404], spelling).toContain(answer.status);
    }
    for (const spelling of [
      "/articles%2fpier",
      "/articles/pier%2fsource",
      "//articles/pier",
      "/articles//pier",
      "/ARTICLES/pier",
      "/articles/pier;jsessionid=1",
      "/articles/PIER",
    ]) {
      const answer = await ask(`GET ${spelling}`, [AUTHORIZED]);
      expect([301, 404], spelling).toContain(answer.status);
    }
  });

  test("a redirect leads to this site", async () => {
    for (const path of [
      ...["//evil.example/", "//evil.example//", "/%2f%2fevil.example/", "/\\evil.example/"],
      ...["/%5cevil.example/", "/.//evil.example/", "/http://evil.example/", "/@evil.example/"],
      ...["/%0d%0aSet-Cookie:%20a=1/", "/x%0aX/", "/articles/pier/", "/articles//pier/"],
      ...[
        "/%09//evil.example/",
        "///evil.example/%2f..",
        "/?//evil.example/",
        "/rss?//evil.example",
      ],
    ]) {
      const { status, headers } = await ask(`GET ${path}`);
      const location = headers.get("Location");
      if (status === 301) expect(location, path).toMatch(/^https:\/\/skerry\.example\/(?!\/)/u);
      else expect(location, path).toBeNull();
      expect(headers.get("Set-Cookie"), path).toBeNull();
    }
  });

  test("what needs a token is never kept by a cache", async () => {
    for (const path of ["/articles/pier/source", "/archive.json", "/dead-letters"]) {
      const allowed = await ask(`GET ${path}`, [AUTHORIZED]);
      expect([allowed.status, allowed.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
      const refused = await ask(`GET ${path}`);
      expect([refused.status, refused.headers.get("Cache-Control")]).toEqual([401, "no-store"]);
    }
  });
});
