import { isName } from "./byline.ts";

const LONGEST_WORK = 45;
const LONGEST_NAMES = 120;
const LONGEST_SCENE = 400;
const LONGEST_FIRM = 40;
const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\\p{Ll}]{0,6}\\.?(?=[\\s,])";
const YEAR = "(?:1[5-9]|20)\\d\\d";
const WITH_YEAR = new RegExp(`^\\p{Lu}[^.?!:(@\\d]{2,40}, (?:c\\. ?|circa )?${YEAR}$`, "u");
const HOLDS_MONTH = new RegExp(MONTH, "u");
const SCENE_ENDS_IN_DATE = new RegExp(
  `^[^.?!“"]{20,300} on (?:\\p{Lu}\\p{Ll}{2,8}day,? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),? ${YEAR}\\.(?:\\s|$)`,
  "u",
);
const BETWEEN_NAMES = /,\s(?:and\s)?|\sand\s|\s&\s/u;
const MEDIUM_FIRST = /^(?:Video|Photos?|Images?|Pictures?)\s?:\s\p{Lu}/u;
const FIRM = /^(\p{Lu}[\p{L}\p{N}&-]{1,30}),? (?:Inc|Ltd|Corp|LLC|PLC|Co)\.?$/u;

/** Whether a line names a thing or a place and a year, as beside a picture: "The old lock, 1924". */
export function isWorkWithYear(line: string): boolean {
  return line.length < LONGEST_WORK && WITH_YEAR.test(line) && !HOLDS_MONTH.test(line);
}

/** Whether a line is nothing but the names of two people or more, the last after "and". */
export function isNamesOnly(line: string): boolean {
  if (line.length > LONGEST_NAMES || !/\s(?:and|&)\s/u.test(line)) return false;
  return line.split(BETWEEN_NAMES).every(isName);
}

/** Whether the first sentence of a short line ends in a whole date, as agencies tell of a scene. */
export function isDatedScene(line: string): boolean {
  return line.length < LONGEST_SCENE && SCENE_ENDS_IN_DATE.test(line);
}

/** Whether a line first says what it belongs to: "Video: The lock opens." */
export function namesMedium(line: string): boolean {
  return line.length < LONGEST_SCENE && MEDIUM_FIRST.test(line);
}

/** "Fenware" of "Fenware, Inc."; undefined where the line is no firm's whole name. */
export function firmName(line: string): string | undefined {
  return line.length < LONGEST_FIRM ? FIRM.exec(line)?.[1] : undefined;
}
