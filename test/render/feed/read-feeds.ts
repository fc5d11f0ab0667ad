import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { SaxesParser } from "saxes";
import type { Rendered } from "./render-feeds.ts";

/** What a reader makes of an entry, the same whatever the format and the parser. */
export interface ReadEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** Milliseconds. */
  readonly published: number | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly content: string | undefined;
  /** Plain text. */
  readonly summary: string | undefined;
}

/** Fails on anything that is not well-formed XML 1.0 with namespaces. */
export function demandWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0" });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** The entries as `feedsmith` reads them from each format. */
export function readWithFeedsmith({ rss, atom, json }: Rendered): Record<string, ReadEntry[]> {
  return {
    rss: (parseRssFeed(rss).items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      published: milliseconds(item.pubDate),
      authors: item.dc?.creators ?? [],
      categories: (item.categories ?? []).map(({ name }) => name),
      content: item.content?.encoded,
      summary: item.description && fromHtml(item.description),
    })),
    atom: (parseAtomFeed(atom).entries ?? []).map((entry) => ({
      id: entry.id,
      title: wordsOf(entry.title),
      link: entry.links?.find(({ rel }) => rel === "alternate")?.href,
      published: milliseconds(entry.published),
      authors: (entry.authors ?? []).map(({ name }) => name),
      categories: (entry.categories ?? []).map(({ term }) => term),
      content: wordsOf(entry.content),
      summary: wordsOf(entry.summary),
    })),
    json: (parseJsonFeed(JSON.parse(json)).items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      published: milliseconds(item.date_published),
      authors: (item.authors ?? []).map(({ name }) => name),
      categories: item.tags ?? [],
      content: item.content_html,
      summary: item.summary,
    })),
  };
}

/** The entries as `rss-parser` reads them from the XML formats. */
export async function readWithRssParser(rendered: Rendered): Promise<Record<string, ReadEntry[]>> {
  const parser = new RssParser<object, Record<string, unknown>>({
    customFields: { item: [["dc:creator", "creators", { keepArray: true }]] },
  });
  const read = async (xml: string) =>
    (await parser.parseString(xml)).items.map((item) => ({
      id: item.guid ?? text(item["id"]),
      title: item.title,
      link: item.link,
      published: milliseconds(item.pubDate),
      authors: list(item["creators"] ?? item["author"]),
      categories: (item.categories ?? []).map((category) => text(category) ?? attribute(category)),
      content: text(item["content:encoded"] ?? item.content),
      summary: undefined,
    }));
  return { rss: await read(rendered.rss), atom: await read(rendered.atom) };
}

/** The text of a bit of HTML that holds only references and no elements. */
function fromHtml(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function milliseconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date);
}

function wordsOf(construct: unknown): string | undefined {
  if (typeof construct === "string" || construct === undefined) return construct;
  return text((construct as { value?: unknown }).value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function list(value: unknown): (string | undefined)[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(text);
}

/** rss-parser leaves an element with attributes as an object. */
function attribute(category: unknown): string | undefined {
  const { _: words, $: attributes } = category as { _?: string; $?: { term?: string } };
  return words ?? attributes?.term;
}
