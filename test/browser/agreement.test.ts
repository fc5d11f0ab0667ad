import { DOMParser, parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { ARABIC, ARTICLES, BARE, JAPANESE, LIGHTHOUSE } from "../fixture/articles.ts";
import { origin } from "./open-page.ts";

/** A quote as one format states it, white space as a reader sees it. */
interface Stated {
  readonly words: string;
  readonly speaker: string;
}

const NOT_NAMED = "not named";

/** How each format states the quotes of an article. */
const FORMATS: Readonly<Record<string, (slug: string) => Promise<Stated[]>>> = {
  JSON: async (slug) => {
    const { quotes } = JSON.parse(await get(`/articles/${slug}.json`));
    return quotes
      .filter(({ form }: { form: string }) => form === "full")
      .map(({ text, speaker }: { text: string; speaker: { name: string } | null }) =>
        stated(text, speaker?.name),
      );
  },
  HTML: async (slug) => {
    const { document } = parseHTML(await get(`/articles/${slug}`));
    return [...document.querySelectorAll("figure.h-cite")].map((figure) =>
      stated(
        figure.querySelector(".p-content")?.textContent,
        figure.querySelector(".p-author .p-name")?.textContent,
      ),
    );
  },
  "structured data": async (slug) => {
    const { document } = parseHTML(await get(`/articles/${slug}`));
    const data = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    );
    return data.hasPart
      .filter((part: { "@type": string }) => part["@type"] === "Quotation")
      .map(({ text, spokenByCharacter: by }: { text: string; spokenByCharacter: unknown }) =>
        stated(text, typeof by === "string" ? by : (by as { name: string }).name),
      );
  },
  Markdown: async (slug) => {
    const blocks = (await get(`/articles/${slug}.md`)).trim().split("\n\n");
    return blocks.flatMap((block) => {
      const [, words, speaker] = /^> (.*)\n>\n> — (.*)$/u.exec(block) ?? [];
      if (words === undefined || speaker === undefined) return [];
      return [stated(unescaped(words), unescaped(speaker).replace(/, .*$/u, ""))];
    });
  },
  RSS: async (slug) => entriesOf(await get(`/articles/${slug}/quotes.rss`), "item"),
  Atom: async (slug) => entriesOf(await get(`/articles/${slug}/quotes.atom`), "entry"),
  "JSON Feed": async (slug) => {
    const { items } = JSON.parse(await get(`/articles/${slug}/quotes.feed.json`));
    return items.map(({ content_html }: { content_html: string }) => statedInContent(content_html));
  },
};

describe.each([LIGHTHOUSE, ARABIC, JAPANESE, BARE])("$slug", ({ slug }) => {
  test.each(Object.keys(FORMATS))(
    "%s states the quotes and speakers of the analysis",
    async (name) => {
      expect(await FORMATS[name]?.(slug)).toEqual(expected(slug));
    },
  );
});

test("the words of every quote stand in the text of the page", async () => {
  for (const { slug } of ARTICLES) {
    const { document } = parseHTML(await get(`/articles/${slug}`));
    const body = [...document.querySelectorAll(".e-content p")].map((p) => p.textContent).join(" ");
    for (const { words } of expected(slug)) expect(spaced(body)).toContain(words);
  }
});

function expected(slug: string): Stated[] {
  const article = ARTICLES.find((candidate) => candidate.slug === slug);
  return (article?.quotes ?? [])
    .filter(({ form }) => form === "full")
    .map(({ range, speaker }) =>
      stated(article?.text.slice(range.start, range.end), speaker?.name),
    );
}

async function get(path: string): Promise<string> {
  const response = await fetch(`${origin}${path}`);
  expect(response.status, path).toBe(200);
  return response.text();
}

function entriesOf(xml: string, element: "item" | "entry"): Stated[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return [...document.querySelectorAll(element)].map((entry) => {
    const content = entry.querySelector(element === "item" ? "content\\:encoded" : "content");
    return statedInContent(content?.textContent ?? "");
  });
}

function statedInContent(html: string): Stated {
  const { document } = parseHTML(
    `<!DOCTYPE html><html><body>${html.replaceAll(/<br ?\/?>/gu, " ")}</body></html>`,
  );
  const words = [...document.querySelectorAll("blockquote > p")]
    .map((p) => p.textContent)
    .join(" ");
  return stated(words, document.querySelector("blockquote cite")?.textContent);
}

function stated(words: string | null | undefined, speaker: string | null | undefined): Stated {
  return { words: spaced(words ?? ""), speaker: speaker ?? NOT_NAMED };
}

function spaced(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}

function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\([\\`*_[\]<>&|~#.+-])/gu, "$1");
}
