import type { AnalyzedArticle } from "../article/analysis.ts";
import type { Problem, Result } from "../article/problem.ts";
import { sourceHash } from "../article/source.ts";
import { prepare } from "../publish.ts";
import type { PublisherOptions, PublishRequest } from "./publisher.ts";

/** The article that a request wants published, refined where the publisher refines. */
export async function prepareRequest(
  options: PublisherOptions,
  request: PublishRequest,
): Promise<Result<AnalyzedArticle>> {
  const { prepare: prepareOptions, refine } = options;
  const { source, slug } = request;
  const result = prepare(source, prepareOptions);
  if (!result.ok) return result;
  const article = slug === undefined ? result.value : { ...result.value, slug };
  if (article.draft) return { ok: false, problem: draftProblem(source.name) };
  return { ok: true, value: refine ? await refined(options, request, article) : article };
}

/** What a model wrote for the same source is kept: it would only say the same in other words. */
async function refined(
  { archive, refine }: PublisherOptions,
  { source }: PublishRequest,
  article: AnalyzedArticle,
): Promise<AnalyzedArticle> {
  const [state] = await archive.current([article.slug]);
  const known = state?.state === "published" ? state : undefined;
  if (known?.sourceHash === sourceHash(source) && known.article?.summary.method === "model") {
    return { ...article, summary: known.article.summary };
  }
  return refine ? refine(article) : article;
}

function draftProblem(name: string): Problem {
  return {
    type: "bad-front-matter",
    detail: `${name}: a draft is not published`,
    issues: [{ field: "draft", message: "take it out, or set it to false, to publish" }],
  };
}
