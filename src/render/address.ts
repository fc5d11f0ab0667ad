import type { Site } from "../article/site.ts";

/** Absolute address of an article's page. */
export function articleAddress(site: Site, slug: string): string {
  return `${site.url}/articles/${encodeURIComponent(slug)}`;
}

/** Absolute address of a speaker's page. */
export function speakerAddress(site: Site, id: string): string {
  return `${site.url}/speakers/${encodeURIComponent(id)}`;
}

/** Absolute address of a topic's page. */
export function topicAddress(site: Site, id: string): string {
  return `${site.url}/topics/${encodeURIComponent(id)}`;
}
