import { opml } from "./feed/opml.ts";
import { articleQuotesJsonFeed, atom, jsonFeed, rss } from "./feed/representation.ts";
import { html } from "./html/representation.tsx";
import { ninjs } from "./json/ninjs-representation.ts";
import { json } from "./json/representation.ts";
import { markdown } from "./markdown/representation.ts";
import type { Representation } from "./representation.ts";
import type { ResourceKind } from "./resource.ts";

/** Every representation there is, one line each. The first of a kind is what people get. */
const REPRESENTATIONS: readonly Representation[] = [
  html,
  json,
  rss,
  atom,
  jsonFeed,
  articleQuotesJsonFeed,
  opml,
  markdown,
  ninjs,
];

/** The representations of one kind of resource, in registry order. */
export function representationsOf(kind: ResourceKind): readonly Representation[] {
  return REPRESENTATIONS.filter(({ kinds }) => kinds.includes(kind));
}
