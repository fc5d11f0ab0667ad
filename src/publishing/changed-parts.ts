import type { AnalyzedArticle } from "../article/analysis.ts";
import { valueHash } from "../article/hash.ts";

/** The parts of an article that a reader sees, by the names they have in its JSON. */
const PARTS = [
  "title",
  "standfirst",
  "language",
  "authors",
  "published",
  "source",
  "canonical",
  "licence",
  "image",
  "captions",
  "topics",
  "text",
  "summary",
  "quotes",
  "correction",
  "slug",
] as const satisfies readonly (keyof AnalyzedArticle)[];

/** Names of the parts that differ. */
export function changedParts(before: AnalyzedArticle, after: AnalyzedArticle): string[] {
  return PARTS.filter((part) => valueHash([before[part]]) !== valueHash([after[part]]));
}
