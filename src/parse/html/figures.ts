import type { LeadImage } from "../../article/article.ts";
import { withoutUndefined } from "../assemble.ts";
import { splitCredit } from "../text/credit.ts";
import { squeeze } from "../white-space.ts";
import type { HtmlDocument, HtmlElement } from "./dom.ts";
import { wordsOf } from "./words.ts";

const MOST_FIGURES = 100;
/** Shorter words may be a line of the body too. */
const SHORTEST_CAPTION = 20;
const CREDIT =
  '[class*="credit"], [class*="copyright"], [itemprop~="copyrightHolder"], small, cite';

/** The figures of a page with their captions and credits, in order. */
export function pageFigures(document: HtmlDocument): LeadImage[] {
  const figures = [...document.querySelectorAll("figure, .wp-caption")].slice(0, MOST_FIGURES);
  return figures.flatMap((figure) => {
    const read = readFigure(figure);
    return read.url === undefined && read.caption === undefined ? [] : [read];
  });
}

function readFigure(figure: HtmlElement): LeadImage {
  const image = figure.querySelector("img");
  const caption = figure.querySelector("figcaption, .wp-caption-text");
  const credit = caption?.querySelector(CREDIT) ?? figure.querySelector(CREDIT);
  const words = wordsOf(caption);
  const creditWords = wordsOf(credit);
  const split =
    creditWords !== "" && creditWords !== words
      ? { caption: words.replace(creditWords, "").trim(), credit: creditWords }
      : splitCredit(words);
  return withoutUndefined({
    url: image?.getAttribute("src") ?? image?.getAttribute("data-src") ?? undefined,
    alt: image?.getAttribute("alt") || undefined,
    caption: split.caption || undefined,
    credit: split.credit?.replace(
      /^(?:photo|image|picture|credit|drawing|illustration)s?\s*(?:by|:)\s*/iu,
      "",
    ),
    width: pixels(image?.getAttribute("width")),
    height: pixels(image?.getAttribute("height")),
  });
}

function pixels(value: string | null | undefined): number | undefined {
  const number = Number(value ?? "");
  return Number.isInteger(number) && number > 1 ? number : undefined;
}

/** The captions of a page's figures and the words that stand for its pictures. */
export function pictureWords(
  document: HtmlDocument,
  figures: readonly LeadImage[],
): ReadonlySet<string> {
  const alternatives = [...document.querySelectorAll("img[alt]")].map((image) =>
    squeeze(image.getAttribute("alt") ?? ""),
  );
  const all = [...figures.flatMap(({ caption }) => caption ?? []), ...alternatives];
  return new Set(all.filter((words) => words.length >= SHORTEST_CAPTION));
}
