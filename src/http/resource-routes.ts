import type { Context, Hono } from "hono";
import { ProblemError } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { addressOf, PATHS } from "../render/address.ts";
import { representationsOf } from "../render/registry.ts";
import type { Representation } from "../render/representation.ts";
import type { ResourceKind } from "../render/resource.ts";
import type { ArticleStore } from "../store/store.ts";
import type { AnswerMemo } from "./answer-memo.ts";
import type { BodyCache } from "./body-cache.ts";
import { articleTag } from "./cache-tags.ts";
import { documentOf } from "./documents.ts";
import { load, scopeOf } from "./load.ts";
import { negotiate } from "./negotiate.ts";
import { type Parameter, readQuery } from "./query.ts";
import { movedTo } from "./redirects.ts";
import { type Document, respond } from "./respond.ts";
import { versionOf } from "./version.ts";

export interface ResourceRoutesOptions {
  readonly site: Site;
  /** A reader for one request. */
  readonly openStore: () => ArticleStore;
  /** Changes whenever rendering changes, so that validators do. */
  readonly renderVersion: string;
  /** Where no edge cache stands in front of the Worker. */
  readonly bodies?: BodyCache;
  readonly memo?: AnswerMemo;
}

/** The kind whose bare address answers in the format that the client likes best. */
const NEGOTIATED = "feed";

/** What clients also call the formats of the negotiated address. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  "application/rss+xml": ["application/xml", "text/xml", "application/rdf+xml"],
  "application/feed+json": ["application/json"],
  "text/html": ["application/xhtml+xml"],
};

/** Adds a GET route for every representation of every kind of resource. */
export function resourceRoutes(app: Hono, options: ResourceRoutesOptions): void {
  const version = versionOf(options);
  // Object.keys widens the kinds to string
  for (const kind of Object.keys(PATHS) as ResourceKind[]) {
    for (const representation of representationsOf(kind)) {
      if (kind === NEGOTIATED && representation.extension === "") continue;
      app.get(routePath(kind, representation.extension), (context) =>
        answer(context, kind, representation, { ...options, version }),
      );
    }
  }
  app.get(PATHS[NEGOTIATED], (context) => answerNegotiated(context, { ...options, version }));
}

/** Hono's pattern: an id has no dot, and the extension is matched with it. */
function routePath(kind: ResourceKind, extension: string): string {
  const suffix = extension && `.${extension}`;
  const path = PATHS[kind];
  if (!path.endsWith("/:id")) return `${path.replace(":id", ":id{[^/.]+}")}${suffix}`;
  return path.replace(":id", `:id{[^/.]+${suffix.replaceAll(".", "\\.")}}`);
}

type AnswerOptions = ResourceRoutesOptions & { readonly version: string };

async function answer(
  context: Context,
  kind: ResourceKind,
  representation: Representation,
  options: AnswerOptions,
  negotiated: Pick<Document, "vary" | "headers"> = {},
): Promise<Response> {
  const { site, openStore, version, bodies, memo } = options;
  const id = (context.req.param("id") ?? "").split(".", 1)[0] ?? "";
  const asked = readQuery(context.req.url, parametersOf(kind, representation));
  const store = openStore();
  const scope = scopeOf({ kind, id });
  const stamp = await store.stamp(scope);
  if (!stamp) return movedOrMissing(store, { kind, id, representation, site });
  const document = await documentOf({
    site,
    store,
    kind,
    id,
    representation,
    asked,
    stamp,
    version,
  });
  if (!negotiated.vary && asked.isCanonical) memo?.offer(context.req.raw, { scope, stamp });
  const headers = { ...document.headers, ...negotiated.headers };
  return respond(context, { ...document, ...negotiated, headers }, bodies);
}

function answerNegotiated(context: Context, options: AnswerOptions): Promise<Response> {
  const offers = representationsOf(NEGOTIATED)
    // feed readers send */*: the feeds come before the page
    .toSorted((a, b) => Number(b.feed ?? false) - Number(a.feed ?? false))
    .map((representation) => ({
      representation,
      mediaType: representation.mediaType,
      aliases: ALIASES[representation.mediaType] ?? [],
    }));
  const offer = negotiate(context.req.header("Accept"), offers);
  if (!offer) {
    throw new ProblemError({
      type: "not-acceptable",
      detail: "The feed comes in none of the formats that are acceptable to you.",
      available: offers.map(({ mediaType }) => mediaType),
    });
  }
  const { representation } = offer;
  const address = addressOf(options.site, NEGOTIATED, "", representation.extension);
  return answer(context, NEGOTIATED, representation, options, {
    vary: ["Accept"],
    headers: { "Content-Location": address },
  });
}

const PAGED: readonly Parameter[] = ["limit", "cursor"];

function parametersOf(kind: ResourceKind, { feed }: Representation): readonly Parameter[] {
  switch (kind) {
    case "article":
    case "sections":
    case "summary":
    case "topics":
    case "opml":
      return [];
    case "articleQuotes":
      return feed ? ["limit"] : [];
    case "search":
      return ["q", "limit"];
    default:
      return feed ? [...PAGED, "archive"] : PAGED;
  }
}

/** What has no stamp: an article under an old slug is somewhere else, all else is missing or gone. */
async function movedOrMissing(
  store: ArticleStore,
  {
    kind,
    id,
    representation,
    site,
  }: {
    readonly kind: ResourceKind;
    readonly id: string;
    readonly representation: Representation;
    readonly site: Site;
  },
): Promise<Response> {
  if (scopeOf({ kind, id }).kind === "article") {
    const lookup = await store.article(id);
    if (lookup.found === "moved") {
      const address = addressOf(site, kind, lookup.slug, representation.extension);
      return movedTo(address, [articleTag(id), articleTag(lookup.slug)]);
    }
  }
  await load(store, { kind, id, page: { limit: 1 }, query: "" });
  throw new ProblemError({ type: "not-found", detail: "There is nothing here." });
}
