import { expect, test } from "vitest";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { addressesWith, cursorsWith, INJECTIONS } from "../fixture/injections.ts";
import { SITE } from "../fixture/site.ts";
import { testApp } from "./test-app.ts";

const ARTICLES = ["pier", "market"].map((place) =>
  analyzedArticle({
    slug: place,
    title: `The ${place} opens`,
    topics: [{ id: place, name: place }],
    text: `The ${place} came after two years of work.\n\n“We had given up on the ${place},” said Maren Holt.`,
    said: [
      {
        words: `We had given up on the ${place},`,
        speaker: { id: "maren-holt", name: "Maren Holt", kind: "person" },
        key: true,
      },
    ],
  }),
);
const ask = testApp(() => ARTICLES);

test.each(INJECTIONS)(
  "a bundle answers what means something to a database like any word: %s",
  async (words) => {
    for (const path of addressesWith(words, SITE.url)) {
      const response = await ask(path);
      expect([400, 404, 501], path).toContain(response.status);
      expect(await response.text(), path).not.toMatch(/two years of work|Maren|market opens/u);
    }
    for (const cursor of cursorsWith(words)) {
      for (const list of [
        "/articles.json",
        "/quotes.json",
        "/speakers.json",
        "/topics/pier.json",
      ]) {
        const response = await ask(`${list}?cursor=${cursor}`);
        expect(response.status, list).toBe(200);
        const body = await response.text();
        if (list === "/topics/pier.json") expect(body).not.toContain("market opens");
      }
    }
    const found = await ask(`/search.json?q=${encodeURIComponent(words)}`);
    const { results } = await found.json<{ results: unknown[] }>();
    expect(results.length).toBeLessThanOrEqual(words.includes("pier") ? 2 : 0);
  },
);
