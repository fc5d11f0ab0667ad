import * as z from "zod";
import type { AnalyzedArticle } from "./analysis.ts";
import type { TextRange } from "./range.ts";

// what an article has dozens of is told apart by hand: schemas are interpreted in a Worker
const range = z.custom<TextRange>(isRange, "not a range");
const block = z.custom(
  (value) =>
    isRecord(value) &&
    isRange(value["range"]) &&
    (value["kind"] === "paragraph" ||
      value["kind"] === "blockQuote" ||
      (value["kind"] === "heading" && typeof value["level"] === "number") ||
      (value["kind"] === "listItem" && typeof value["ordered"] === "boolean")),
  "not a block",
);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isRange(value: unknown): value is TextRange {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return (
    typeof start === "number" &&
    typeof end === "number" &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end
  );
}

const extracted = z.looseObject({ range, paragraph: z.string() });
const written = z.looseObject({ text: z.string(), support: z.array(z.string()) });
const brief = extracted.optional();

const summary = z.discriminatedUnion("method", [
  z.looseObject({ method: z.literal("extractive"), sentences: z.array(extracted), brief }),
  z.looseObject({ method: z.literal("author"), sentences: z.array(written), brief }),
  z.looseObject({
    method: z.literal("model"),
    model: z.string(),
    sentences: z.array(written),
    brief,
  }),
  z.looseObject({ method: z.literal("none"), reason: z.string() }),
]);

const quote = z.looseObject({
  id: z.string(),
  range,
  paragraph: z.string(),
  form: z.enum(["full", "fragment"]),
  speaker: z
    .looseObject({
      id: z.string(),
      name: z.string(),
      role: z.string().optional(),
      kind: z.enum(["person", "collective"]),
    })
    .nullable(),
  cue: z.string().optional(),
  confidence: z.number().min(0).max(1),
  key: z.boolean(),
  rank: z.int().positive().optional(),
});

const words = z.string().optional();
const count = z.number().nonnegative().optional();
const image = z.looseObject({
  url: words,
  alt: words,
  caption: words,
  credit: words,
  mediaType: words,
  width: count,
  height: count,
  size: count,
});

const article = z
  .looseObject({
    id: z.string(),
    slug: z.string(),
    revision: z.string(),
    title: z.string(),
    standfirst: z.string().optional(),
    language: z.string(),
    authors: z.array(z.looseObject({ name: z.string(), url: z.string().optional() })),
    published: z.string().optional(),
    modified: z.string().optional(),
    source: z.looseObject({ name: z.string(), url: words, notice: words }).optional(),
    canonical: words,
    licence: words,
    correction: words,
    image: image.optional(),
    captions: z.array(z.string()),
    topics: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    text: z.string(),
    blocks: z.array(block),
    formerSlugs: z.array(z.string()),
    editorial: z.looseObject({ quotes: z.array(z.unknown()) }),
    extra: z.record(z.string(), z.unknown()),
    summary,
    quotes: z.array(quote),
    wordCount: z.int().nonnegative(),
    readingMinutes: z.int().nonnegative(),
  })
  .refine(
    ({ text, blocks, quotes, summary: { brief: short, ...made } }) =>
      [
        ...blocks,
        ...quotes,
        ...(made.method === "extractive" ? made.sentences : []),
        ...(short ? [short] : []),
      ].every(
        (part) => isRecord(part) && isRange(part["range"]) && part["range"].end <= text.length,
      ),
    "a range lies outside the text",
  );

/** An article that was stored earlier, or in words what is wrong with its record. */
export type ReadArticle =
  | { readonly ok: true; readonly article: AnalyzedArticle }
  | { readonly ok: false; readonly why: string };

/** Reads the JSON of an article that was stored earlier. */
export function readStoredArticle(json: string): ReadArticle {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, why: String(error) };
  }
  return checkStoredArticle(value);
}

/** Tells whether what was parsed from JSON is an article. */
export function checkStoredArticle(value: unknown): ReadArticle {
  const checked = article.safeParse(value);
  if (!checked.success) return { ok: false, why: z.prettifyError(checked.error) };
  // the schema says what AnalyzedArticle says; what it does not know is kept as it was stored
  return { ok: true, article: value as AnalyzedArticle };
}
