import { type HtmlDocument, wordsOf } from "./dom.ts";

export interface TitleSources {
  /** Titles that the metadata names, the strongest first. */
  readonly named: readonly (string | undefined)[];
  readonly siteName: string | undefined;
}

const SEPARATOR = /\s[|–—·•:»-]+\s/u;
const LEAST_AGREEMENT = 0.5;

/**
 * An article's title: the `h1` that agrees with what the metadata names, since `og:title` and `title`
 * often carry the site's name or another wording; else the named title without the site's name.
 */
export function pageTitle(document: HtmlDocument, sources: TitleSources): string | undefined {
  const tabTitle = wordsOf(document.querySelector("title"));
  const named = [...sources.named, tabTitle]
    .filter((title): title is string => title !== undefined && title.trim() !== "")
    .map((title) => withoutSiteName(title.trim(), sources.siteName));
  const headings = [...document.querySelectorAll("h1")]
    .map(wordsOf)
    .filter((words) => words !== "");
  const best = bestAgreement(headings, named);
  if (best !== undefined) return best;
  if (named[0] !== undefined) return named[0];
  return headings[0];
}

/** The heading that shares the most words with a named title, if it shares at least half of them. */
function bestAgreement(headings: readonly string[], named: readonly string[]): string | undefined {
  let best: string | undefined;
  let highest = LEAST_AGREEMENT;
  for (const heading of headings) {
    const agreement = Math.max(0, ...named.map((title) => overlap(heading, title)));
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
