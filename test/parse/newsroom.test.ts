import { expect, it } from "vitest";
import { sliceRange } from "../../src/article/range.ts";
import { parseFeed } from "../../src/parse/feed.ts";
import { parse } from "../../src/parse/parse.ts";

const OPTIONS = { language: "en" };
const LONG =
  "The ferry crossed the sound twelve times before noon, and nobody was left on the quay. ";

function readJson(value: unknown) {
  const text = JSON.stringify(value);
  const result = parse({ text, mediaType: "application/json", name: "-" }, OPTIONS);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

const NINJS_3 = {
  uri: "tag:wire.example,2025:ferry-1",
  standard: { name: "ninjs", version: "3.1" },
  type: "text",
  language: "en-GB",
  firstCreated: "2025-10-23T09:00:00Z",
  versionCreated: "2025-10-23T11:00:00Z",
  headlines: [{ role: "main", value: "Ferry returns" }],
  descriptions: [{ value: "It crossed twelve times." }],
  by: "Ada Fenn and Tom Orr",
  infoSources: [{ name: "Sound Wire", uri: "https://wire.example/" }],
  subjects: [{ name: "Transport" }],
  bodies: [
    { role: "plain", contentType: "text/plain", value: "plain" },
    { role: "main", contentType: "text/html", value: "<p>First.</p><h2>Next</h2><p>Second.</p>" },
  ],
  associations: [
    {
      name: "lead",
      uri: "https://wire.example/p",
      type: "picture",
      descriptions: [{ value: "The boat" }],
      renditions: [{ name: "big", href: "https://wire.example/p.jpg", width: 800, height: 600 }],
    },
  ],
};

it("reads ninjs 3", () => {
  expect(readJson(NINJS_3)).toMatchObject({
    id: "tag:wire.example,2025:ferry-1",
    title: "Ferry returns",
    standfirst: "It crossed twelve times.",
    authors: [{ name: "Ada Fenn" }, { name: "Tom Orr" }],
    published: "2025-10-23T09:00:00Z",
    modified: "2025-10-23T11:00:00Z",
    source: { name: "Sound Wire", url: "https://wire.example/" },
    topics: [{ id: "transport", name: "Transport" }],
    image: { url: "https://wire.example/p.jpg", caption: "The boat", width: 800, height: 600 },
    text: "First.\n\nNext\n\nSecond.",
  });
});

it("reads ninjs 2, whose keys are lower case", () => {
  const { firstCreated, versionCreated: _, infoSources, bodies, ...rest } = NINJS_3;
  const lower = {
    ...rest,
    firstcreated: firstCreated,
    infosources: infoSources,
    bodies: [{ contenttype: "text/html", value: bodies[1]?.value }],
  };
  expect(readJson(lower)).toMatchObject({
    published: "2025-10-23T09:00:00Z",
    source: { name: "Sound Wire" },
    text: "First.\n\nNext\n\nSecond.",
  });
});

it("reads a schema.org article by itself", () => {
  const article = readJson({
    "@graph": [
      { "@type": "WebSite" },
      {
        "@type": ["NewsArticle"],
        headline: "Ferry returns",
        articleBody: "One.\nTwo.",
        datePublished: "0001-01-01T00:00:00Z",
        author: [
          { "@type": "Person", name: "Ada Fenn" },
          { "@type": "Organization", name: "Wire" },
        ],
      },
    ],
  });
  expect(article.text).toBe("One.\n\nTwo.");
  expect(article.authors).toEqual([{ name: "Ada Fenn" }]);
  expect(article.published).toBeUndefined();
});

it("reads dates in any notation, and takes no earlier version for a change", () => {
  const dated = (firstCreated: string, versionCreated: string) => {
    const { published, modified } = readJson({ ...NINJS_3, firstCreated, versionCreated });
    return { published, modified };
  };
  expect(dated("20251023T090000+0200", "2025-10-23T06:00:00Z")).toEqual({
    published: "2025-10-23T09:00:00+02:00",
  });
  expect(dated("0001-01-01T00:00:00Z", "2025-10-23T06:00:00Z")).toEqual({
    published: "2025-10-23T06:00:00Z",
  });
});

it("reads its own JSON back with the text and blocks in their places", () => {
  const text = "First.\n\nNext\n\nSecond.";
  const article = readJson({
    slug: "ferry",
    title: "Ferry",
    text,
    sections: [
      {
        id: "start",
        start: 0,
        end: 6,
        paragraphs: [{ id: "p1", text: "First.", start: 0, end: 6 }],
      },
      {
        id: "next",
        heading: "Next",
        start: 8,
        end: 21,
        paragraphs: [{ id: "p2", text: "Second.", start: 14, end: 21 }],
      },
    ],
  });
  expect(article.text).toBe(text);
  expect(article.blocks.map(({ kind, range }) => [kind, sliceRange(text, range)])).toEqual([
    ["paragraph", "First."],
    ["heading", "Next"],
    ["paragraph", "Second."],
  ]);
});

it("refuses ranges outside the text", () => {
  const sections = [{ start: 0, end: 99, paragraphs: [{ start: 0, end: 99 }] }];
  const text = JSON.stringify({ title: "Ferry", text: "Short.", sections });
  const result = parse({ text, mediaType: "application/json", name: "-" }, OPTIONS);
  expect(result).toMatchObject({ ok: false, problem: { type: "bad-front-matter" } });
});

const FEEDS = {
  rss: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sound Wire</title><link>https://wire.example/</link><item><title>Ferry &amp; quay</title><link>https://wire.example/ferry</link><pubDate>Thu, 23 Oct 2025 09:00:00 GMT</pubDate><category>Transport</category><content:encoded><![CDATA[<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>]]></content:encoded></item><item><title>Teaser</title><description>Short.</description></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sound Wire</title><link href="https://wire.example/"/><entry><id>tag:wire.example,2025:1</id><title>Ferry &amp; quay</title><link href="https://wire.example/ferry"/><published>2025-10-23T09:00:00Z</published><updated>2025-10-23T09:00:00Z</updated><category term="transport" label="Transport"/><content type="html">&lt;p&gt;${LONG}${LONG}${LONG}&lt;/p&gt;</content></entry><entry><title>Teaser</title></entry></feed>`,
  json: JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Sound Wire",
    home_page_url: "https://wire.example/",
    items: [
      {
        id: "1",
        url: "https://wire.example/ferry",
        title: "Ferry & quay",
        content_text: `${LONG}\n\n${LONG}\n\n${LONG}`,
        date_published: "2025-10-23T09:00:00Z",
        tags: ["Transport"],
      },
      { id: "2", title: "Teaser", content_text: "Short." },
    ],
  }),
};

it.each(Object.entries(FEEDS))("takes the entries of %s that carry their content", (_, text) => {
  const feed = parseFeed({ text, mediaType: "text/html", name: "feed" }, OPTIONS);
  if (!feed.ok) throw new Error(feed.problem.detail);
  const [full, teaser] = feed.value;
  expect(full).toMatchObject({
    ok: true,
    value: {
      title: "Ferry & quay",
      slug: "ferry",
      published: "2025-10-23T09:00:00Z",
      source: { name: "Sound Wire", url: "https://wire.example/" },
      topics: [{ id: "transport", name: "Transport" }],
    },
  });
  expect(teaser).toMatchObject({ ok: false, problem: { type: "no-article" } });
});

const rssItem = (inside: string) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sound Wire</title><link>https://wire.example/</link><item><title>Ferry</title>${inside}<content:encoded><![CDATA[<p><img src="boat.jpg"></p><p>${LONG.repeat(3)}</p>]]></content:encoded></item></channel></rss>`;

function firstEntry(text: string) {
  const feed = parseFeed({ text, mediaType: "text/html", name: "feed" }, OPTIONS);
  const [first] = feed.ok ? feed.value : [];
  if (!first?.ok) throw new Error("no entry");
  return first.value;
}

it.each([
  ["<pubDate>Thu, 23 Oct 2025 09:00:00 +0200</pubDate>", "2025-10-23T09:00:00+02:00"],
  ["<pubDate>Thu, 23 Oct 2025 09:00:00 EST</pubDate>", "2025-10-23T09:00:00-05:00"],
  ["<dc:date>2025-10-23T09:00:00.123+02:00</dc:date>", "2025-10-23T09:00:00+02:00"],
  ["<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>", undefined],
  ["<pubDate>soon</pubDate>", undefined],
])("reads %s as %s", (inside, published) => {
  expect(firstEntry(rssItem(inside)).published).toBe(published);
});

it("resolves what a feed names by a path", () => {
  const { canonical, image } = firstEntry(rssItem("<link>/news/ferry</link>"));
  expect(canonical).toBe("https://wire.example/news/ferry");
  expect(image?.url).toBe("https://wire.example/news/boat.jpg");
});

it("takes plain words of Atom for words, and its language and base for those of the entries", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://wire.example/a/"><title>Sound Wire</title><entry><title type="text">Is 1 &lt;b&gt; 2?</title><link href="ferry"/><content type="text">${LONG.repeat(3)}

1 &lt; 2</content></entry></feed>`;
  expect(firstEntry(text)).toMatchObject({
    title: "Is 1 <b> 2?",
    language: "en-GB",
    canonical: "https://wire.example/a/ferry",
    text: `${LONG.repeat(3).trim()}\n\n1 < 2`,
  });
});

it("says that other XML is no feed", () => {
  const feed = parseFeed({ text: "<note/>", mediaType: "text/html", name: "x" }, OPTIONS);
  expect(feed).toMatchObject({ ok: false, problem: { type: "bad-source" } });
});
