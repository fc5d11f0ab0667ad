import { isCaption } from "../boilerplate.ts";
import {
  isBesideCopy,
  isClosed,
  isLabelOfNext,
  linesBeforeDateline,
  namesWithStop,
  slideCaptions,
} from "./caption-company.ts";
import { isDatedScene, isNamesOnly, isWorkWithYear, namesMedium } from "./caption-forms.ts";
import { countBy } from "./counts.ts";
import { hasNameBehind, NAME_JOINING } from "./name-behind.ts";

const LONGEST_CREDIT = 100;
const LONGEST_BARE_CREDIT = 60;
const LONGEST_NAME = 160;
const LONGEST_TAIL = 70;
const LONGEST_CAPTION = 600;
const SHORTEST_SENTENCE = 24;
const LONGEST_SENTENCE = 300;
/** A line that stands so often, and is so long, is no part of an article's prose. */
const MOST_COPIES = 2;
const SHORTEST_COPY = 30;
/** How often a name of one word must end lines, and one of several. */
const ENDS_OF_WORD = 3;
const ENDS_OF_NAME = 2;
const PICTURE = "[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ii]llustrations?|[Gg]raphics?";
const MADE_BY = new RegExp(
  `^(?:(?:${PICTURE})\\s(?:\\p{Ll}{2,12}\\s){0,2}(?:by|from|courtesy)|[Cc]ourtesy(?:\\sof|:))\\s\\p{Lu}[^.?!]{2,70}$`,
  "u",
);
const LABELLED_END = new RegExp(
  `(?:^|[.!?()[”"’\\s])(?:${PICTURE}|[Ss]ource)(?:\\s(?:by|[Cc]redit|[Cc]ourtesy(?: of)?))?\\s?:\\s?\\p{Lu}[^.?!:]{2,70}$`,
  "u",
);
/** "the bridge.CreditAna Writer for The Daily": lines that were glued where the page was copied. */
const GLUED_CREDIT = /^(?:Credit){1,2}(?:\.{3})?\p{Lu}[^?!]{2,70}$/u;
const STOP_BEFORE = /[.!?”"’]\s?$/u;
const CAPITALISED = /^[\p{Lu}\p{N}@&][\p{L}\p{N}.'’&@-]*$/u;
const JOINING = new Set([...NAME_JOINING, "/", "|"]);
const MARKER =
  /^(?:images?|photos?|pictures?|pin|pinit|gallery|slideshow|slide|enlarge|view (?:image|slideshow|gallery|photo)|open image|media|video|play|caption|toggle caption|hide caption|(?:image|photo|slide)? ?\d{1,3} of \d{1,3}|click to (?:enlarge|expand)|embed)\b.{0,16}$|^(?:image|photo|slide)? ?\d{1,3} ?\/ ?\d{1,3}$/iu;

/** What a picture is called without a full stop: "Slide from the talk", "The pump (Fig. 2)", "millmuseum.org". */
const DEPICTS =
  /\bscreen ?(?:shots?|grabs?)\b|\binfographic\b|\b(?:photo(?:graph)?s?|images?|illustrations?|renderings?|slides?|stills?|diagrams?) (?:of|from|by|showing)\b|[[(](?:fig(?:ure)?|photo|image)\.? ?\d{1,3}[\])]$|^(?:www\.)?[\p{L}\d-]{2,60}(?:\.[\p{L}\d-]{2,60}){0,2}\.(?:com|org|net|edu|gov|co\.uk)$/iu;

/** Why a line belongs to a picture, whatever the line model takes it for. */
export type PictureSign =
  /** It says who made a picture and nothing else: "Ana Writer/The Daily". */
  | "credit"
  /** It stands for the picture itself: "Image", "1 of 5". */
  | "marker"
  /** It ends in a name that ends other lines too, as a photographer's does. */
  | "recurringName"
  /** Its end says who made the picture: "Source: Ana Writer". */
  | "creditAtEnd"
  /** It stands several times on the page. */
  | "copy"
  /** A copy of it stands right beside it, with a credit or without. */
  | "besideCopy"
  /** It is a sentence with a name behind it. */
  | "nameBehind"
  /** It is a name with a full stop, and the page tells of that person. */
  | "nameStopped"
  /** It names the maker of what the next line is about. */
  | "label"
  /** It stands above the paragraph that begins the article with a dateline. */
  | "beforeDateline"
  /** It opens with a picture's name that runs into a sentence, as several lines of the page do. */
  | "slide"
  /** It ends without a full stop right below a line that stands for a picture. */
  | "belowMarker"
  /** It names what a picture is or where it is from, and is no sentence. */
  | "depicts"
  /** It stands between a line that stands for a picture and one that only credits. */
  | "betweenMarks"
  /** It is a sentence right above a line that only credits. */
  | "aboveCredit"
  /** It says first what it belongs to: "Video: …". */
  | "medium"
  /** Its first sentence ends in a whole date. */
  | "datedScene"
  /** It names a thing or a place and a year: "The old lock, 1924". */
  | "workWithYear"
  /** It is nothing but the names of several people. */
  | "namesOnly";

/** The lines of a page that show a sign of a picture, by index. Linear in the page's length. */
export function pictureSigns(lines: readonly string[]): Map<number, PictureSign> {
  const tails = lines.map(trailingName);
  const counts = countTails(lines, tails);
  const recurs = (tail: string) =>
    (counts.get(tail) ?? 0) >= (tail.includes(" ") ? ENDS_OF_NAME : ENDS_OF_WORD);
  const copies = countBy(lines.filter((words) => words.length >= SHORTEST_COPY));
  const credits = lines.map(isCreditLine);
  const markers = lines.map((words) => MARKER.test(words));
  const slides = slideCaptions(lines);
  const named = namesWithStop(lines);
  const beforeDateline = new Set(linesBeforeDateline(lines));
  // the first that holds counts
  const tests: readonly (readonly [PictureSign, (words: string, at: number) => boolean])[] = [
    ["credit", (_, at) => credits[at] === true],
    ["marker", (_, at) => markers[at] === true],
    ["slide", (_, at) => slides.has(at)],
    ["besideCopy", (_, at) => isBesideCopy(lines, at)],
    ["recurringName", (_, at) => recurs(tails[at] ?? "")],
    ["creditAtEnd", endsInCredit],
    ["copy", (words) => (copies.get(words) ?? 0) > MOST_COPIES],
    ["nameBehind", hasNameBehind],
    ["nameStopped", (_, at) => named.has(at)],
    ["label", (_, at) => isLabelOfNext(lines, at)],
    ["depicts", (words) => words.length < LONGEST_NAME && DEPICTS.test(words) && !isClosed(words)],
    ["beforeDateline", (_, at) => beforeDateline.has(at)],
    ["betweenMarks", (_, at) => markers[at - 1] === true && credits[at + 1] === true],
    ["belowMarker", (words, at) => markers[at - 1] === true && !isClosed(words)],
    ["aboveCredit", (words, at) => credits[at + 1] === true && isSentence(words)],
    ["medium", namesMedium],
    ["datedScene", isDatedScene],
    ["workWithYear", isWorkWithYear],
    ["namesOnly", isNamesOnly],
  ];
  return new Map(
    lines.flatMap((words, at) => {
      const sign = tests.find(([, holds]) => holds(words, at))?.[0];
      return sign === undefined ? [] : [[at, sign] as const];
    }),
  );
}

/** Whether a line holds nothing but the makers or owners of a picture. */
function isCreditLine(words: string): boolean {
  if (words.length > LONGEST_CREDIT) return false;
  const parts = words
    .replaceAll(/[()[\]]/gu, "")
    .split(/\s?[/|]\s?|\s(?:for|via)\s/u)
    .map((part) => part.split(/\s+/u).filter((word) => word !== ""));
  const names = parts.every((part) => part.length > 0 && part.length < 6 && isCapitalised(part));
  if (names && parts.length > 1 && parts.length < 6 && parts.some((part) => part.length > 1))
    return true;
  return words.length < LONGEST_BARE_CREDIT && isCaption(words);
}

function isCapitalised(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    CAPITALISED.test(last) && words.every((word) => CAPITALISED.test(word) || JOINING.has(word))
  );
}

/** The capitalised words behind the last sentence of a line, or in brackets at its end. */
function trailingName(words: string): string {
  if (words.length > LONGEST_CAPTION) return "";
  const end = words.slice(-LONGEST_TAIL - 3);
  const tail = BRACKETED.exec(end)?.[1] ?? AFTER_SENTENCE.exec(end)?.[1] ?? "";
  const parts = tail.split(/\s+/u).filter((word) => word !== "");
  return parts.length > 0 && parts.length < 9 && isCapitalised(parts) ? tail : "";
}

const BRACKETED = /\(([^()]{3,60})\)$/u;
const AFTER_SENTENCE = /\p{Ll}[.?!]["”’]?\s([^.?!]{3,60})$/u;

/** How often each name that ends a line ends one, or is one, on the page. */
function countTails(lines: readonly string[], tails: readonly string[]): Map<string, number> {
  const counts = countBy(tails.filter((tail) => tail !== ""));
  for (const words of lines) {
    const count = counts.get(words);
    if (count !== undefined) counts.set(words, count + 1);
  }
  return counts;
}

function endsInCredit(words: string): boolean {
  if (words.length > LONGEST_CAPTION) return false;
  if (words.length < LONGEST_CREDIT && MADE_BY.test(words)) return true;
  const end = words.slice(-2 * LONGEST_TAIL);
  return LABELLED_END.test(end) || endsInGluedCredit(end);
}

function endsInGluedCredit(end: string): boolean {
  const at = end.indexOf("Credit");
  return at > 0 && STOP_BEFORE.test(end.slice(0, at)) && GLUED_CREDIT.test(end.slice(at));
}

function isSentence(words: string): boolean {
  return (
    words.length >= SHORTEST_SENTENCE &&
    words.length < LONGEST_SENTENCE &&
    /[.!?]["”’)]?$/u.test(words)
  );
}
