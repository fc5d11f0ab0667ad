import * as z from "zod";
import type { Article, Block } from "../../article/article.ts";
import type { Result } from "../../article/problem.ts";
import { author, leadImage, sourceCredit, topic } from "../../article/shapes.ts";
import { isSlug } from "../../article/slug.ts";
import type { Source } from "../../article/source.ts";
import { assemble, withoutUndefined } from "../assemble.ts";
import { badFrontMatter } from "../front-matter/split.ts";
import type { ParseOptions } from "../parser.ts";

const offset = z.int().nonnegative();
const rfc3339 = z.iso.datetime({ offset: true });

/** The article's JSON as the API gives it. What analysis makes again (summary, quotes) is not read. */
const ownArticle = z.object({
  id: z.string().optional(),
  slug: z.string().refine(isSlug, "expected lower-case letters, digits and hyphens").optional(),
  title: z.string().min(1),
  standfirst: z.string().optional(),
  language: z.string().optional(),
  authors: z.array(author).optional(),
  published: rfc3339.optional(),
  modified: rfc3339.optional(),
  source: sourceCredit.optional(),
  canonical: z.string().optional(),
  licence: z.string().optional(),
  correction: z.string().optional(),
  image: leadImage.optional(),
  captions: z.array(z.string()).optional(),
  topics: z.array(topic).optional(),
  text: z.string(),
  sections: z
    .array(
      z.object({
        heading: z.string().optional(),
        level: z.int().min(1).max(6).optional(),
        start: offset,
        end: offset,
        paragraphs: z.array(
          z.object({
            kind: z.enum(["paragraph", "listItem", "blockQuote"]).default("paragraph"),
            ordered: z.boolean().default(false),
            start: offset,
            end: offset,
          }),
        ),
      }),
    )
    .optional(),
});
type OwnArticle = z.output<typeof ownArticle>;

/** Whether a JSON value is an article as our own API prints it. */
export function isOwnJson(value: unknown): value is object {
  return value !== null && typeof value === "object" && "title" in value && "text" in value;
}

/** Our own article JSON back as an article, with its text as it stands and its blocks in their places. */
export function fromOwnJson(value: object, source: Source, options: ParseOptions): Result<Article> {
  const read = ownArticle.safeParse(value);
  if (!read.success) {
    const issues = read.error.issues.map((issue) => ({
      field: issue.path.join("."),
      message: issue.message,
      position: { file: source.name },
    }));
    return { ok: false, problem: badFrontMatter(issues) };
  }
  const { text, sections, ...rest } = read.data;
  const blocks = sections === undefined ? paragraphBlocks(text) : blocksOf(sections, text);
  if (blocks === undefined) {
    const issue = {
      field: "sections",
      message: "expected ranges in order and inside the text",
      position: { file: source.name },
    };
    return { ok: false, problem: badFrontMatter([issue]) };
  }
  const found = withoutUndefined({
    ...rest,
    authors: rest.authors?.map(withoutUndefined),
    source: rest.source && withoutUndefined(rest.source),
    image: rest.image && withoutUndefined(rest.image),
  });
  const article = assemble({ ...found, title: rest.title, pieces: [] }, source, options);
  return { ok: true, value: { ...article, text, blocks } };
}

function blocksOf(
  sections: NonNullable<OwnArticle["sections"]>,
  text: string,
): Block[] | undefined {
  const blocks: Block[] = [];
  for (const { heading, level = 2, start, paragraphs } of sections) {
    if (heading !== undefined) {
      if (!text.startsWith(heading, start)) return undefined;
      blocks.push({ kind: "heading", level, range: { start, end: start + heading.length } });
    }
    for (const { kind, ordered, ...range } of paragraphs) {
      blocks.push(kind === "listItem" ? { kind, ordered, range } : { kind, range });
    }
  }
  return inOrder(blocks, text.length) ? blocks : undefined;
}

function inOrder(blocks: readonly Block[], length: number): boolean {
  let last = 0;
  for (const { range } of blocks) {
    if (range.start < last || range.end < range.start || range.end > length) return false;
    last = range.end;
  }
  return true;
}

function paragraphBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  for (const part of text.split("\n\n")) {
    const words = part.trim();
    const start = offset + part.indexOf(words);
    if (words !== "")
      blocks.push({ kind: "paragraph", range: { start, end: start + words.length } });
    offset += part.length + 2;
  }
  return blocks;
}
