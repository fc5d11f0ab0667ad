import type { Resource } from "../render/resource.ts";
import {
  ARTICLES_TAG,
  articleTag,
  QUOTES_TAG,
  SPEAKERS_TAG,
  speakerTag,
  TOPICS_TAG,
  topicTag,
} from "./cache-tags.ts";
import type { Wanted } from "./load.ts";

/** The cache tags of a resource: a publication that changes it purges one of them. */
export function tagsOf({ kind, id }: Pick<Wanted, "kind" | "id">): string[] {
  switch (kind) {
    case "front":
    case "feed":
    case "summaries":
    case "articles":
    case "search":
      return [ARTICLES_TAG];
    case "article":
    case "sections":
    case "summary":
    case "articleQuotes":
      return [articleTag(id)];
    case "quotes":
      return [QUOTES_TAG];
    case "speakers":
      return [SPEAKERS_TAG];
    case "speaker":
      return [speakerTag(id)];
    case "topics":
      return [TOPICS_TAG];
    case "topic":
      return [topicTag(id)];
    case "opml":
      return [TOPICS_TAG, SPEAKERS_TAG];
  }
}

/** The cache tags of an archive document: what changes one of its articles purges it, nothing else does. */
export function archiveTagsOf(resource: Resource): string[] {
  return [...new Set(memberSlugs(resource).map(articleTag))];
}

function memberSlugs(resource: Resource): string[] {
  if ("articles" in resource) return resource.articles.map(({ slug }) => slug);
  if ("quotes" in resource) return resource.quotes.map(({ article }) => article.slug);
  return [];
}
