import type { Hono } from "hono";
import type { AnalyzedArticle } from "../article/analysis.ts";
import type { QuoteInArticle } from "../article/listing.ts";
import { corruptRecord, ProblemError } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { type OembedLimits, oembed, oembedXml } from "../render/embed/oembed.ts";
import { articleWidget, quoteWidget, type Widget } from "../render/embed/widget.ts";
import { ARTICLES_TAG, articleTag } from "./cache-tags.ts";
import type { EmbedRoutesOptions } from "./embed-routes.ts";
import { parameterOf } from "./query.ts";
import { respond } from "./respond.ts";
import { versionOf } from "./version.ts";

/** Adds the oEmbed 1.0 endpoint, JSON and XML. */
export function oembedRoutes(app: Hono, options: EmbedRoutesOptions): void {
  app.get("/oembed", async (context) => {
    const { url } = context.req;
    const format = parameterOf(url, "format") ?? "json";
    if (format !== "json" && format !== "xml") {
      throw new ProblemError({
        type: "not-implemented",
        detail: `There is no format "${format}", only json and xml.`,
      });
    }
    const limits: OembedLimits = {
      ...limit(url, "maxwidth", "maxWidth"),
      ...limit(url, "maxheight", "maxHeight"),
    };
    const { widget, slug, revision } = await widgetOf(parameterOf(url, "url") ?? "", options);
    const size = `${limits.maxWidth ?? ""}x${limits.maxHeight ?? ""}`;
    return respond(context, {
      mediaType: format === "json" ? "application/json" : "text/xml",
      validators: { etag: `W/"${revision}-oembed-${format}-${size}-${versionOf(options)}"` },
      tags: [ARTICLES_TAG, articleTag(slug)],
      render: () => {
        const answer = oembed(widget, options.site.url, limits);
        return format === "json" ? JSON.stringify(answer) : oembedXml(answer);
      },
    });
  });
}

function limit(
  url: string,
  parameter: string,
  name: keyof OembedLimits,
): Partial<Record<keyof OembedLimits, number>> {
  const value = parameterOf(url, parameter);
  if (value === undefined) return {};
  if (!/^[1-9]\d{0,4}$/u.test(value)) {
    throw new ProblemError({
      type: "bad-parameter",
      parameter,
      detail: `${parameter} is a number of pixels from 1 to 99999.`,
    });
  }
  return { [name]: Number(value) };
}

interface OembedTarget {
  readonly widget: Widget;
  readonly slug: string;
  readonly revision: string;
}

/** The widget that stands for one of our pages: its article, its quote, or the first it lists. */
async function widgetOf(address: string, options: EmbedRoutesOptions): Promise<OembedTarget> {
  const store = options.openStore();
  const one = { limit: 1 };
  const page = pageOf(address, options.site);
  switch (page?.kind) {
    case "article": {
      const lookup = await store.article(page.id);
      if (lookup.found === "corrupt") throw new ProblemError(corruptRecord(lookup.slug));
      const article = lookup.found === "article" ? lookup.article : undefined;
      return articleTarget(article, address, options);
    }
    case "quote":
      return quoteTarget(await store.quote(page.id), address, options);
    case "front":
      return articleTarget((await store.articles(one)).items[0], address, options);
    case "topic": {
      const { items } = await store.articles(one, { topic: page.id });
      return articleTarget(items[0], address, options);
    }
    case "quotes":
      return quoteTarget((await store.quotes(one)).items[0], address, options);
    case "speaker": {
      const { items } = await store.quotes(one, { speaker: page.id });
      return quoteTarget(items[0], address, options);
    }
    default:
      return notOurs(address);
  }
}

interface PageOfOurs {
  readonly kind: "article" | "quote" | "front" | "topic" | "quotes" | "speaker";
  readonly id: string;
}

/** Pages by their path with `*` for a slug or an id. */
const PAGES: Readonly<Record<string, PageOfOurs["kind"]>> = {
  "/": "front",
  "/quotes": "quotes",
  "/articles/*": "article",
  "/topics/*": "topic",
  "/speakers/*": "speaker",
  "/embed/articles/*": "article",
  "/embed/quotes/*": "quote",
};

function pageOf(address: string, site: Site): PageOfOurs | undefined {
  const [, page = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
  if (!`${page}/`.startsWith(`${site.url}/`)) return undefined;
  const path = page.slice(site.url.length);
  const quoteId = /^q-(\w+)/u.exec(fragment)?.[1];
  if (quoteId !== undefined) return { kind: "quote", id: quoteId };
  const whole = PAGES[path === "" ? "/" : path];
  if (whole) return { kind: whole, id: "" };
  const cut = path.lastIndexOf("/") + 1;
  const kind = PAGES[`${path.slice(0, cut)}*`];
  return kind && { kind, id: decode(path.slice(cut)) };
}

function quoteTarget(
  found: QuoteInArticle | undefined,
  address: string,
  { site }: EmbedRoutesOptions,
): OembedTarget {
  if (!found) notOurs(address);
  const { article, quote } = found;
  return {
    widget: quoteWidget(article, quote, site),
    slug: article.slug,
    revision: `${article.revision}-${quote.id}`,
  };
}

function articleTarget(
  article: AnalyzedArticle | undefined,
  address: string,
  { site }: EmbedRoutesOptions,
): OembedTarget {
  if (!article) notOurs(address);
  return { widget: articleWidget(article, site), slug: article.slug, revision: article.revision };
}

function notOurs(address: string): never {
  throw new ProblemError({
    type: "not-found",
    detail: address === "" ? "The parameter url is missing." : `${address} is not a page of ours.`,
  });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // not an encoding: no page has that address
  }
}
