import type { AnalyzedArticle } from "./analysis.ts";
import { valueHash } from "./hash.ts";

const REVISION_LENGTH = 16;

/** The article with the revision that its content has. */
export function withRevision(
  article: Omit<AnalyzedArticle, "revision"> & { readonly revision?: string },
): AnalyzedArticle {
  const { revision: _, ...content } = article;
  return { ...content, revision: valueHash(content).slice(0, REVISION_LENGTH) };
}
