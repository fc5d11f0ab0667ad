import { isByline } from "../boilerplate.ts";
import { LINE_CLASSES } from "./context-features.ts";
import { countBy } from "./counts.ts";
import type { LineShape } from "./shape.ts";
import { isNoTitle, titleTrust } from "./title-looks.ts";

/** What is known of a page before its title is chosen. */
export interface TitlePage {
  readonly words: readonly string[];
  readonly shapes: readonly LineShape[];
  /** Probabilities of the line models, in the order of `LINE_CLASSES`. */
  readonly probabilities: readonly (readonly number[])[];
}

const [BODY, , , , META, TITLE] = LINE_CLASSES.keys();
/** The least that `TitleView.score` gives. */
export const LEAST_SCORE = 0.001;
const LONGEST = 300;
const LEAST_PROBABILITY = 0.002;
const PARAGRAPH = 60;
const LEADING = 4;
const ABOVE_BODY = 8;
const MOST_CANDIDATES = 20;

/** A page as the features of its title's candidates see it. */
export interface TitleView {
  /** Index of the first line that is likely a paragraph of the article. */
  readonly firstBody: number;
  readonly lead: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly copies: ReadonlyMap<string, number>;
  readonly length: number;
  shape(index: number): LineShape | undefined;
  line(index: number): string;
  is(index: number, kind: number | undefined): number;
  /** The probability that the line is the title, above 0. */
  score(index: number): number;
  /** How far it is believed by the line's looks. */
  trust(index: number): number;
  /** How likely the line is about the article, 1 for a byline by its looks. */
  about(index: number): number;
}

export function viewOf({ shapes, probabilities, words }: TitlePage): TitleView {
  const is = (index: number, kind: number | undefined) => probabilities[index]?.[kind ?? 0] ?? 0;
  const line = (index: number) => words[index] ?? "";
  const score = (index: number) => is(index, TITLE) + LEAST_SCORE;
  const paragraphs = shapes.flatMap(({ length }, index) =>
    length > PARAGRAPH && is(index, BODY) > 0.5 ? [index] : [],
  );
  const contentOf = (indexes: readonly number[]) =>
    new Set(indexes.flatMap((index) => shapes[index]?.content ?? []));
  return {
    firstBody: paragraphs[0] ?? words.length,
    lead: contentOf(paragraphs.slice(0, LEADING)),
    body: contentOf(paragraphs),
    copies: countBy(words),
    length: words.length,
    shape: (index) => shapes[index],
    line,
    is,
    score,
    trust: remembered((index) => titleTrust(line(index), shapes[index])),
    about: remembered((index) => (isByline(line(index)) ? 1 : is(index, META))),
  };
}

/** A function of a line's index that is worked out once. */
function remembered(measure: (index: number) => number): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    const value = known.get(index) ?? measure(index);
    known.set(index, value);
    return value;
  };
}

/** The likeliest lines and those right above the article, in order; the first line where none can be. */
export function candidatesOf(view: TitleView): number[] {
  const possible: number[] = [];
  for (let index = 0; index < view.length; index += 1) {
    const above = index < view.firstBody && index >= view.firstBody - ABOVE_BODY;
    if ((above || view.is(index, TITLE) >= LEAST_PROBABILITY) && view.line(index).length <= LONGEST)
      possible.push(index);
  }
  const likely = possible
    .sort((a, b) => view.score(b) - view.score(a))
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => a - b);
  const found = likely.filter((index) => !isNoTitle(view.line(index)));
  if (found.length > 0) return found;
  return likely.length > 0 ? likely : [0];
}
