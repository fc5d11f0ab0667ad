import type { Article } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { findArticle } from "./html/json-ld.ts";
import { fromLinkedData } from "./json/linked-data.ts";
import { fromNinjs, isNinjs } from "./json/ninjs.ts";
import { fromOwnJson, isOwnJson } from "./json/own.ts";
import type { ParseOptions } from "./parser.ts";

/** JSON of the newsroom: Standfirst's own article, ninjs 2.x and 3.x, or a schema.org article. */
export function parseJson(source: Source, options: ParseOptions): Result<Article> {
  let value: unknown;
  try {
    value = JSON.parse(source.text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return refuse(source, error instanceof Error ? error.message : "not JSON");
  }
  if (isOwnJson(value)) return fromOwnJson(value, source, options);
  if (isNinjs(value)) return fromNinjs(value, source, options);
  const linked = findArticle(value);
  if (linked !== undefined) return fromLinkedData(linked, source, options);
  return refuse(source, "expected an article of Standfirst, ninjs 2 or 3, or schema.org");
}

function refuse(source: Source, reason: string): Result<never> {
  return { ok: false, problem: { type: "bad-source", detail: `${source.name}: ${reason}` } };
}
