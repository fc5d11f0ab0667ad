import type { Site } from "../../article/site.ts";
import { escapeXml } from "../embed/markup.ts";

/** A page of the site and when it last changed, RFC 3339. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed?: string | undefined;
}

/** The most addresses a sitemap may hold (sitemaps.org protocol). */
export const SITEMAP_LIMIT = 50_000;

/** A sitemap of the sitemaps.org protocol. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries
    .slice(0, SITEMAP_LIMIT)
    .map(
      ({ address, changed }) =>
        `<url><loc>${escapeXml(address)}</loc>${changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ""}</url>`,
    );
  return document("", urls);
}

/** An article of the last days, for news search. */
export interface NewsEntry {
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** RFC 3339. */
  readonly published: string;
}

/** The most articles a news sitemap may hold, and how far back it may reach (Google News). */
export const NEWS_LIMIT = 1_000;
export const NEWS_DAYS = 2;

/** A news sitemap. */
export function newsSitemap(entries: readonly NewsEntry[], site: Site): string {
  const urls = entries.slice(0, NEWS_LIMIT).map(({ address, title, language, published }) => {
    const publication = `<news:publication><news:name>${escapeXml(site.title)}</news:name><news:language>${escapeXml(languageCode(language))}</news:language></news:publication>`;
    return `<url><loc>${escapeXml(address)}</loc><news:news>${publication}<news:publication_date>${escapeXml(published)}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>`;
  });
  return document(` xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`, urls);
}

function document(namespaces: string, urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>\n${urls.join("\n")}\n</urlset>\n`;
}

/** News search wants ISO 639 codes, and Chinese by region. */
function languageCode(tag: string): string {
  const [primary = "", ...rest] = tag.toLowerCase().split("-");
  if (primary !== "zh") return primary;
  return rest.includes("tw") || rest.includes("hk") || rest.includes("hant") ? "zh-tw" : "zh-cn";
}
