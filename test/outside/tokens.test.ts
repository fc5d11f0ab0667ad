import { describe, expect, test } from "vitest";
import { asker } from "./ask.ts";
import { TOKEN } from "./open-site.ts";
import { siteOfTwoArticles } from "./two-articles.ts";

const site = siteOfTwoArticles();
const ask = asker(site);

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
    await site().faults("none");
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
    expect((await site().seen()).queries).toBe(0);
  });

  test("a token for dry runs publishes nothing", async () => {
    const answer = await ask("DELETE /articles/pier", ["Authorization: Bearer an-analyze-token"]);
    expect(answer.status).toBe(403);
    expect((await ask("GET /articles/pier")).status).toBe(200);
  });
});
