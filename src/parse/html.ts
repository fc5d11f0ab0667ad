import { Readability } from "@mozilla/readability";
import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { assemble } from "./assemble.ts";
import { parseClean } from "./clean.ts";
import { readIsoDate } from "./date.ts";
import { type HtmlDocument, type HtmlElement, openDocument, wordsOf } from "./html/dom.ts";
import type { ParseOptions } from "./parser.ts";
import { treeFromDom } from "./tree/from-dom.ts";
import { piecesOf } from "./tree/pieces.ts";

/** A news page: its article is told from the rest, and its metadata read from the head. */
export function parseHtml(source: Source, options: ParseOptions): Result<Article> {
  if (source.clean) return { ok: true, value: parseClean(source, options) };
  const document = openDocument(source.text);
  const heading = wordsOf(document.querySelector("h1"));
  const captions = [...document.querySelectorAll("figcaption")].map(wordsOf).filter(Boolean);
  const meta = metaOf(document);
  const found = new Readability<HtmlElement>(document, {
    // the reader's content is its wrapper element
    serializer: (node: unknown) => node as HtmlElement,
  }).parse();
  if (!found?.content) {
    return {
      ok: false,
      problem: { type: "no-article", detail: `${source.name}: no article on the page` },
    };
  }
  const title = heading || found.title || "";
  const pieces = piecesOf(treeFromDom(found.content))
    .map(({ piece }) => piece)
    .filter((piece) => piece.words !== title);
  const parts = {
    title,
    pieces,
    captions,
    standfirst: meta("description") ?? meta("og:description"),
    language: document.documentElement?.getAttribute("lang") || undefined,
    authors: names(meta("author")),
    published: readIsoDate(meta("article:published_time") ?? ""),
    modified: readIsoDate(meta("article:modified_time") ?? ""),
    image: imageOf(meta("og:image"), captions[0]),
  };
  return { ok: true, value: assemble(parts, source, options) };
}

function imageOf(url: string | undefined, caption: string | undefined) {
  if (url === undefined && caption === undefined) return undefined;
  return { ...(url !== undefined && { url }), ...(caption !== undefined && { caption }) };
}

function names(author: string | undefined) {
  return author === undefined
    ? []
    : author.split(/,| and /u).map((name) => ({ name: name.trim() }));
}

function metaOf(document: HtmlDocument): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name");
    const content = element.getAttribute("content")?.trim();
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (name) => values.get(name);
}
