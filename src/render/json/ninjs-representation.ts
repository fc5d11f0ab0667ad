import type { Representation } from "../representation.ts";
import { ninjsArticle } from "./ninjs.ts";
import { wellFormedJson } from "./well-formed.ts";

/** An article as IPTC ninjs 3.1, for newsroom systems. */
export const ninjs: Representation<"article"> = {
  name: "ninjs",
  mediaType: "application/json",
  extension: "ninjs.json",
  kinds: ["article"],
  render: ({ article }, { site }) => wellFormedJson(ninjsArticle(article, site)),
};
