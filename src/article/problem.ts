/** Where in a source something is wrong. Lines and columns count from 1. */
export interface SourcePosition {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with a field, in words for the person who can mend it. */
export interface FieldIssue {
  /** Dotted path of the field, such as `quotes.0.match`. */
  readonly field: string;
  readonly message: string;
  readonly position?: SourcePosition;
}

/**
 * Everything that can be refused, as one tagged union. `http/problem.ts` turns it into RFC 9457
 * problem details; the scripts print `title` and `detail`. Nothing is recognised by its message.
 */
export type Problem =
  | { readonly type: "not-found"; readonly detail: string }
  | { readonly type: "gone"; readonly detail: string }
  | {
      readonly type: "method-not-allowed";
      readonly detail: string;
      readonly allow: readonly string[];
    }
  | {
      readonly type: "not-acceptable";
      readonly detail: string;
      readonly available: readonly string[];
    }
  | { readonly type: "bad-parameter"; readonly detail: string; readonly parameter: string }
  | {
      readonly type: "bad-front-matter";
      readonly detail: string;
      readonly issues: readonly FieldIssue[];
    }
  | { readonly type: "bad-source"; readonly detail: string; readonly position?: SourcePosition }
  | { readonly type: "no-article"; readonly detail: string }
  | {
      readonly type: "bad-editorial";
      readonly detail: string;
      readonly issues: readonly FieldIssue[];
    }
  | { readonly type: "too-large"; readonly detail: string; readonly limit: number }
  | {
      readonly type: "unsupported-media-type";
      readonly detail: string;
      readonly accepted: readonly string[];
    }
  | { readonly type: "unauthorized"; readonly detail: string }
  | { readonly type: "forbidden"; readonly detail: string }
  | { readonly type: "precondition-failed"; readonly detail: string }
  | { readonly type: "conflict"; readonly detail: string }
  | { readonly type: "key-reused"; readonly detail: string }
  | { readonly type: "rate-limited"; readonly detail: string; readonly retryAfterSeconds: number }
  | { readonly type: "not-implemented"; readonly detail: string }
  | { readonly type: "corrupt-record"; readonly detail: string; readonly slug: string }
  | { readonly type: "unavailable"; readonly detail: string }
  | { readonly type: "internal"; readonly detail: string };

/** A result that is either a value or a problem; core functions return it and do not throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly FieldIssue[] }
  | { readonly ok: false; readonly problem: Problem };

/** The short, constant name of a kind of problem, for people. */
export const PROBLEM_TITLES: Readonly<Record<Problem["type"], string>> = {
  "not-found": "Not found",
  gone: "Withdrawn",
  "method-not-allowed": "Method not allowed",
  "not-acceptable": "No acceptable format",
  "bad-parameter": "Bad parameter",
  "bad-front-matter": "Bad front matter",
  "bad-source": "Unreadable source",
  "no-article": "No article found",
  "bad-editorial": "An editorial choice does not fit the text",
  "too-large": "Too large",
  "unsupported-media-type": "Unsupported media type",
  unauthorized: "Authentication needed",
  forbidden: "Not allowed",
  "precondition-failed": "Changed in the meantime",
  conflict: "Conflict",
  "key-reused": "Idempotency key used for another request",
  "rate-limited": "Too many requests",
  "not-implemented": "Not implemented",
  "corrupt-record": "Corrupt record",
  unavailable: "Temporarily unavailable",
  internal: "Internal error",
};

/** The problem of an article whose stored record cannot be read. */
export function corruptRecord(slug: string): Problem {
  return { type: "corrupt-record", detail: `The record of "${slug}" cannot be read.`, slug };
}

/** Carries a problem through code that can only throw, such as route handlers. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${PROBLEM_TITLES[problem.type]}: ${problem.detail}`, options);
    this.problem = problem;
  }
}
