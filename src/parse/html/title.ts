import type { HtmlDocument, HtmlElement } from "./dom.ts";
import { wordsOf } from "./words.ts";

export interface TitleSources {
  /** Titles that the metadata names, the strongest first. */
  readonly named: readonly (string | undefined)[];
  readonly siteName: string | undefined;
}

const SEPARATOR = /\s[|–—·•:»-]+\s/u;
const LEAST_AGREEMENT = 0.5;
const SAME_TITLE = 0.8;
const MOST_HEADINGS = 60;

/** A page's title, and the element that shows it. */
export interface PageTitle {
  readonly title?: string;
  readonly heading?: HtmlElement;
}

interface Heading {
  readonly element: HtmlElement;
  readonly words: string;
}

/**
 * An article's title: the `h1` that microdata calls the headline or that agrees with what the metadata
 * names, since `og:title` and `title` often carry the site's name or another wording; else the named
 * title without the site's name, with the smaller heading that shows it.
 */
export function pageTitle(document: HtmlDocument, sources: TitleSources): PageTitle {
  const tabTitle = wordsOf(document.querySelector("title"));
  const named = [...sources.named, tabTitle]
    .filter((title): title is string => title !== undefined && title.trim() !== "")
    .map((title) => withoutSiteName(title.trim(), sources.siteName));
  const headings = headingsIn(document, "h1");
  const best =
    headingsIn(document, 'h1[itemprop~="headline"]')[0] ??
    bestAgreement(headings, named, LEAST_AGREEMENT) ??
    onlyHeading(document, sources.siteName);
  if (best !== undefined) return { title: best.words, heading: best.element };
  const [title] = named;
  if (title === undefined) {
    const [first] = headings;
    return first === undefined ? {} : { title: first.words, heading: first.element };
  }
  const smaller = bestAgreement(headingsIn(document, "h2, h3"), [title], SAME_TITLE);
  return { title, ...(smaller && { heading: smaller.element }) };
}

/** What the tab's title says after the article's: "Ferry returns - Sound Wire". */
export function siteNameAfterTitle(
  document: HtmlDocument,
  title: string | undefined,
): string | undefined {
  const tabTitle = wordsOf(document.querySelector("title"));
  if (title === undefined || !tabTitle.startsWith(title)) return undefined;
  const name = tabTitle.slice(title.length).split(SEPARATOR).at(-1)?.trim();
  return name !== undefined && name !== "" && wordSet(name).size <= 5 ? name : undefined;
}

function headingsIn(document: HtmlDocument, selector: string): Heading[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST_HEADINGS)
    .map((element) => ({ element, words: wordsOf(element) }))
    .filter(({ words }) => words !== "");
}

/** The one `h1` inside an `article`, whatever wording the metadata has, unless it is the site's name. */
function onlyHeading(document: HtmlDocument, siteName: string | undefined): Heading | undefined {
  const [heading, second] = headingsIn(document, "article h1");
  if (heading === undefined || second !== undefined) return undefined;
  return overlap(heading.words, siteName ?? "") > LEAST_AGREEMENT ? undefined : heading;
}

/** The heading that shares the most words with a named title, if it shares at least so many of them. */
function bestAgreement(
  headings: readonly Heading[],
  named: readonly string[],
  least: number,
): Heading | undefined {
  let best: Heading | undefined;
  let highest = least;
  for (const heading of headings) {
    const agreement = Math.max(0, ...named.map((title) => overlap(heading.words, title)));
    if (agreement > highest) {
      best = heading;
      highest = agreement;
    }
  }
  return best;
}

/** Words two titles share, as a share of the words of both (Dice). */
function overlap(a: string, b: string): number {
  const left = wordSet(a);
  const right = wordSet(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}

function wordSet(words: string): Set<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Cuts "- The Daily Site" off the end of a title, or off its start. */
function withoutSiteName(title: string, siteName: string | undefined): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const site = siteName === undefined ? new Set<string>() : wordSet(siteName);
  const isSite = (part: string) => site.size > 0 && overlap(part, [...site].join(" ")) > 0.6;
  const last = parts.at(-1) ?? "";
  if (isSite(last) || (site.size === 0 && wordSet(last).size <= 4 && wordSet(title).size > 8)) {
    return title
      .slice(0, title.length - last.length)
      .replace(/\s[|–—·•:»-]+\s$/u, "")
      .trim();
  }
  const start = parts[0] ?? "";
  return isSite(start)
    ? title
        .slice(start.length)
        .replace(/^\s[|–—·•:»-]+\s/u, "")
        .trim()
    : title;
}
