import type { Author } from "feed";
import { cdata, element, textElement, xml } from "./markup.ts";
import type { NewsFeed } from "./news-feed.ts";
import { UNDATED } from "./news-item.ts";
import { entryParts, feedParts, type Verbs } from "./verbs.ts";
import { xmlData } from "./xml-data.ts";

/** A feed as Atom (RFC 4287) with archive links (RFC 5005) and our namespace. */
export function writeAtom(feed: NewsFeed): string {
  const { language, namespace } = feed.options;
  const entries = feed.items.map(
    (item) =>
      `<entry xml:lang="${xml(item.language)}">${entryParts(atom, item, feed).join("")}</entry>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:standfirst="${xml(namespace)}" xml:lang="${xml(language)}">
${feedParts(atom, feed).join("")}
${entries.join("")}</feed>
`;
}

const atom: Verbs<string> = {
  feed: {
    identity: ({ options: { id, title, description } }) =>
      `<id>${xml(id)}</id>${plain("title", title)}${description ? plain("subtitle", description) : ""}`,
    links: ({ options: { links } }) =>
      link("alternate", links.home, "text/html") + link("self", links.self, "application/atom+xml"),
    hub: ({ options: { hub } }) => (hub ? link("hub", hub) : ""),
    archive: ({ options: { links } }) =>
      [
        links.current ? `<fh:archive/>${link("current", links.current)}` : "",
        links.previousArchive ? link("prev-archive", links.previousArchive) : "",
        links.nextArchive ? link("next-archive", links.nextArchive) : "",
        links.next ? link("next", links.next) : "",
      ].join(""),
    // said by xml:lang on the root
    language: () => "",
    authors: ({ options: { authors } }) => authors.map(person).join(""),
    licence: ({ options: { copyright } }) => (copyright ? plain("rights", copyright) : ""),
    updated: ({ updated }) => `<updated>${timestamp(updated ?? UNDATED)}</updated>`,
    generator: () => "<generator>Standfirst</generator>",
  },
  entry: {
    identity: ({ id }) => `<id>${xml(id)}</id>`,
    title: ({ title }) => plain("title", title),
    links: (item) =>
      link("alternate", item.link, "text/html") +
      (item.canonical ? link("related", item.canonical) : ""),
    dates: ({ date, published }) =>
      `<updated>${timestamp(date)}</updated>${published ? `<published>${timestamp(published)}</published>` : ""}`,
    authors: ({ author }) => author.map(person).join(""),
    categories: ({ category }) =>
      category
        .map(({ term, scheme, name }) => element("category", { term, scheme, label: name }))
        .join(""),
    // said by xml:lang on the entry
    language: () => "",
    licence: ({ copyright }) => {
      if (!copyright) return "";
      const licence = /^https?:/iu.test(copyright) ? link("license", copyright) : "";
      return plain("rights", copyright) + licence;
    },
    summary: ({ description }) => (description ? plain("summary", description) : ""),
    content: ({ content }) => `<content type="html">${cdata(content)}</content>`,
    image: ({ image }) => {
      if (!image) return "";
      const { url, type, length, width, height, alt, title, credit } = image;
      const attributes = { url, type, medium: "image", fileSize: length, width, height };
      const description = alt ?? title;
      return (
        element("link", { rel: "enclosure", href: url, type, length, title }) +
        element(
          "media:content",
          attributes,
          (description ? element("media:description", { type: "plain" }, xml(description)) : "") +
            textElement("media:credit", credit),
        )
      );
    },
    source: ({ source }) => {
      if (!source) return "";
      const { name, url } = source;
      const via = url ? element("link", { rel: "via", href: url, title: name }) : "";
      const home = url ? `<id>${xml(url)}</id>${link("alternate", url)}` : "";
      return `${via}<source>${home}${plain("title", name)}</source>`;
    },
    data: xmlData,
  },
};

function plain(name: string, words: string): string {
  return `<${name} type="text">${xml(words)}</${name}>`;
}

function link(rel: string, href: string, type?: string): string {
  return element("link", { rel, href, type });
}

function person({ name, link: uri }: Author): string {
  return `<author>${textElement("name", name)}${textElement("uri", uri)}</author>`;
}

function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
