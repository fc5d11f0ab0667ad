import { cdata, element, html, textElement, xml } from "./markup.ts";
import type { NewsFeed } from "./news-feed.ts";
import type { NewsImage } from "./news-item.ts";
import { UNDATED } from "./news-item.ts";
import { entryParts, feedParts, type Verbs } from "./verbs.ts";
import { xmlData } from "./xml-data.ts";

/** A feed as RSS 2.0 (RSS Advisory Board, 2.0.11) with content, dc, media, atom and fh modules. */
export function writeRss(feed: NewsFeed): string {
  const { namespace } = feed.options;
  const items = feed.items.map((item) => `<item>${entryParts(rss, item, feed).join("")}</item>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:standfirst="${xml(namespace)}">
<channel>
${feedParts(rss, feed).join("")}
${items.join("")}</channel>
</rss>
`;
}

const rss: Verbs<string> = {
  feed: {
    identity: ({ options: { title, description } }) =>
      textElement("title", title) + element("description", {}, xml(description || title)),
    links: ({ options: { links } }) =>
      textElement("link", links.home) + atomLink("self", links.self, "application/rss+xml"),
    hub: ({ options: { hub } }) => (hub ? atomLink("hub", hub) : ""),
    archive: ({ options: { links } }) =>
      [
        links.current ? `<fh:archive/>${atomLink("current", links.current)}` : "",
        links.previousArchive ? atomLink("prev-archive", links.previousArchive) : "",
        links.nextArchive ? atomLink("next-archive", links.nextArchive) : "",
        links.next ? atomLink("next", links.next) : "",
      ].join(""),
    language: ({ options: { language } }) => textElement("language", language),
    authors: ({ options: { authors } }) =>
      authors.map(({ name }) => textElement("dc:creator", name)).join(""),
    licence: ({ options: { copyright } }) => textElement("copyright", copyright),
    updated: ({ updated }) => textElement("lastBuildDate", updated?.toUTCString()),
    generator: () =>
      "<generator>Standfirst</generator><docs>https://www.rssboard.org/rss-specification</docs>",
  },
  entry: {
    identity: ({ id }) => element("guid", { isPermaLink: "false" }, xml(id)),
    title: ({ title }) => textElement("title", title),
    links: ({ link }) => textElement("link", link),
    dates: ({ published, date }) => {
      const day = published ?? (date === UNDATED ? undefined : date);
      const changed = date === UNDATED ? undefined : date.toISOString();
      return (
        textElement("pubDate", day?.toUTCString()) +
        (changed === undefined ? "" : textElement("atom:updated", `${changed.slice(0, 19)}Z`))
      );
    },
    authors: ({ author }) => author.map(({ name }) => textElement("dc:creator", name)).join(""),
    categories: ({ category }) =>
      category.map(({ name = "", domain }) => element("category", { domain }, xml(name))).join(""),
    language: ({ language }) => textElement("dc:language", language),
    licence: ({ copyright }) => textElement("dc:rights", copyright),
    // a description is read as HTML
    summary: ({ description }) =>
      description ? textElement("description", html(description)) : "",
    content: ({ content }) => `<content:encoded>${cdata(content)}</content:encoded>`,
    image: ({ image }) => (image ? mediaContent(image) + enclosure(image) : ""),
    source: ({ source }) => {
      if (!source) return "";
      // RSS wants the address of a source; Dublin Core takes a name
      return source.url
        ? element("source", { url: source.url }, xml(source.name))
        : textElement("dc:source", source.name);
    },
    data: xmlData,
  },
};

function atomLink(rel: string, href: string, type?: string): string {
  return element("atom:link", { rel, href, type });
}

function mediaContent({ url, type, length, width, height, alt, title, credit }: NewsImage): string {
  const attributes = { url, type, medium: "image", fileSize: length, width, height };
  const description = alt ?? title;
  return element(
    "media:content",
    attributes,
    (description ? element("media:description", { type: "plain" }, xml(description)) : "") +
      textElement("media:credit", credit),
  );
}

/** RSS demands the type and the length of an enclosure, so without them there is none. */
function enclosure({ url, type, length }: NewsImage): string {
  return type && length ? element("enclosure", { url, length, type }) : "";
}
