import { isByline, isCaption, isPromotion } from "../boilerplate.ts";
import { LEXICON_KINDS } from "./lexicon.ts";
import { hasNameBehind } from "./name-behind.ts";
import { CAPITALS, HOLDS_DATE, type LineShape, NAME_LIKE } from "./shape.ts";

// place in LineShape.features, which end in the share of words of each kind
const PROMOTION = LEXICON_KINDS.indexOf("promotion") - LEXICON_KINDS.length;
const MOST_PROMOTING = 2;
const SHORTEST_ENDING = 12;
const TRAIL_MARK = / » | > | › /u;
const FULL_STOP = /\.["”’']?$/u;
const INNER_END = /[.!?]["”’']?\s[\p{Lu}“"]/u;
const BRACKET_BEHIND = /\)\.?$/u;
const ASKS =
  /\b(?:click here|sign up (?:for|to|here)|subscribe (?:to|now|here)|your inbox|all rights reserved|join (?:now|today|over)|log ?in)\b/iu;

/** Whether a line is surely no title: a caption with its credit, or something asked of the reader. */
export function isNoTitle(line: string): boolean {
  return isCreditedCaption(line) || ASKS.test(line);
}

function isCreditedCaption(line: string): boolean {
  return hasNameBehind(line) || (isCaption(line) && BRACKET_BEHIND.test(line));
}

/** How far the line model is believed when it takes a line for the title, 0 to 1, by the line's looks. */
export function titleTrust(line: string, shape: LineShape | undefined): number {
  if (promotingWords(shape) > MOST_PROMOTING || isPromotion(line)) return 0.15;
  if (isCaption(line) || isByline(line)) return 0.2;
  if (TRAIL_MARK.test(line)) return 0.3;
  if (line.length > 50 && FULL_STOP.test(line)) return 0.4;
  return line.length > 60 && INNER_END.test(line) ? 0.6 : 1;
}

function promotingWords(shape: LineShape | undefined): number {
  return Math.round((shape?.features.at(PROMOTION) ?? 0) * (shape?.tokens.length ?? 0));
}

/**
 * Whether a line leads to another that ends it: "Home Recipes A Title" to "A Title". What a colon or
 * a dash parts belongs together: "A Title: Its Second Part".
 */
export function leadsTo(trail: string, line: string): boolean {
  if (line.length < SHORTEST_ENDING || line.length >= trail.length) return false;
  return trail.endsWith(line) && !/[:—–-]\s*$/u.test(trail.slice(0, -line.length));
}

/** Features of a candidate by its looks alone. */
export function titleLooks(line: string, shape: LineShape | undefined): number[] {
  const { length } = line;
  return [
    flag(isCaption(line)),
    flag(isByline(line)),
    flag(isPromotion(line)),
    flag(TRAIL_MARK.test(line)),
    flag(/\s[|–—-]\s[^|–—-]{2,30}$/u.test(line)),
    shape?.foreign ?? 0,
    Math.log1p(length),
    flag(length < SHORTEST_ENDING),
    flag(length > 140),
    Math.min(20, shape?.tokens.length ?? 0),
    flag((shape?.tokens.length ?? 0) < 3),
    flag(FULL_STOP.test(line)),
    flag(FULL_STOP.test(line) && length > 50),
    flag(/[!?]["”’']?$/u.test(line)),
    flag(/[,;:…]["”’']?$/u.test(line)),
    flag(INNER_END.test(line)),
    flag(/^["“‘']/u.test(line)),
    flag(/^["“‘']/u.test(line) && /["”’']$/u.test(line)),
    flag(!/\p{Ll}/u.test(line)),
    shape?.features[CAPITALS] ?? 0,
    shape?.features[NAME_LIKE] ?? 0,
    shape?.features[HOLDS_DATE] ?? 0,
  ];
}

/** A feature that holds or does not: 1 or 0. */
export function flag(holds: boolean): number {
  return holds ? 1 : 0;
}
