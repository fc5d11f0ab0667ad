import { existsSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { withRevision } from "../../src/article/revision.ts";
import { imageType } from "../../src/render/image-type.ts";

/**
 * The article with the true media type and size of its lead image, where that is a file of the content
 * folder: feeds can only enclose what they know the length of.
 */
export function withImageFile(article: AnalyzedArticle, folder: string): AnalyzedArticle {
  const { image } = article;
  const path = normalize(decoded(image?.url ?? ""));
  if (!image || !path.startsWith("/images/")) return article;
  const file = join(folder, path);
  if (!existsSync(file)) return article;
  const mediaType = image.mediaType ?? imageType(path);
  const measured = { ...image, size: statSync(file).size, ...(mediaType && { mediaType }) };
  return withRevision({ ...article, image: measured });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return "";
  }
}
