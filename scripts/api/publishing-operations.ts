import type { FurtherParameter, Operation } from "./operation.ts";

const SOURCES = ["text/markdown", "text/plain", "text/html", "application/json"];
const WRITE_PROBLEMS = [
  "unauthorized",
  "forbidden",
  "rate-limited",
  "too-large",
  "unsupported-media-type",
  "bad-source",
  "bad-front-matter",
  "bad-editorial",
  "no-article",
] as const;
const IF_MATCH: FurtherParameter = {
  name: "If-Match",
  in: "header",
  description: "Only when the article is in this state: the ETag of any of its representations",
  schema: { type: "string" },
};

/** Publishing and withdrawing, which need a token. */
export const PUBLISHING_OPERATIONS: readonly Operation[] = [
  {
    id: "putArticle",
    method: "put",
    path: "/articles/{slug}",
    tag: "Publishing",
    summary: "Publish an article, or a new version of it (needs D1 and a token)",
    body: SOURCES,
    further: [
      IF_MATCH,
      {
        name: "If-None-Match",
        in: "header",
        description: "`*`: only when there is no such article yet",
        schema: { type: "string", const: "*" },
      },
      {
        name: "Idempotency-Key",
        in: "header",
        description: "The same key with the same request is published once",
        schema: { type: "string", maxLength: 255 },
      },
    ],
    schema: "Article",
    problems: [...WRITE_PROBLEMS, "precondition-failed", "conflict", "key-reused"],
  },
  {
    id: "deleteArticle",
    method: "delete",
    path: "/articles/{slug}",
    tag: "Publishing",
    summary: "Withdraw an article: its address answers 410 from then on",
    further: [IF_MATCH],
    status: 204,
    problems: ["unauthorized", "forbidden", "rate-limited", "not-found", "precondition-failed"],
  },
  {
    id: "analyze",
    method: "post",
    path: "/analyze",
    tag: "Publishing",
    summary: "What would be published, without publishing it",
    body: SOURCES,
    schema: "Article",
    problems: WRITE_PROBLEMS,
  },
];
