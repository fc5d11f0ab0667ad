import type { Context, Hono } from "hono";
import type { AnalyzedArticle } from "../article/analysis.ts";
import { lastChange, type Position } from "../article/order.ts";
import type { Site } from "../article/site.ts";
import { addressOf, articleAddress, FEEDS_PAGE } from "../render/address.ts";
import { siteFeeds } from "../render/alternates.ts";
import { feedsPage } from "../render/html/feeds-page.tsx";
import { llmsText } from "../render/site/llms.ts";
import { robots } from "../render/site/robots.ts";
import {
  NEWS_DAYS,
  NEWS_LIMIT,
  newsSitemap,
  SITEMAP_LIMIT,
  type SitemapEntry,
  sitemap,
} from "../render/site/sitemap.ts";
import type { ArticleStore, Page, PageRequest } from "../store/store.ts";
import type { BodyCache } from "./body-cache.ts";
import { ARTICLES_TAG, SPEAKERS_TAG, TOPICS_TAG } from "./cache-tags.ts";
import { type Document, respond } from "./respond.ts";
import { versionOf } from "./version.ts";

export interface SiteFileOptions {
  readonly site: Site;
  /** A reader for one request. */
  readonly openStore: () => ArticleStore;
  readonly renderVersion: string;
  readonly bodies?: BodyCache;
}

const PAGE = 100;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

interface SiteFile {
  readonly path: string;
  readonly mediaType: string;
  readonly tags: readonly string[];
  /** Whether it says nothing of the articles: then it is there when the store is not. */
  readonly isConstant?: boolean;
  render(store: ArticleStore, site: Site): Promise<string>;
}

const FILES: readonly SiteFile[] = [
  {
    path: "/sitemap.xml",
    mediaType: "application/xml",
    tags: [ARTICLES_TAG, SPEAKERS_TAG, TOPICS_TAG],
    render: async (store, site) => sitemap(await allPages(store, site)),
  },
  {
    path: "/news-sitemap.xml",
    mediaType: "application/xml",
    tags: [ARTICLES_TAG],
    render: async (store, site) => newsSitemap(await latestNews(store, site), site),
  },
  {
    path: "/robots.txt",
    mediaType: "text/plain",
    tags: [],
    isConstant: true, // crawlers take an error for "keep out" (RFC 9309, 2.3.1.4)
    render: async (_store, site) => robots(site),
  },
  {
    path: "/llms.txt",
    mediaType: "text/markdown",
    tags: [ARTICLES_TAG],
    render: async (store, site) =>
      llmsText((await store.articles({ limit: site.feedLength })).items, site),
  },
  {
    path: FEEDS_PAGE,
    mediaType: "text/html",
    tags: [ARTICLES_TAG],
    render: async (store, site) => {
      const { items } = await store.articles({ limit: 1 });
      return feedsPage(items[0], { site, alternates: siteFeeds(site) });
    },
  },
];

/** Adds the files that describe the site as a whole, for crawlers and for publishers. */
export function siteFileRoutes(app: Hono, options: SiteFileOptions): void {
  for (const file of FILES) {
    app.get(file.path, (context) => answer(context, file, options));
  }
}

async function answer(
  context: Context,
  file: SiteFile,
  { site, openStore, renderVersion, bodies }: SiteFileOptions,
): Promise<Response> {
  const store = openStore();
  const stamp = file.isConstant ? undefined : await store.stamp({ kind: "site" });
  const document: Document = {
    mediaType: file.mediaType,
    validators: {
      etag: `W/"${stamp?.revision ?? "empty"}-${versionOf({ renderVersion, site })}"`,
      ...(stamp?.modified !== undefined && { lastModified: stamp.modified }),
    },
    tags: file.tags,
    render: () => file.render(store, site),
  };
  return respond(context, document, bodies);
}

async function allPages(store: ArticleStore, site: Site): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = (["front", "quotes", "speakers", "topics"] as const).map(
    (kind) => ({
      address: addressOf(site, kind),
    }),
  );
  for (const { topic } of await store.topics()) {
    entries.push({ address: addressOf(site, "topic", topic.id) });
  }
  for await (const { speaker } of everyItem((page) => store.speakers(page))) {
    entries.push({ address: addressOf(site, "speaker", speaker.id) });
  }
  for await (const article of everyItem((page) => store.articles(page))) {
    if (entries.length >= SITEMAP_LIMIT) break;
    entries.push({ address: articleAddress(site, article.slug), changed: lastChange(article) });
  }
  return entries;
}

/** The last days as seen from the newest article, since no output depends on the clock. */
async function latestNews(store: ArticleStore, site: Site) {
  const news = [];
  let oldest: number | undefined;
  for await (const article of everyItem((page) => store.articles(page))) {
    const { published, title, language, slug } = article;
    if (published === undefined || news.length === NEWS_LIMIT) break;
    oldest ??= Date.parse(published) - NEWS_DAYS * DAY_MILLISECONDS;
    if (Date.parse(published) < oldest) break;
    if (isElsewhere(article)) continue;
    news.push({ address: articleAddress(site, slug), title, language, published });
  }
  return news;
}

/** A reprint names its original, and news search wants that one. */
function isElsewhere({ canonical }: AnalyzedArticle): boolean {
  return canonical !== undefined;
}

async function* everyItem<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: Position | undefined;
  do {
    const page: Page<T> = await read({ limit: PAGE, ...(after && { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
