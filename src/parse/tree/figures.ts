import type { Element, ElementContent, Root } from "hast";
import { toString as wordsIn } from "mdast-util-to-string";
import type { LeadImage } from "../../article/article.ts";
import { withoutUndefined } from "../assemble.ts";
import { squeeze } from "../white-space.ts";

/** The images of a body with what is said about them, and the body without them. */
export interface Figures {
  readonly figures: readonly LeadImage[];
  readonly rest: Root;
}

/**
 * Takes figures out of a tree: `figure` elements with their `figcaption`, and paragraphs that hold
 * nothing but an image, whose title or following wholly emphasised paragraph is the caption.
 */
export function figuresOf(tree: Root): Figures {
  const figures: LeadImage[] = [];
  const rest = {
    ...tree,
    // a hast root may hold a doctype beside what an element holds; it falls through
    children: [...withoutFigures(tree.children as ElementContent[], figures)],
  };
  return { figures, rest };
}

function withoutFigures(nodes: readonly ElementContent[], figures: LeadImage[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let afterImage = false;
  for (const node of nodes) {
    if (node.type !== "element") {
      kept.push(node);
      if (words(node) !== "") afterImage = false;
      continue;
    }
    const figure = figureOf(node);
    const caption = afterImage ? emphasised(node) : undefined;
    if (figure) figures.push(figure);
    else if (caption !== undefined) figures.push({ ...figures.pop(), caption });
    else kept.push({ ...node, children: withoutFigures(node.children, figures) });
    afterImage = figure !== undefined && figure.caption === undefined;
  }
  return kept;
}

function figureOf(node: Element): LeadImage | undefined {
  const image = find(node, "img");
  if (node.tagName === "figure") {
    const caption = find(node, "figcaption");
    return image && imageOf(image, caption && words(caption));
  }
  const alone = node.tagName === "p" && image !== undefined && words(node) === "";
  return alone ? imageOf(image, undefined) : undefined;
}

function imageOf({ properties }: Element, caption: string | undefined): LeadImage {
  const value = (name: string) => {
    const found = properties[name];
    return found === undefined || found === null || found === "" ? undefined : String(found);
  };
  return withoutUndefined({
    url: value("src"),
    alt: value("alt"),
    caption: caption || value("title"),
  });
}

function emphasised(node: Element): string | undefined {
  const inner = node.children.filter((child) => words(child) !== "");
  const only = inner.length === 1 ? inner[0] : undefined;
  const isEmphasis = only?.type === "element" && /^(?:em|i|small)$/u.test(only.tagName);
  return node.tagName === "p" && isEmphasis ? words(node) : undefined;
}

function find(node: Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}

function words(node: ElementContent): string {
  return squeeze(wordsIn(node));
}
