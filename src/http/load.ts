import type { Position } from "../article/order.ts";
import { corruptRecord, type Problem, ProblemError } from "../article/problem.ts";
import type { Resource, ResourceKind } from "../render/resource.ts";
import type { ArticleStore, FeedList, PageRequest, Scope, SegmentRange } from "../store/store.ts";

/** What a request asks for, already checked. */
export interface Wanted {
  readonly kind: ResourceKind;
  /** Slug or id, for the kinds that have one. */
  readonly id: string;
  readonly page: PageRequest;
  /** Only what is in these segments, for the documents of an archived feed. */
  readonly segments?: SegmentRange;
  readonly query: string;
}

/** A resource as the store has it, with the position of the page that follows. */
export interface Loaded {
  readonly resource: Resource;
  readonly next?: Position;
}

/** The part of the site whose validators a resource has. */
export function scopeOf({ kind, id }: Pick<Wanted, "kind" | "id">): Scope {
  switch (kind) {
    case "article":
    case "sections":
    case "summary":
    case "articleQuotes":
      return { kind: "article", slug: id };
    case "speaker":
      return { kind: "speaker", id };
    case "topic":
      return { kind: "topic", id };
    default:
      return { kind: "site" };
  }
}

/** The list whose segments a feed of this kind is made of, or undefined for kinds without archives. */
export function feedListOf({ kind, id }: Pick<Wanted, "kind" | "id">): FeedList | undefined {
  switch (kind) {
    case "feed":
    case "summaries":
      return { of: "articles" };
    case "topic":
      return { of: "articles", topic: id };
    case "quotes":
      return { of: "quotes" };
    case "speaker":
      return { of: "quotes", speaker: id };
    default:
      return undefined;
  }
}

/**
 * Reads a resource from the store.
 *
 * @throws ProblemError `not-found`, `gone`, `corrupt-record`
 */
export async function load(store: ArticleStore, wanted: Wanted): Promise<Loaded> {
  const { kind, id, page, segments } = wanted;
  const filter = segments && { segments };
  switch (kind) {
    case "front":
    case "feed":
    case "summaries":
    case "articles": {
      const { items, next } = await store.articles(page, filter);
      return withNext({ kind, articles: items }, next);
    }
    case "article":
    case "sections":
    case "summary":
      return { resource: { kind, article: await articleOf(store, id) } };
    case "articleQuotes": {
      const article = await articleOf(store, id);
      const quotes = article.quotes.slice(0, page.limit);
      return { resource: { kind, article: { ...article, quotes } } };
    }
    case "quotes": {
      const { items, next } = await store.quotes(page, filter);
      return withNext({ kind, quotes: items }, next);
    }
    case "speakers": {
      const { items, next } = await store.speakers(page);
      return withNext({ kind, speakers: items }, next);
    }
    case "speaker":
      return speakerOf(store, wanted);
    case "topics":
      return { resource: { kind, topics: await store.topics() } };
    case "topic":
      return topicOf(store, wanted);
    case "opml":
      return opmlOf(store);
    case "search":
      return {
        resource: { kind, query: wanted.query, hits: await store.search(wanted.query, page.limit) },
      };
  }
}

async function articleOf(store: ArticleStore, slug: string) {
  const lookup = await store.article(slug);
  if (lookup.found === "article") return lookup.article;
  if (lookup.found === "gone")
    refuse({ type: "gone", detail: `The article "${slug}" was withdrawn.` });
  if (lookup.found === "corrupt") refuse(corruptRecord(slug));
  return refuse({ type: "not-found", detail: `There is no article "${slug}".` });
}

async function speakerOf(store: ArticleStore, { id, page, segments }: Wanted): Promise<Loaded> {
  const entry = await store.speaker(id);
  if (!entry) return refuse({ type: "not-found", detail: `There is no speaker "${id}".` });
  const { items, next } = await store.quotes(page, { speaker: id, ...(segments && { segments }) });
  return withNext({ kind: "speaker", speaker: entry.speaker, quotes: items }, next);
}

async function topicOf(store: ArticleStore, { id, page, segments }: Wanted): Promise<Loaded> {
  const topics = await store.topics();
  const entry = topics.find(({ topic }) => topic.id === id);
  if (!entry) return refuse({ type: "not-found", detail: `There is no topic "${id}".` });
  const { items, next } = await store.articles(page, { topic: id, ...(segments && { segments }) });
  return withNext({ kind: "topic", topic: entry.topic, articles: items }, next);
}

/** More speakers than any reader lists; those beyond have their feeds all the same. */
const MOST_OPML_SPEAKERS = 1000;

async function opmlOf(store: ArticleStore): Promise<Loaded> {
  const [topics, speakers] = await Promise.all([
    store.topics(),
    store.speakers({ limit: MOST_OPML_SPEAKERS }),
  ]);
  return { resource: { kind: "opml", topics, speakers: speakers.items } };
}

function withNext(resource: Resource, next: Position | undefined): Loaded {
  return next === undefined ? { resource } : { resource, next };
}

function refuse(problem: Problem): never {
  throw new ProblemError(problem);
}
