import type { Element, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import type { Article, LeadImage } from "../article/article.ts";
import type { Result } from "../article/problem.ts";
import type { Source } from "../article/source.ts";
import { assemble } from "./assemble.ts";
import { parseClean } from "./clean.ts";
import { readFrontMatter } from "./front-matter/read.ts";
import { badFrontMatter, splitFrontMatter } from "./front-matter/split.ts";
import { openDocument } from "./html/dom.ts";
import { checkCount, checkLength, countOf, LARGEST_MARKDOWN, MOST_LINES } from "./limits.ts";
import { checkMarkdownDepth } from "./nesting.ts";
import type { ParseOptions } from "./parser.ts";
import { figuresOf } from "./tree/figures.ts";
import { treeFromDom } from "./tree/from-dom.ts";
import { piecesOf } from "./tree/pieces.ts";

/** Markdown (CommonMark and GFM) with YAML or TOML front matter. */
export function parseMarkdown(source: Source, options: ParseOptions): Result<Article> {
  if (source.clean) return { ok: true, value: parseClean(source, options) };
  const text = source.text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
  checkLength(text, LARGEST_MARKDOWN);
  checkCount("lines", countOf("\n", text) + 1, MOST_LINES);
  const split = splitFrontMatter(text, source.name);
  if (!split.ok) return split;
  const { parts, issues, warnings } = readFrontMatter(split.value, source.name);
  if (issues.length > 0) return { ok: false, problem: badFrontMatter(issues) };

  const tree = markdownTree(split.value.body);
  const { figures, rest } = figuresOf(tree);
  const placed = piecesOf(rest).map(({ piece }) => piece);
  const heading = placed.findIndex((piece) => piece.kind === "heading" && piece.level === 1);
  const ownTitle = parts.title === undefined && heading >= 0 ? placed[heading]?.words : undefined;
  const title = parts.title ?? ownTitle;
  if (title === undefined) return untitled(source);
  const pieces =
    placed[heading]?.words === title ? placed.filter((_, index) => index !== heading) : placed;
  const captions = figures.flatMap(({ caption }) => (caption === undefined ? [] : [caption]));
  const article = assemble(
    {
      ...parts,
      title,
      pieces,
      image: leadImage(parts.image, figures[0]),
      captions: captionsWith(parts.image?.caption, [...captions, ...(parts.captions ?? [])]),
    },
    source,
    options,
  );
  return { ok: true, value: article, ...(warnings.length > 0 && { warnings }) };
}

function untitled(source: Source): Result<never> {
  const issue = {
    field: "title",
    message: "is missing; expected it in the front matter or as a # heading",
    position: { file: source.name, line: 1 },
  };
  return { ok: false, problem: badFrontMatter([issue]) };
}

/** The tree of a body. Raw HTML is parsed with what stands around it and goes through a sanitizer. */
function markdownTree(body: string): Root {
  checkMarkdownDepth(body);
  const mdast = fromMarkdown(body, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const hast = toHast(mdast, { allowDangerousHtml: true });
  const tree: Root = hast.type === "root" ? hast : { type: "root", children: [] };
  const parsed = holdsRaw(tree) ? reparsed(tree) : tree;
  const safe = sanitize(parsed);
  return safe.type === "root" ? safe : { type: "root", children: [] };
}

function holdsRaw(node: Root | Element): boolean {
  return node.children.some(
    (child) => child.type === "raw" || (child.type === "element" && holdsRaw(child)),
  );
}

function reparsed(tree: Root): Root {
  const body = openDocument(toHtml(tree, { allowDangerousHtml: true })).body;
  return body ? treeFromDom(body) : { type: "root", children: [] };
}

function leadImage(given: LeadImage | undefined, first: LeadImage | undefined) {
  if (given?.url !== undefined) return { ...(given.url === first?.url && first), ...given };
  return given || first ? { ...first, ...given } : undefined;
}

/** The captions with the lead image's, which may stand among them with its credit. */
function captionsWith(lead: string | undefined, captions: readonly string[]): string[] {
  const isThere = lead === undefined || captions.some((caption) => caption.startsWith(lead));
  return isThere ? [...captions] : [lead, ...captions];
}
