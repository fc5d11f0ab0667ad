import * as z from "zod";
import { ProblemError } from "../article/problem.ts";
import { decodeCursor } from "./cursor.ts";

/** Most entries a client can ask for at once. */
const MAX_LIMIT = 100;
const LONGEST_QUERY = 200;

const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/u)
  .transform(Number)
  .pipe(z.int().min(1).max(MAX_LIMIT));
const cursor = z.string().transform((word, context) => {
  const position = decodeCursor(word);
  if (position) return position;
  context.addIssue({ code: "custom", message: "no cursor of ours" });
  return z.NEVER;
});
const archive = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/u)
  .transform(Number)
  .pipe(z.int().min(0));
const q = z
  .string()
  .transform((words) => words.toWellFormed().replaceAll(/\s+/gu, " ").trim())
  .pipe(z.string().max(LONGEST_QUERY));

/** What each parameter has to be, in words for the person who sent it. */
export const EXPECTED = {
  limit: `a whole number from 1 to ${MAX_LIMIT}`,
  cursor: "the `cursor` of a `next` address",
  archive: "the number of an archive document",
  q: `at most ${LONGEST_QUERY} characters`,
} as const;

export const PARAMETERS = { q, limit, cursor, archive };
export type Parameter = keyof typeof PARAMETERS;

/** Query parameters as values; those that were not sent are absent. */
type Query = { readonly [P in Parameter]?: z.output<(typeof PARAMETERS)[P]> };

export interface ReadQuery {
  readonly query: Query;
  /** The same query in its one canonical form, with its `?`; empty when nothing was asked. */
  readonly canonical: string;
  /** Whether it was sent in that form. */
  readonly isCanonical: boolean;
}

/**
 * Reads the parameters that an address understands; all others change nothing.
 *
 * @throws ProblemError `bad-parameter` for a value that is none, or a parameter that is repeated
 */
export function readQuery(url: string, understood: readonly Parameter[]): ReadQuery {
  const { search, searchParams: sent } = new URL(url);
  const query: Record<string, unknown> = {};
  const canonical = new URLSearchParams();
  // Object.keys widens the names of PARAMETERS to string
  for (const name of Object.keys(PARAMETERS) as Parameter[]) {
    const value = understood.includes(name) ? oneOf(sent, name) : undefined;
    if (value === undefined) continue;
    const parsed = PARAMETERS[name].safeParse(value);
    if (!parsed.success) throw badParameter(name, `\`${name}\` has to be ${EXPECTED[name]}.`);
    query[name] = parsed.data;
    canonical.set(name, typeof parsed.data === "object" ? value : String(parsed.data));
  }
  if (query["archive"] !== undefined && canonical.size > 1) {
    throw badParameter("archive", "An archive document is whole: it takes no other parameter.");
  }
  const inOrder = canonical.size > 0 ? `?${canonical}` : "";
  // the record was filled from the very schemas that the type is derived from
  return { query: query as Query, canonical: inOrder, isCanonical: search === inOrder };
}

/**
 * The value of a parameter, or undefined when it was not sent.
 *
 * @throws ProblemError `bad-parameter` when it is repeated: caches and programs would take either
 */
export function parameterOf(url: string, name: string): string | undefined {
  return oneOf(new URL(url).searchParams, name);
}

function oneOf(sent: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = sent.getAll(name);
  if (more.length > 0) throw badParameter(name, `\`${name}\` is given more than once.`);
  return value;
}

function badParameter(parameter: string, detail: string): ProblemError {
  return new ProblemError({ type: "bad-parameter", detail, parameter });
}
