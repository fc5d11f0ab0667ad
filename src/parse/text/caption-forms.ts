import { isName } from "./byline.ts";
import { isClosed } from "./closed-line.ts";

const MARKER =
  /^(?:images?|photos?|pictures?|pin|pinit|gallery|slideshow|slide|enlarge|view (?:image|slideshow|gallery|photo)|open image|media|video|play|caption|toggle caption|hide caption|(?:image|photo|slide)? ?\d{1,3} of \d{1,3}|click to (?:enlarge|expand)|embed)\b.{0,16}$|^(?:image|photo|slide)? ?\d{1,3} ?\/ ?\d{1,3}$/iu;

/** What a picture is called without a full stop: "Slide from the talk", "The pump (Fig. 2)", "millmuseum.org". */
const DEPICTS =
  /\bscreen ?(?:shots?|grabs?)\b|\binfographic\b|\b(?:photo(?:graph)?s?|images?|illustrations?|renderings?|slides?|stills?|diagrams?) (?:of|from|by|showing)\b|[[(](?:fig(?:ure)?|photo|image)\.? ?\d{1,3}[\])]$|^(?:www\.)?[\p{L}\d-]{2,60}(?:\.[\p{L}\d-]{2,60}){0,2}\.(?:com|org|net|edu|gov|co\.uk)$/iu;
const LONGEST_NAME = 160;
const LONGEST_WORK = 45;
const LONGEST_NAMES = 120;
const LONGEST_SCENE = 400;
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

/** Whether a line stands for a picture and says nothing of it: "Image", "1 of 5". */
export function standsForPicture(line: string): boolean {
  return MARKER.test(line);
}

/** Whether a line names what a picture is or where it is from, and is no sentence. */
export function depicts(line: string): boolean {
  return line.length < LONGEST_NAME && DEPICTS.test(line) && !isClosed(line);
}

/** Whether a line names a thing or a place and a year, as beside a picture: "The old lock, 1924". */
export function isWorkWithYear(line: string): boolean {
  return line.length < LONGEST_WORK && WITH_YEAR.test(line) && !HOLDS_MONTH.test(line);
}

/** Whether a line is nothing but the names of two people or more, the last after "and". */
export function isNamesOnly(line: string): boolean {
  if (line.length > LONGEST_NAMES || !/\s(?:and|&)\s/u.test(line)) return false;
  return line.split(BETWEEN_NAMES).every(isName);
}

/** Whether a line is a name in brackets, as the maker or owner of a picture is given: "(Ada Fenn)". */
export function isBracketedName(line: string): boolean {
  return (
    line.startsWith("(") && line.endsWith(")") && /\p{Ll}/u.test(line) && isName(line.slice(1, -1))
  );
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
  return FIRM.exec(line)?.[1];
}
