import type { Article } from "../../src/article/article.ts";

/** An article with nothing but its body, and what `changes` say. */
export function bareArticle(
  body: Pick<Article, "text" | "blocks">,
  changes: Partial<Article> = {},
): Article {
  return {
    slug: "a",
    title: "",
    language: "en",
    authors: [],
    captions: [],
    topics: [],
    formerSlugs: [],
    editorial: { quotes: [] },
    extra: {},
    ...body,
    ...changes,
  };
}
