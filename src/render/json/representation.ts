import { sliceRange } from "../../article/range.ts";
import { addressOf } from "../address.ts";
import type { RenderContext, Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";
import {
  articleEntryJson,
  articleJson,
  quotesJson,
  sectionsJson,
  speakerJson,
  summaryJson,
} from "./article.ts";
import type { SearchResultsJson, SpeakerListJson, TopicListJson } from "./schema.ts";
import { wellFormedJson } from "./well-formed.ts";

const KINDS = [
  "article",
  "sections",
  "summary",
  "articleQuotes",
  "articles",
  "speakers",
  "topics",
  "search",
] as const;
type JsonKind = (typeof KINDS)[number];

/** The plain JSON of the API. Feeds and quote lists have JSON Feed under the same extension. */
export const json: Representation<JsonKind> = {
  name: "json",
  mediaType: "application/json",
  extension: "json",
  kinds: KINDS,
  render: (resource, context) => wellFormedJson(jsonOf(resource, context)),
};

function jsonOf(resource: Resource<JsonKind>, context: RenderContext): unknown {
  const { site, next, alternates } = context;
  switch (resource.kind) {
    case "article":
      return {
        ...articleJson(resource.article, site),
        alternates: alternates.map(({ mediaType, url }) => ({ type: mediaType, url })),
      };
    case "sections":
      return { sections: sectionsJson(resource.article) };
    case "summary":
      return summaryJson(resource.article);
    case "articleQuotes":
      return { quotes: quotesJson(resource.article, site) };
    case "articles":
      return {
        articles: resource.articles.map((article) => articleEntryJson(article, site)),
        next,
      };
    case "speakers":
      return speakersJson(resource, context);
    case "topics":
      return topicsJson(resource, context);
    case "search":
      return searchJson(resource, context);
  }
}

function speakersJson(
  { speakers }: Resource<"speakers">,
  { site, next }: RenderContext,
): SpeakerListJson {
  return {
    speakers: speakers.map(({ speaker, quotes, articles }) => ({
      ...speakerJson(speaker),
      url: addressOf(site, "speaker", speaker.id),
      quotes,
      articles,
    })),
    ...(next && { next }),
  };
}

function topicsJson({ topics }: Resource<"topics">, { site }: RenderContext): TopicListJson {
  return {
    topics: topics.map(({ topic: { id, name }, articles }) => ({
      id,
      name,
      url: addressOf(site, "topic", id),
      articles,
    })),
  };
}

function searchJson(
  { query, hits }: Resource<"search">,
  { site }: RenderContext,
): SearchResultsJson {
  return {
    query,
    results: hits.map(({ article: { id, slug, title, published, text }, snippet, marks }) => ({
      id,
      slug,
      url: addressOf(site, "article", slug),
      title,
      ...(published && { published }),
      snippet: sliceRange(text, snippet),
      marks: marks.map(({ start, end }) => ({
        start: start - snippet.start,
        end: end - snippet.start,
      })),
    })),
  };
}
