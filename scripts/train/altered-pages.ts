/**
 * Further pages to learn from, made of labelled ones: the same page with its headings set in another
 * way, and without its headings. Headings are few and a site sets all of its own alike, so the pages
 * alone teach too much about how those sites set theirs.
 */
import { LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { type PageLine, pageLines } from "../../src/parse/text/lines.ts";
import type { TrainingPage } from "./labelled-pages.ts";
import { randomFrom } from "./random.ts";

const BODY = LINE_CLASSES.indexOf("body");
const HEADING = LINE_CLASSES.indexOf("heading");
const NOISE = LINE_CLASSES.indexOf("noise");
const FEWEST_HEADINGS = 2;
/** The share of what does not belong to an article that is left out inside it. */
const LEFT_OUT = 0.4;
/** How often all of it above the article is cut, and all below, as by a person who copies the article. */
const CUT = 0.25;

/** Ways in which sites set a heading; `place` counts the page's headings from 1. */
const SETTINGS: readonly ((bare: string, place: number) => string)[] = [
  (bare) => bare.toUpperCase(),
  (bare) => `${bare.replace(/[.:]$/u, "")}.`,
  (bare, place) => `${place}. ${bare}`,
  (bare) =>
    bare.replaceAll(/(^|[\s(“"‘'-])(\p{Ll})/gu, (_, gap, letter) => gap + letter.toUpperCase()),
  (bare) => bare.slice(0, 1) + bare.slice(1).toLowerCase(),
  (bare) => bare.replace(/[.:?!]$/u, ""),
];

/**
 * A page's two altered copies, each without some of the lines that are not the article's own; none of a
 * page of under two headings.
 *
 * @param seed chooses the setting and the lines; the same for the same number
 */
export function alteredPages(page: TrainingPage, seed: number): TrainingPage[] {
  if (page.labels.filter((label) => label === HEADING).length < FEWEST_HEADINGS) return [];
  return [withHeadingsReset(page, randomFrom(seed)), withoutHeadings(page, randomFrom(seed + 1))];
}

function withHeadingsReset(page: TrainingPage, random: () => number): TrainingPage {
  const setting = SETTINGS[Math.floor(random() * SETTINGS.length)];
  let place = 0;
  return copyOf(page, thinned(page, random), (words, label) => {
    if (label !== HEADING) return words;
    place += 1;
    return setting?.(words.replace(/^\d{1,2}[.):]\s+(?=\S)/u, ""), place) ?? words;
  });
}

function withoutHeadings(page: TrainingPage, random: () => number): TrainingPage {
  const kept = thinned(page, random).filter((index) => page.labels[index] !== HEADING);
  return copyOf(page, kept, (words) => words);
}

/** The lines of a page but some of those that do not belong to the article, or all above or below it. */
function thinned({ labels }: TrainingPage, random: () => number): number[] {
  const [first, last] = [labels.indexOf(BODY), labels.lastIndexOf(BODY)];
  const [above, below] = [random() < CUT, random() < CUT];
  return [...labels.keys()].filter((index) => {
    if (labels[index] !== NOISE) return true;
    if (index < first) return !above;
    return index > last ? !below : random() >= LEFT_OUT;
  });
}

function copyOf(
  page: TrainingPage,
  kept: readonly number[],
  reset: (words: string, label: number) => string,
): TrainingPage {
  const labels = kept.map((index) => page.labels[index] ?? NOISE);
  const raw = kept.map((index, place) => {
    const line = page.lines[index];
    return line === undefined ? "" : layout(line, reset(line.words, labels[place] ?? NOISE));
  });
  return { ...page, original: false, lines: pageLines(raw.join("\n")), labels };
}

/** A line as a scrape has it: behind its bullet, below a blank line where its chunk begins. */
function layout({ bullet, opensChunk, chunkLines }: PageLine, words: string): string {
  const blank = opensChunk && chunkLines > 0 ? "\n" : "";
  return `${blank}${bullet === undefined ? "" : `${bullet} `}${words}`;
}
