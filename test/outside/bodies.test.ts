import { describe, expect, test } from "vitest";
import { markdown } from "./articles.ts";
import { asker } from "./ask.ts";
import { requestBytes, TOKEN } from "./open-site.ts";
import { siteOfTwoArticles } from "./two-articles.ts";

const site = siteOfTwoArticles();
const ask = asker(site);

describe("bodies", () => {
  const AUTHORIZED = `Authorization: Bearer ${TOKEN}`;
  const put = (type: string, body: string | Buffer, headers: string[] = []) =>
    ask("PUT /articles/bomb", [AUTHORIZED, `Content-Type: ${type}`, ...headers], body);
  const sized = (body: string | Buffer) => [`Content-Length: ${Buffer.byteLength(body)}`];

  test("too large is refused, said or found out", async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, "a ");
    expect((await put("text/plain", "", ["Content-Length: 99999999999"])).status).toBe(413);
    // it goes on: the answer comes before its end
    const endless = Buffer.concat([Buffer.from(`${large.length.toString(16)}\r\n`), large]);
    const found = await put("text/plain", endless, ["Transfer-Encoding: chunked"]);
    expect(found.status).toBe(413);
    expect(found.body).toContain('"limit":1048576');
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
    await site().raw(requestBytes("DELETE /articles/bomb", [AUTHORIZED]));
  }, 180_000);

  test("a body that never ends keeps nobody else from being answered", async () => {
    const { connect } = await import("node:net");
    const { hostname, port } = new URL(site().url);
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
    expect((await site().put("market", markdown("market"))).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});
