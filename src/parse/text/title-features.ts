import { isByline } from "../boilerplate.ts";
import { LINE_CLASSES } from "./context-features.ts";
import { logit } from "./heading-consistency.ts";
import { flag, leadsTo, titleLooks } from "./title-looks.ts";
import { candidatesOf, LEAST_SCORE, type TitlePage, type TitleView, viewOf } from "./title-view.ts";

const [BODY, HEADING, NOISE, CAPTION, META, TITLE] = LINE_CLASSES.keys();
const NEAR = 10;
const FARTHEST_META = 14;

/**
 * Rows of features of the lines that can be the title, by index: what the line models think, the
 * line's looks, the words it shares with the article, where it stands and how its rivals fare.
 */
export function titleFeatures(page: TitlePage): Map<number, number[]> {
  const view = viewOf(page);
  const candidates = candidatesOf(view);
  const best = {
    model: Math.max(...candidates.map((index) => view.score(index))),
    trusted: Math.max(...candidates.map((index) => view.score(index) * view.trust(index))),
  };
  return new Map(
    candidates.map((index) => [
      index,
      [
        Math.log(view.score(index)),
        Math.log(view.score(index) / best.model),
        Math.log((view.score(index) * view.trust(index)) / best.trusted),
        flag(view.score(index) === best.model),
        ...[BODY, HEADING, NOISE, CAPTION, META].map((kind) => logit(view.is(index, kind))),
        Math.log(view.trust(index)),
        ...titleLooks(view.line(index), view.shape(index)),
        ...wordFeatures(view, index),
        ...placeFeatures(view, index),
        ...aboutFeatures(view, candidates, index),
        ...rivalFeatures(view, candidates, index),
      ],
    ]),
  );
}

/** The words it shares with the article's beginning and with all of it, and its copies. */
function wordFeatures(view: TitleView, index: number): number[] {
  const content = view.shape(index)?.content ?? [];
  const count = Math.max(1, content.length);
  const inLead = content.filter((token) => view.lead.has(token)).length;
  const inBody = content.filter((token) => view.body.has(token)).length;
  return [
    inLead / count,
    inBody / count,
    Math.min(6, inLead),
    Math.min(6, inBody),
    Math.min(6, content.length - inBody),
    flag(content.length === 0),
    Math.min(4, (view.copies.get(view.line(index)) ?? 1) - 1),
  ];
}

function placeFeatures(view: TitleView, index: number): number[] {
  const between = view.firstBody - index;
  const longer = (other: number) =>
    Math.log1p(view.line(other).length) - Math.log1p(view.line(index).length);
  return [
    flag(between < 0),
    Math.log1p(Math.max(0, between)),
    Math.log1p(Math.max(0, -between)),
    flag(between === 1),
    Math.log1p(index),
    flag(index === 0),
    flag(index === 1),
    view.is(index - 1, NOISE),
    view.is(index + 1, NOISE),
    view.is(index - 1, CAPTION),
    view.is(index + 1, CAPTION),
    view.is(index + 1, BODY),
    longer(index + 1),
    longer(index - 1),
    flag(view.shape(index + 1)?.sentenceEnd ?? false),
    flag(view.shape(index - 1)?.sentenceEnd ?? false),
    flag(isListed(view, index)),
  ];
}

/** Where the byline and the date stand, and what stands between. */
function aboutFeatures(view: TitleView, candidates: readonly number[], index: number): number[] {
  const { about } = view;
  let next = index + 1;
  while (next <= index + FARTHEST_META && about(next) <= 0.5) next += 1;
  const found = next <= index + FARTHEST_META;
  const between = candidates.filter(
    (other) => other > index && other < next && (view.shape(other)?.tokens.length ?? 0) > 2,
  ).length;
  return [
    about(index + 1),
    Math.max(about(index + 1), about(index + 2)),
    Math.max(...[1, 2, 3, 4].map((step) => about(index + step))),
    about(index - 1),
    Math.max(...[-1, -2, -3].map((step) => about(index + step))),
    flag(found),
    found ? Math.log(next - index) : 0,
    flag(found && between === 0),
    Math.min(3, between),
  ];
}

/** How it compares with the other candidates: those around it, those before and after it. */
function rivalFeatures(view: TitleView, candidates: readonly number[], index: number): number[] {
  const own = view.line(index);
  const content = view.shape(index)?.content ?? [];
  const others = candidates.filter((other) => view.line(other) !== own);
  const near = others.filter((other) => Math.abs(other - index) <= NEAR);
  const lead = (list: readonly number[]) =>
    Math.log(view.score(index) / Math.max(LEAST_SCORE, ...list.map(view.score)));
  const shares = near.map((other) => view.shape(other)?.content ?? []);
  const below = candidates.filter((other) => other > index && other < view.firstBody);
  return [
    lead(near.filter((other) => other < index)),
    lead(near.filter((other) => other > index)),
    lead(others.filter((other) => other < index)),
    lead(others.filter((other) => other > index)),
    flag(near.some((other) => leadsTo(own, view.line(other)))),
    flag(near.some((other) => leadsTo(view.line(other), own))),
    flag(own.length > 11 && near.some((other) => view.line(other).startsWith(own))),
    flag(candidates.some((other) => other < index && view.line(other) === own)),
    Math.min(3, below.filter((other) => view.is(other, TITLE) > 0.05).length),
    Math.max(0, ...shares.map((words) => (content.length < 2 ? 0 : shareOf(content, words)))),
    Math.max(0, ...shares.map((words) => (words.length < 2 ? 0 : shareOf(words, content)))),
    ...besideFeatures(view, index, index - 1),
    ...besideFeatures(view, index, index + 1),
  ];
}

function shareOf(words: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return words.filter((word) => known.has(word)).length / words.length;
}

/** Whether a line that reads like a title stands right beside it, as its standfirst does, and how it fares. */
function besideFeatures(view: TitleView, index: number, other: number): number[] {
  const solid = (at: number) => (view.shape(at)?.tokens.length ?? 0) > 3;
  const line = view.line(other);
  if (!solid(index) || !solid(other) || line.length < 20 || view.trust(other) < 1) return [0, 0];
  const ratio = Math.log(view.score(other) / view.score(index));
  return [1, Math.max(-3, Math.min(3, ratio))];
}

/** Whether it stands in a list of headlines. */
function isListed(view: TitleView, index: number): boolean {
  const like = (at: number) => {
    const line = view.line(at);
    return line.length > 35 && line.length < 200 && !/[.:]["”’]?$/u.test(line) && !isByline(line);
  };
  if (!like(index)) return false;
  const [before, after] = [like(index - 1), like(index + 1)];
  return (before && (after || like(index - 2))) || (after && like(index + 2));
}
