import { wellFormedJson } from "../json/well-formed.ts";
import type { NewsFeed } from "./news-feed.ts";
import { UNDATED } from "./news-item.ts";
import { entryParts, feedParts, type Verbs } from "./verbs.ts";

type Members = Readonly<Record<string, unknown>>;

/** A feed as JSON Feed 1.1, our data under `_standfirst`. */
export function writeJsonFeed(feed: NewsFeed): string {
  return wellFormedJson({
    version: "https://jsonfeed.org/version/1.1",
    ...merge(feedParts(json, feed)),
    items: feed.items.map((item) => merge(entryParts(json, item, feed))),
  });
}

function merge(parts: readonly Members[]): Members {
  return Object.assign({}, ...parts);
}

const json: Verbs<Members> = {
  feed: {
    identity: ({ options: { id, title, description, namespace } }) => ({
      title,
      ...(description && { description }),
      _standfirst: { about: namespace, id },
    }),
    links: ({ options: { links } }) => ({ home_page_url: links.home, feed_url: links.self }),
    hub: ({ options: { hub } }) => (hub ? { hubs: [{ type: "WebSub", url: hub }] } : {}),
    archive: ({ options: { links } }) => {
      const older = links.previousArchive ?? links.next;
      return older ? { next_url: older } : {};
    },
    language: ({ options: { language } }) => ({ language }),
    authors: ({ options: { authors } }) =>
      authors.length > 0 ? { authors: authors.map(person) } : {},
    licence: () => ({}),
    updated: () => ({}),
    generator: () => ({}),
  },
  entry: {
    identity: ({ id }) => ({ id }),
    title: ({ title }) => ({ title }),
    links: ({ link, canonical }) => ({ url: link, ...(canonical && { external_url: canonical }) }),
    dates: ({ date, published }) => ({
      ...(published && { date_published: timestamp(published) }),
      ...(date !== UNDATED && { date_modified: timestamp(date) }),
    }),
    authors: ({ author }) => (author.length > 0 ? { authors: author.map(person) } : {}),
    categories: ({ category }) =>
      category.length > 0 ? { tags: category.map(({ name }) => name) } : {},
    language: ({ language }) => ({ language }),
    // belongs to our data below, as JSON Feed has no member for it
    licence: () => ({}),
    summary: ({ description }) => (description ? { summary: description } : {}),
    content: ({ content }) => ({ content_html: content }),
    image: ({ image }) => {
      if (!image) return {};
      const { url, type, length, title } = image;
      const attachment = {
        url,
        mime_type: type,
        ...(length && { size_in_bytes: length }),
        ...(title && { title }),
      };
      return { image: url, ...(type && { attachments: [attachment] }) };
    },
    source: () => ({}),
    data: ({ data, direction, copyright, source }) => ({
      _standfirst: {
        ...data,
        direction,
        ...(copyright && { licence: copyright }),
        ...(source && { source }),
      },
    }),
  },
};

function person({ name, link }: { readonly name?: string; readonly link?: string }): Members {
  return { name, ...(link && { url: link }) };
}

function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
