import type { Article } from "../../article/article.ts";
import type { Result } from "../../article/problem.ts";
import { toSlug } from "../../article/slug.ts";
import type { Source } from "../../article/source.ts";
import { assemble, withoutUndefined } from "../assemble.ts";
import { readStatedDate } from "../date.ts";
import { readFragment, readPlainBody } from "../html/fragment.ts";
import type { SchemaArticle } from "../html/json-ld.ts";
import type { ParseOptions } from "../parser.ts";

/** A schema.org article by itself; `no-article` when it carries no body. */
export function fromLinkedData(
  data: SchemaArticle,
  source: Source,
  options: ParseOptions,
): Result<Article> {
  const title = data.headline ?? data.name;
  const body = data.articleBody;
  if (title === undefined || body === undefined) {
    const detail = `${source.name}: the schema.org article has no ${title === undefined ? "headline" : "articleBody"}`;
    return { ok: false, problem: { type: "no-article", detail } };
  }
  const image = data.image;
  const details = image && "caption" in image ? image : undefined;
  const topics = (data.keywords ?? data.articleSection ?? [])
    .flatMap((words) => words.split(","))
    .map((name) => ({ id: toSlug(name), name: name.trim() }));
  const article = assemble(
    {
      title,
      pieces: bodyPieces(body),
      standfirst: data.description,
      authors: (data.author ?? [])
        .filter(({ type }) => type !== "Organization")
        .map(({ name, url }) => withoutUndefined({ name, url })),
      published: readStatedDate(data.datePublished),
      modified: readStatedDate(data.dateModified),
      language: data.inLanguage,
      licence: data.license,
      canonical: data.mainEntityOfPage ?? data.url,
      topics: topics.filter(({ id }) => id !== ""),
      image:
        image &&
        withoutUndefined({
          url: image.url,
          caption: details?.caption,
          credit: details?.creditText,
          width: details?.width,
          height: details?.height,
        }),
      captions: details?.caption === undefined ? [] : [details.caption],
    },
    source,
    options,
  );
  return { ok: true, value: article };
}

/** `articleBody` is plain words by definition, though some sites put markup in it. */
export function bodyPieces(body: string) {
  if (/<(?:p|br|div|h[1-6]|li)\b/iu.test(body)) return readFragment(body).pieces;
  return readPlainBody(body.includes("\n\n") ? body : body.replaceAll("\n", "\n\n"));
}
