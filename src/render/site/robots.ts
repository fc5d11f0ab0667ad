import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";

/** robots.txt (RFC 9309): everything may be read but endless searches. */
export function robots(site: Site): string {
  return [
    "User-agent: *",
    "Allow: /",
    `Disallow: ${pathOf("search")}?`,
    "",
    `Sitemap: ${site.url}/sitemap.xml`,
    `Sitemap: ${site.url}/news-sitemap.xml`,
    "",
  ].join("\n");
}
