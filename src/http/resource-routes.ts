import type { Context, Hono } from "hono";
import { ProblemError } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { addressOf, PATHS } from "../render/address.ts";
import { representationsOf } from "../render/registry.ts";
import type { Alternate, Representation } from "../render/representation.ts";
import type { ResourceKind } from "../render/resource.ts";
import type { ArticleStore } from "../store/store.ts";
import { cacheHeaders, PUBLISHED } from "./cache-policy.ts";
import { httpDate, isNotModified, type Validators } from "./conditional.ts";
import { load, scopeOf, type Wanted } from "./load.ts";

export interface ResourceRoutesOptions {
  readonly site: Site;
  /** A reader for one request. */
  readonly openStore: () => ArticleStore;
  /** Changes whenever rendering changes, so that validators do. */
  readonly renderVersion: string;
}

/** Adds a GET route for every representation of every kind of resource. */
export function resourceRoutes(app: Hono, options: ResourceRoutesOptions): void {
  for (const kind of Object.keys(PATHS) as ResourceKind[]) {
    for (const representation of representationsOf(kind)) {
      const path = routePath(kind, representation.extension);
      app.get(path, (context) => answer(context, kind, representation, options));
      app.all(path, () => {
        throw new ProblemError({
          type: "method-not-allowed",
          detail: "This address can only be read.",
          allow: ["GET", "HEAD", "OPTIONS"],
        });
      });
    }
  }
}

/** Hono's pattern: an id has no dot, and the extension is matched with it. */
function routePath(kind: ResourceKind, extension: string): string {
  const suffix = extension && `.${extension}`;
  const path = PATHS[kind];
  if (!path.endsWith("/:id")) return `${path.replace(":id", ":id{[^/.]+}")}${suffix}`;
  return path.replace(":id", `:id{[^/.]+${suffix.replaceAll(".", "\\.")}}`);
}

async function answer(
  context: Context,
  kind: ResourceKind,
  representation: Representation,
  { site, openStore, renderVersion }: ResourceRoutesOptions,
): Promise<Response> {
  const id = (context.req.param("id") ?? "").split(".", 1)[0] ?? "";
  const wanted: Wanted = {
    kind,
    id,
    page: { limit: site.feedLength },
    query: context.req.query("q") ?? "",
  };
  const store = openStore();
  const stamp = await store.stamp(scopeOf(wanted));
  const validators: Validators | undefined = stamp && {
    etag: `W/"${stamp.revision}-${representation.name}-${renderVersion}"`,
    ...(stamp.modified !== undefined && { lastModified: stamp.modified }),
  };
  const headers = {
    "Content-Type": `${representation.mediaType}; charset=utf-8`,
    ...cacheHeaders(PUBLISHED, ["site"]),
    ...(validators && { ETag: validators.etag }),
    ...(validators?.lastModified && { "Last-Modified": httpDate(validators.lastModified) }),
  };
  if (validators && isNotModified(context.req.raw.headers, validators)) {
    return new Response(null, { status: 304, headers });
  }
  const { resource } = await load(store, wanted);
  const body = representation.render(resource, {
    site,
    self: addressOf(site, kind, id, representation.extension),
    alternates: alternatesOf(site, kind, id, representation),
  });
  return new Response(body, { headers });
}

function alternatesOf(
  site: Site,
  kind: ResourceKind,
  id: string,
  self: Representation,
): Alternate[] {
  return representationsOf(kind)
    .filter((other) => other !== self)
    .map((other) => ({
      title: site.title,
      mediaType: other.mediaType,
      url: addressOf(site, kind, id, other.extension),
    }));
}
