import type { Site } from "../article/site.ts";
import type { Resource, ResourceKind } from "./resource.ts";

/** Everything beside the resource that a rendering may depend on. */
export interface RenderContext {
  readonly site: Site;
  /** Absolute address of this very representation. */
  readonly self: string;
  /** The other representations of the same resource, and the site's feeds. */
  readonly alternates: readonly Alternate[];
  /** Absolute address of the next page of a list, when there is one. */
  readonly next?: string;
  /** Where a feed document stands in its archive (RFC 5005), as absolute addresses. */
  readonly archive?: {
    /** Present in archive documents alone: the document to subscribe to. */
    readonly current?: string;
    readonly previous?: string;
    readonly next?: string;
  };
}

export interface Alternate {
  readonly title: string;
  readonly mediaType: string;
  readonly url: string;
}

/**
 * One rendering of one or more kinds of resources. The registry drives the routes, the negotiation,
 * the alternates and the contract test.
 */
export interface Representation<K extends ResourceKind = ResourceKind> {
  readonly name: string;
  readonly mediaType: string;
  /** What follows the dot in the path; empty for HTML, whose paths have none. */
  readonly extension: string;
  readonly kinds: readonly K[];
  /** Whether it is subscribed to: it is listed for autodiscovery, and its lists have archives. */
  readonly feed?: true;
  render(resource: Resource<K>, context: RenderContext): string;
}
