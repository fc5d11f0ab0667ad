import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import { cdata } from "../../../src/render/feed/markup.ts";
import { plainText } from "../../../src/render/plain-text.ts";
import { analyzedArticle } from "../../fixture/analyzed-article.ts";
import { SITE } from "../../fixture/site.ts";
import { demandWellFormed, readWithFeedsmith } from "./read-feeds.ts";
import { everyScope, renderFeeds } from "./render-feeds.ts";

const WORDS: Readonly<Record<string, string>> = {
  "control characters": "a\u0000b\u0008c\u000bd\u001fe\u007ff\u0080g",
  noncharacters: "a\ufffeb\uffffc\ufdd0d\u{1fffe}e",
  "lone surrogates": "a\ud800b\udc00c\ud83d",
  "ends of CDATA": "a]]>b]]>]]>c<![CDATA[d]]]]>e",
  markup: "a <b>bold</b> <script>alert(1)</script> & &amp; &lt;b&gt; <!-- c -->",
  "numbers with leading zero": "007",
  "numbers with exponent": "1e3",
  "words that programs read": "constructor __proto__ toString null undefined true NaN",
  "right to left": "שלום \u202eabc\u202c ‏العربية",
  emoji: "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é 𝔘𝔫𝔦",
  entities: "&nbsp;&#0;&#xFFFF;&e;%00%0d%0a",
  quotes: `"double" 'single' \`back\` “curly”`,
  "line separators": "a\u2028b\u2029c\u0085d",
  "what a YAML or XML reader trims": "\ufeff\u00a0 a \u3000",
};

/** Every field that words can get into. */
function articleOf(words: string): AnalyzedArticle {
  return analyzedArticle({
    slug: "hostile",
    title: `T ${words} T`,
    standfirst: words,
    text: `P ${words} P\n\n“Q ${words} Q” said N.`,
    language: words,
    authors: [{ name: `A ${words} A`, url: `https://a.example/${words}` }],
    source: { name: words, url: words, notice: words },
    canonical: `https://c.example/?${words}`,
    licence: words,
    image: {
      url: `/images/${words}.png`,
      alt: words,
      caption: words,
      credit: words,
      mediaType: words,
    },
    topics: [{ id: "topic", name: `C ${words} C` }],
    published: "2026-01-02T03:04:05Z",
    said: [
      {
        words: `Q ${words} Q`,
        speaker: { id: words, name: `N ${words} N`, role: words, kind: "person" },
        key: true,
      },
    ],
    extracted: [`P ${words} P`],
  });
}

test.each(Object.entries(WORDS))("%s are text like any other", (_, words) => {
  const article = articleOf(words);
  const site = { ...SITE, title: words, description: words, licence: words };
  for (const resource of everyScope([article])) {
    const rendered = renderFeeds(resource, site);
    demandWellFormed(rendered.rss);
    demandWellFormed(rendered.atom);
    expect(rendered.json.isWellFormed()).toBe(true);
    expect(rendered.json).not.toMatch(/\\ud[89a-f]/u);
    const { rss, atom, json } = readWithFeedsmith(rendered);
    expect(rss).toEqual(json);
    expect(atom).toEqual(json);
  }
});

test.each(Object.entries(WORDS))("%s show as written", (_, words) => {
  const rendered = renderFeeds({ kind: "feed", articles: [articleOf(words)] });
  const shown = plainText(words).replaceAll(/\s+/gu, " ");
  for (const entries of Object.values(readWithFeedsmith(rendered))) {
    expect(entries[0]?.title).toBe(`T ${shown} T`.replaceAll(/\s+/gu, " "));
    expect(entries[0]?.authors).toEqual([`A ${shown} A`.replaceAll(/\s+/gu, " ")]);
    expect(entries[0]?.categories).toEqual([`C ${shown} C`.replaceAll(/\s+/gu, " ")]);
    expect(entries[0]?.summary).toBe(`P ${shown} P`.replaceAll(/\s+/gu, " "));
  }
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "https://u:p@evil.example/",
])("%j is no address to publish", (address) => {
  const article = analyzedArticle({
    slug: "links",
    title: "Links",
    text: "One.",
    authors: [{ name: "A", url: address }],
    source: { name: "S", url: address },
    image: { url: address, alt: "x" },
    canonical: address,
  });
  for (const feed of Object.values(renderFeeds({ kind: "feed", articles: [article] }))) {
    expect(feed).not.toMatch(/script:|data:|evil/iu);
  }
});

test("nothing that runs gets into the content", () => {
  const article = articleOf(`<img src=x onerror=alert(1)><iframe></iframe><style>*{}</style>`);
  for (const entries of Object.values(
    readWithFeedsmith(renderFeeds({ kind: "feed", articles: [article] })),
  )) {
    const { document } = parseHTML(`<body>${entries[0]?.content}</body>`);
    const elements = [...document.querySelectorAll("body *")];
    expect(new Set(elements.map(({ localName }) => localName))).toEqual(
      new Set([
        "div",
        "h2",
        "p",
        "em",
        "figure",
        "img",
        "figcaption",
        "blockquote",
        "footer",
        "cite",
        "small",
        "a",
      ]),
    );
    const attributes = elements.flatMap((element) => element.getAttributeNames());
    expect(new Set(attributes)).toEqual(new Set(["lang", "dir", "src", "alt", "href"]));
  }
});

test("addresses with & stay whole", () => {
  const source = { name: "S", url: "https://s.example/?a=1&b=2&amp=3" };
  const article = analyzedArticle({ slug: "amp", title: "Amp", text: "One.", source });
  const { rss, atom } = renderFeeds({ kind: "feed", articles: [article] });
  demandWellFormed(rss);
  expect(rss).toContain('<source url="https://s.example/?a=1&#x26;b=2&#x26;amp=3">');
  expect(atom).toContain('rel="via" href="https://s.example/?a=1&#x26;b=2&#x26;amp=3"');
});

test.each([
  ["0001-01-01T00:00:00Z", -62135596800000],
  ["9999-12-31T23:59:59Z", 253402300799000],
])("%s is a date", (published, instant) => {
  const article = analyzedArticle({ slug: "old", title: "Old", text: "One.", published });
  const rendered = renderFeeds({ kind: "feed", articles: [article] });
  const { atom, json } = readWithFeedsmith(rendered);
  expect(atom?.[0]?.published).toBe(instant);
  expect(json?.[0]?.published).toBe(instant);
  // in four digits: JavaScript's own parser would read the year 1 as 2001
  expect(rendered.rss).toContain(`<pubDate>${new Date(instant).toUTCString()}</pubDate>`);
});

test.each(["yesterday", "", "9999-12-31T23:59:59-23:59", "2026-02-31T00:00:00Z garbage"])(
  "%j is no date, and the clock does not stand in",
  (published) => {
    const article = analyzedArticle({ slug: "undated", title: "Undated", text: "One.", published });
    const { rss, atom, json } = renderFeeds({ kind: "feed", articles: [article] });
    expect(rss).not.toMatch(/pubDate|lastBuildDate|atom:updated/u);
    expect(atom.match(/<(?:updated|published)>[^<]*/gu)).toEqual([
      "<updated>1970-01-01T00:00:00Z",
      "<updated>1970-01-01T00:00:00Z",
    ]);
    expect(json).not.toMatch(/date_/u);
  },
);

test("an article without a title is titled with its first words", () => {
  const article = analyzedArticle({
    slug: "untitled",
    title: " \u0000",
    text: "First words. More.",
  });
  const empty = analyzedArticle({ slug: "empty", title: "", text: "" });
  const rendered = renderFeeds({ kind: "feed", articles: [article, empty] });
  for (const entries of Object.values(readWithFeedsmith(rendered))) {
    expect(entries.map(({ title }) => title)).toEqual(["First words. More.", "empty"]);
  }
});

test("two articles with one id keep both their entries, under two ids", () => {
  const articles = ["a", "b"].map((slug) =>
    analyzedArticle({ slug, title: slug, text: "Same.", id: "tag:standfirst.example,2025:same" }),
  );
  for (const entries of Object.values(readWithFeedsmith(renderFeeds({ kind: "feed", articles })))) {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
    expect(entries[0]?.id).toBe("tag:standfirst.example,2025:same");
  }
});

test("a megabyte of text arrives whole", () => {
  const paragraph = "Words & <more> words. ".repeat(50).trim();
  const text = Array.from({ length: 1000 }, () => paragraph).join("\n\n");
  const article = analyzedArticle({ slug: "long", title: "Long", text });
  const rendered = renderFeeds({ kind: "feed", articles: [article] });
  demandWellFormed(rendered.rss);
  for (const entries of Object.values(readWithFeedsmith(rendered))) {
    expect(entries[0]?.content?.match(/<p>/gu)).toHaveLength(1000);
  }
});

test.each(["]]>", "a]]>b]]>", "]]]]>>", "]]", "]", "<![CDATA[x]]>"])(
  "markup of any sort can stand in a CDATA section: %s",
  (markup) => {
    let read = "";
    const parser = new SaxesParser();
    parser.on("cdata", (text) => {
      read += text;
    });
    parser.on("text", (text) => {
      read += text;
    });
    parser.write(`<x>${cdata(markup)}</x>`).close();
    expect(read).toBe(markup);
  },
);
