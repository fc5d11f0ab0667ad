import { isByline, isPromotion } from "../boilerplate.ts";
import type { PictureSign } from "./picture-line.ts";
import type { LineShape } from "./shape.ts";

const FEWEST = 4;
const LEAST_SHARE = 0.5;
const LONGEST = 120;
const SHORTEST_TEXT = 60;
const MOST_PICTURE_LINES = 3;
const SENTENCE_INSIDE = /[.!?]["”’)]?\s\p{Lu}/u;
/** Signs that a line is of a picture only where another line credits it. */
const UNCREDITED: ReadonlySet<PictureSign> = new Set(["aboveCredit", "marker", "copy", "depicts"]);
const CREDITED: ReadonlySet<PictureSign> = new Set([
  "credit",
  "creditAtEnd",
  "nameBehind",
  "recurringName",
]);

/**
 * The headings of a page that shows pictures one after another: a line above each picture, be it a whole
 * sentence, and text below its caption and credit. Where at least four and half of all pictures between
 * such lines and text are headed so, they are headings whatever the models think of one. They stand below
 * the first line of text.
 *
 * @param title index of the title's line
 */
export function picturesHeadings(
  words: readonly string[],
  shapes: readonly LineShape[],
  signs: ReadonlyMap<number, PictureSign>,
  title: number,
): Set<number> {
  const start = shapes.findIndex(({ prose }, index) => index > title && prose);
  const above = [...words.keys()].filter(
    (index) => index > start && !signs.has(index) && isText(shapes[pictureEnd(signs, index)]),
  );
  const heads = above.filter((index) => canHead(words[index] ?? ""));
  const enough = heads.length >= FEWEST && heads.length >= LEAST_SHARE * above.length;
  return new Set(enough ? heads : []);
}

/** The line after the picture that is right below a line, -1 where no credited picture is. */
function pictureEnd(signs: ReadonlyMap<number, PictureSign>, above: number): number {
  let index = above + 1;
  let credited = false;
  for (let sign = signs.get(index); sign !== undefined; sign = signs.get(index)) {
    if (CREDITED.has(sign)) credited = true;
    else if (!UNCREDITED.has(sign)) return -1;
    index += 1;
  }
  return credited && index - above - 1 <= MOST_PICTURE_LINES ? index : -1;
}

function isText(shape: LineShape | undefined): boolean {
  return shape !== undefined && shape.length >= SHORTEST_TEXT && shape.sentenceEnd;
}

function canHead(line: string): boolean {
  if (line.length > LONGEST || SENTENCE_INSIDE.test(line)) return false;
  return /^["“‘]?[\p{Lu}\p{N}]/u.test(line) && !isPromotion(line) && !isByline(line);
}
