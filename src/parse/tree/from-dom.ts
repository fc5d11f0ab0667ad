import type { Element, ElementContent, Root } from "hast";
import { type HtmlElement, type HtmlNode, isElement, isText } from "../html/dom.ts";

const DEEPEST = 200;

/** The hast tree of a DOM subtree. What is nested deeper than 200 elements is read as plain words. */
export function treeFromDom(root: HtmlElement): Root {
  return { type: "root", children: childrenOf(root, 0) };
}

function childrenOf(node: HtmlNode, depth: number): ElementContent[] {
  const children: ElementContent[] = [];
  for (const child of node.childNodes) {
    if (isText(child)) children.push({ type: "text", value: child.textContent ?? "" });
    else if (isElement(child)) children.push(elementOf(child, depth));
  }
  return children;
}

function elementOf(element: HtmlElement, depth: number): Element {
  return {
    type: "element",
    tagName: element.localName.toLowerCase(),
    properties: propertiesOf(element),
    children:
      depth < DEEPEST
        ? childrenOf(element, depth + 1)
        : [{ type: "text", value: element.textContent ?? "" }],
  };
}

function propertiesOf(element: HtmlElement): Element["properties"] {
  const properties: Element["properties"] = {};
  for (const { name, value } of element.attributes) {
    if (name === "class") properties.className = value.split(/\s+/u).filter(Boolean);
    else properties[name] = value;
  }
  return properties;
}
