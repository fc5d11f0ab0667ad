import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";

export interface ParseOptions {
  /** BCP 47 tag for articles that do not name their language. */
  readonly language: string;
}

/** Turns one kind of source into an article. Total: any string gives a result, none an exception. */
export type Parser = (source: Source, options: ParseOptions) => Result<Article>;
