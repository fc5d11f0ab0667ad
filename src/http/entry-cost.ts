import type { ResourceKind } from "../render/resource.ts";
import type { EntryCost } from "./archive.ts";

/** Measured on the sample content in the largest of the three formats, and rounded up. */
const WHOLE_ARTICLE: EntryCost = { entryBytes: 5_000, textFactor: 1.1 };
const DIGEST: EntryCost = { entryBytes: 5_500, textFactor: 0 };
const QUOTE: EntryCost = { entryBytes: 1_400, textFactor: 5 };

/** What an entry of a feed of this kind takes in bytes. */
export function entryCostOf(kind: ResourceKind): EntryCost {
  switch (kind) {
    case "quotes":
    case "speaker":
    case "articleQuotes":
      return QUOTE;
    case "summaries":
      return DIGEST;
    default:
      return WHOLE_ARTICLE;
  }
}
