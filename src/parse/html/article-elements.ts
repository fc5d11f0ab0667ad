import type { HtmlDocument, HtmlElement } from "./dom.ts";

const BESIDE = new Set(["aside", "footer", "nav"]);
const BESIDE_NAME = /comment|related|recommend|sidebar|widget|most-?read|popular/iu;
const ANCESTORS = 15;
const MOST_ELEMENTS = 30;

/** The first elements that match and do not belong to what stands beside the article. */
export function articleElements(document: HtmlDocument, selector: string): HtmlElement[] {
  const all = [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
  return all.filter((element) => !isBesideArticle(element));
}

/** Whether an element stands beside the article: comments, related links, the footer. */
function isBesideArticle(element: HtmlElement): boolean {
  let outer: HtmlElement | null = element;
  for (let up = 0; outer !== null && outer.localName !== "body" && up < ANCESTORS; up += 1) {
    const names = `${outer.getAttribute("class") ?? ""} ${outer.getAttribute("id") ?? ""}`;
    if (BESIDE.has(outer.localName) || BESIDE_NAME.test(names)) return true;
    outer = outer.parentElement;
  }
  return false;
}
