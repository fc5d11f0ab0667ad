import type { PictureSign } from "./picture-line.ts";

/** From here on the line models are too sure of a paragraph for most signs to count. */
export const SURELY_BODY = 0.98;
const HABIT = 2;
const HABITUAL_BODY = 0.97;
const LIKELY_HEADING = 0.45;

/** How sure of a paragraph the line models may be for each sign to count. */
const MOST_BODY: Readonly<Record<PictureSign, number>> = {
  credit: SURELY_BODY,
  marker: SURELY_BODY,
  recurringName: SURELY_BODY,
  creditAtEnd: SURELY_BODY,
  copy: SURELY_BODY,
  besideCopy: SURELY_BODY,
  beforeDateline: SURELY_BODY,
  betweenMarks: SURELY_BODY,
  nameBehind: 0.9,
  nameStopped: 0.9,
  label: 0.9,
  depicts: 0.9,
  belowMarker: 0.9,
  aboveCredit: 0.9,
  medium: 0.9,
  workWithYear: 0.9,
  datedScene: 0.75,
  namesOnly: 0.7,
  slide: 1,
};

/**
 * What the lines of the article that show a sign of a picture turn out to be, by index; a line that is
 * not among them stays what it is. Where several sentences above credits are captions, the others need
 * be less unlike paragraphs.
 *
 * @param body how sure the line models are that a line is a paragraph, 0 to 1
 */
export function pictureLabels(
  signs: ReadonlyMap<number, PictureSign>,
  body: (index: number) => number,
): Map<number, "noise" | "caption"> {
  const above = [...signs].filter(
    ([index, sign]) => sign === "aboveCredit" && body(index) <= MOST_BODY.aboveCredit,
  );
  const most = (sign: PictureSign) =>
    sign === "aboveCredit" && above.length >= HABIT ? HABITUAL_BODY : MOST_BODY[sign];
  return new Map(
    [...signs].flatMap(([index, sign]) =>
      body(index) > most(sign) ? [] : [[index, isNoise(sign) ? "noise" : "caption"] as const],
    ),
  );
}

/**
 * Whether a heading may show a sign too: one may stand above a picture and its credit, and, where it is
 * likely enough by itself, be two names or a work and its year.
 *
 * @param likely how likely the heading is, 0 to 1
 */
export function mayHead(sign: PictureSign | undefined, likely: number): boolean {
  if (sign === "aboveCredit") return true;
  return (sign === "workWithYear" || sign === "namesOnly") && likely >= LIKELY_HEADING;
}

/** A line that stands for a picture says nothing of it, and one above a dateline may be a standfirst. */
function isNoise(sign: PictureSign): boolean {
  return sign === "marker" || sign === "beforeDateline";
}
