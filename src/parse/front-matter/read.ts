import type { Topic } from "../../article/article.ts";
import type { FieldIssue } from "../../article/problem.ts";
import type { ArticleParts } from "../assemble.ts";
import { FIELDS, type FieldName, type FieldValues } from "./fields.ts";
import type { FrontMatter } from "./split.ts";

/** What front matter says about an article, and what is wrong or unknown in it. */
export interface FrontMatterReading {
  readonly parts: Partial<Omit<ArticleParts, "pieces">>;
  /** Wrong values; the article is refused when there is one. */
  readonly issues: readonly FieldIssue[];
  /** Keys without a meaning here; they are kept in `extra`. */
  readonly warnings: readonly FieldIssue[];
}

/** Keys without a meaning here that are no mistake: generators' own, and marks that renderers read. */
const QUIET = new Set(["layout", "type", "sample"]);

const FIELD_OF_KEY = new Map<string, { name: FieldName; rank: number }>(
  Object.entries(FIELDS).flatMap(([name, { keys }]) =>
    // Object.entries widens the names of FIELDS to string
    keys.map((key, rank) => [plain(key), { name: name as FieldName, rank }]),
  ),
);

/** Reads every key of the front matter; `file` is for positions. */
export function readFrontMatter(frontMatter: FrontMatter, file: string): FrontMatterReading {
  const issues: FieldIssue[] = [];
  const warnings: FieldIssue[] = [];
  const extra: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  const ranks = new Map<FieldName, number>();
  const position = (path: readonly (string | number)[]) => ({
    file,
    line: frontMatter.lineOf(path),
  });

  for (const [key, value] of Object.entries(jekyllDraft(frontMatter.values))) {
    if (value === null || value === "") continue;
    const field = FIELD_OF_KEY.get(plain(key));
    if (field === undefined) {
      extra[key] = value;
      if (!QUIET.has(key)) warnings.push(unknownKey(key, position([key])));
      continue;
    }
    const read = FIELDS[field.name].schema.safeParse(value);
    if (!read.success) {
      const path = [key, ...(read.error.issues[0]?.path ?? []).filter(isPathStep)];
      const message = `expected ${FIELDS[field.name].expected}, found ${shown(value)}`;
      issues.push({ field: path.join("."), message, position: position(path) });
    } else if (field.rank < (ranks.get(field.name) ?? Infinity)) {
      values[field.name] = read.data;
      ranks.set(field.name, field.rank);
    }
  }
  // each value came out of the schema of its own field
  return { parts: partsOf(values as FieldValues, extra), issues, warnings };
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/gu, "");
}

/** Jekyll marks a draft with `published: false`. */
function jekyllDraft(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { published, ...rest } = values;
  if (published === false) return { ...rest, draft: true };
  return published === true || published === undefined ? rest : { published, ...rest };
}

function unknownKey(key: string, position: FieldIssue["position"] & object): FieldIssue {
  return { field: key, message: "has no meaning here; it is kept as it is", position };
}

function isPathStep(step: PropertyKey): step is string | number {
  return typeof step !== "symbol";
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length <= 60 ? json : `${json.slice(0, 60)}…`;
}

function partsOf(values: FieldValues, extra: Record<string, unknown>): FrontMatterReading["parts"] {
  const { permalink, tags, categories, topics, imageAlt, imageCaption, imageCredit, ...same } =
    values;
  const { summary, quotes, aliases, image, draft, ...rest } = same;
  const pictured = {
    ...(imageAlt !== undefined && { alt: imageAlt }),
    ...(imageCaption !== undefined && { caption: imageCaption }),
    ...(imageCredit !== undefined && { credit: imageCredit }),
    ...image,
  };
  return {
    ...rest,
    draft: draft || undefined,
    slug: rest.slug ?? permalink,
    topics: unique([...(topics ?? []), ...(categories ?? []), ...(tags ?? [])]),
    image: Object.keys(pictured).length > 0 ? pictured : undefined,
    formerSlugs: aliases ?? [],
    editorial: { ...(summary !== undefined && { summary }), quotes: quotes ?? [] },
    language: rest.language?.replaceAll("_", "-"),
    extra,
  };
}

function unique(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
