import { expect, test } from "vitest";
import { FERRY, HARVEST } from "../store/articles.ts";
import { testApp } from "./test-app.ts";

const ask = testApp(() => [FERRY, HARVEST]);
const [QUOTE] = FERRY.quotes;
const PAGES = [
  "/",
  "/articles/ferry-timetable",
  "/quotes",
  "/speakers",
  "/search?q=pier",
  "/nothing",
];
const WIDGETS = [
  "/embed/articles/ferry-timetable",
  `/embed/quotes/${QUOTE?.id}`,
  "/embed/quotes/x",
];
const DATA = [
  "/articles.json",
  "/articles/ferry-timetable.json",
  "/feed.rss",
  "/sitemap.xml",
  "/embed.js",
];

/** A page in a browser asks for HTML. */
async function read(path: string) {
  const response = await ask(path, { Accept: "text/html" });
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  const directives = policy.split("; ").map((directive): [string, string] => {
    const [name = "", ...values] = directive.split(" ");
    return [name, values.join(" ")];
  });
  return { response, policy, directives: new Map(directives) };
}

async function hashesOf(text: string, element: "script" | "style"): Promise<string[]> {
  const found = text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, "gu"));
  return Promise.all(
    Array.from(found, async ([, code = ""]) => {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
    }),
  );
}

test.each([...PAGES, ...WIDGETS])(
  "%s allows its one style and its one script, and nothing else",
  async (path) => {
    const { response, policy, directives } = await read(path);
    expect(response.headers.get("Content-Type")).toContain("text/html");
    expect(policy).not.toMatch(
      /unsafe|\\*\\.|strict-dynamic|script-src [^;]*(?:https?:|data:|blob:|'self')/u,
    );
    expect(directives.get("default-src")).toBe("'none'");
    expect(directives.get("base-uri")).toBe("'none'");
    const text = await response.text();
    const allowed = directives.get("script-src") ?? "";
    for (const hash of await hashesOf(text, "script")) expect(allowed).toBe(hash);
    const styles = directives.get("style-src")?.split(" ");
    for (const hash of await hashesOf(text, "style")) expect(styles).toContain(hash);
  },
);

test("only widgets may be framed", async () => {
  for (const path of [...PAGES, ...DATA]) {
    expect((await read(path)).directives.get("frame-ancestors"), path).toBe("'none'");
  }
  for (const path of WIDGETS) {
    expect((await read(path)).directives.get("frame-ancestors"), path).toBe("*");
  }
});

test("nothing is sniffed, whatever it is", async () => {
  for (const path of [...PAGES, ...WIDGETS, ...DATA]) {
    expect((await read(path)).response.headers.get("X-Content-Type-Options"), path).toBe("nosniff");
  }
});
