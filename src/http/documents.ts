import { valueHash } from "../article/hash.ts";
import type { Site } from "../article/site.ts";
import { utf8Length } from "../article/utf8.ts";
import { addressOf } from "../render/address.ts";
import { alternatesOf } from "../render/alternates.ts";
import type { RenderContext, Representation } from "../render/representation.ts";
import type { Resource, ResourceKind } from "../render/resource.ts";
import type { ArticleStore, FeedList, Stamp } from "../store/store.ts";
import { archiveWindow, type FeedWindow, fits, subscriptionWindow } from "./archive.ts";
import { encodeCursor } from "./cursor.ts";
import { entryCostOf } from "./entry-cost.ts";
import { feedListOf, type Loaded, load } from "./load.ts";
import type { ReadQuery } from "./query.ts";
import { archiveTagsOf, tagsOf } from "./resource-tags.ts";
import type { Document } from "./respond.ts";

/** A request for one representation of one resource, already checked. */
export interface DocumentRequest {
  readonly site: Site;
  readonly store: ArticleStore;
  readonly kind: ResourceKind;
  readonly id: string;
  readonly representation: Representation;
  readonly asked: ReadQuery;
  /** The state of the part of the site that the resource is in. */
  readonly stamp: Stamp;
  /** Changes whenever the program or the site's configuration does. */
  readonly version: string;
}

/**
 * The document that answers a request. Its validators come from the stamp alone, so that a 304 reads
 * and renders nothing; those of an archive document come from its members, which hardly ever change.
 */
export async function documentOf(request: DocumentRequest): Promise<Document> {
  const list = request.representation.feed && feedListOf(request);
  const { archive } = request.asked.query;
  return list && archive !== undefined
    ? archiveDocument(request, list, archive)
    : currentDocument(request, list);
}

function currentDocument(request: DocumentRequest, list: FeedList | undefined): Document {
  return {
    ...commonOf(request),
    validators: validatorsOf(request, request.stamp.revision),
    tags: tagsOf(request),
    render: async () => {
      const { limit, cursor } = request.asked.query;
      const isSubscription = list && limit === undefined && cursor === undefined;
      return isSubscription
        ? renderWindow(request, await windowOf(request, list))
        : renderPage(request);
    },
  };
}

async function archiveDocument(
  request: DocumentRequest,
  list: FeedList,
  number: number,
): Promise<Document> {
  const window = await archiveWindow(request.store, list, number);
  const { resource } = await loadWindow(request, window);
  return {
    ...commonOf(request),
    validators: validatorsOf(request, stateOf(resource, window)),
    tags: archiveTagsOf(resource),
    render: () => renderLoaded(request, { resource }, window),
  };
}

function windowOf({ store, site, kind }: DocumentRequest, list: FeedList): Promise<FeedWindow> {
  return subscriptionWindow(store, list, {
    feedLength: site.feedLength,
    cost: entryCostOf(kind),
  });
}

async function renderWindow(request: DocumentRequest, window: FeedWindow): Promise<string> {
  const { resource } = await loadWindow(request, window);
  return renderLoaded(request, { resource: withoutHuge(resource) }, window);
}

/** Without articles that are too large for any feed, unless there is nothing else. */
function withoutHuge(resource: Resource): Resource {
  if (resource.kind !== "feed" && resource.kind !== "topic") return resource;
  const cost = entryCostOf(resource.kind);
  const articles = resource.articles.filter(({ text }) => fits(utf8Length(text), cost));
  return articles.length > 0 ? { ...resource, articles } : resource;
}

function loadWindow({ store, kind, id }: DocumentRequest, { limit, segments }: FeedWindow) {
  return load(store, { kind, id, page: { limit }, segments, query: "" });
}

const RESULTS = 20;

/** How many items a page has when the request does not say. */
function usualLength(kind: ResourceKind, { feedLength }: Site): number {
  // the quotes of one article are no page of a list: all of them
  if (kind === "articleQuotes") return Number.MAX_SAFE_INTEGER;
  return kind === "search" ? Math.min(RESULTS, feedLength) : feedLength;
}

async function renderPage(request: DocumentRequest): Promise<string> {
  const { store, site, kind, id, asked } = request;
  const { limit = usualLength(kind, site), cursor, q = "" } = asked.query;
  const page = { limit, ...(cursor && { after: cursor }) };
  return renderLoaded(request, await load(store, { kind, id, page, query: q }));
}

function renderLoaded(
  { site, kind, id, representation, asked }: DocumentRequest,
  { resource, next }: Loaded,
  window?: FeedWindow,
): string {
  const plain = addressOf(site, kind, id, representation.extension);
  const archiveAddress = (number: number) => `${plain}?archive=${number}`;
  const context: RenderContext = {
    site,
    self: plain + asked.canonical,
    alternates: alternatesOf(resource, representation, id, site),
    ...(next && { next: plain + nextQuery(asked, encodeCursor(next)) }),
    ...(window && {
      archive: {
        ...(asked.query.archive !== undefined && { current: plain }),
        ...(window.previous !== undefined && { previous: archiveAddress(window.previous) }),
        ...(window.next !== undefined && { next: archiveAddress(window.next) }),
      },
    }),
  };
  return representation.render(resource, context);
}

/** The canonical query of the page that follows. */
function nextQuery({ canonical }: ReadQuery, cursor: string): string {
  const query = new URLSearchParams(canonical);
  query.set("cursor", cursor);
  return `?${query}`;
}

function commonOf({ site, kind, id, representation, asked }: DocumentRequest) {
  const self = addressOf(site, kind, id, representation.extension) + asked.canonical;
  const announcesHub = representation.feed && site.hub;
  return {
    mediaType: representation.mediaType,
    headers: {
      ...(announcesHub && { Link: `<${site.hub}>; rel="hub", <${self}>; rel="self"` }),
    },
  };
}

/**
 * The tag begins with the state it is of, so that If-Match on a write can tell which revision a client
 * has seen in any rendering.
 */
function validatorsOf(request: DocumentRequest, state: string) {
  const { stamp, kind, id, representation, asked, version } = request;
  const rendering = valueHash([kind, id, representation.name, asked.canonical, version]);
  return {
    etag: `W/"${state}-${rendering.slice(0, 10)}"`,
    ...(stamp.modified !== undefined && { lastModified: stamp.modified }),
  };
}

function stateOf(resource: Resource, { previous, next }: FeedWindow): string {
  return valueHash([membersOf(resource), previous, next]).slice(0, 16);
}

function membersOf(resource: Resource): readonly (readonly string[])[] {
  if ("articles" in resource && Array.isArray(resource.articles)) {
    return resource.articles.map((member) =>
      "revision" in member ? [member.id, member.revision] : [],
    );
  }
  if ("quotes" in resource) {
    return resource.quotes.map(({ article, quote }) => [article.id, article.revision, quote.id]);
  }
  return [];
}
