import { isCaption } from "../boilerplate.ts";
import { countBy } from "./counts.ts";

const LONGEST_CREDIT = 100;
const LONGEST_TAIL = 70;
const LONGEST_CAPTION = 600;
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
  `(?:^|[.!?)”"’\\s])(?:${PICTURE}|[Ss]ource)(?:\\s(?:by|[Cc]redit|[Cc]ourtesy(?: of)?))?\\s?:\\s?\\p{Lu}[^.?!:]{2,70}$`,
  "u",
);
/** "the bridge.CreditAna Writer for The Daily": lines that were glued where the page was copied. */
const GLUED_CREDIT = /[.!?”"’]\s?Credit(?:Credit)?(?:\.{3})?\p{Lu}[^?!]{2,70}$/u;
const CAPITALISED = /^[\p{Lu}\p{N}@&][\p{L}\p{N}.'’&@-]*$/u;
const JOINING = new Set(["for", "of", "the", "via", "and", "de", "von", "van", "al", "/", "|"]);
const MARKER =
  /^(?:images?|photos?|pictures?|pin|pinit|gallery|slideshow|slide|enlarge|view (?:image|slideshow|gallery|photo)|open image|media|video|play|caption|toggle caption|hide caption|(?:image|photo|slide)? ?\d{1,3} (?:of|\/) \d{1,3}|\d{1,3} ?\/ ?\d{1,3}|click to (?:enlarge|expand))\b.{0,16}$/iu;

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
  /** It is a sentence right above a line that only credits. */
  | "aboveCredit";

/** The lines of a page that show a sign of a picture, by index. Linear in the page's length. */
export function pictureSigns(lines: readonly string[]): Map<number, PictureSign> {
  const tails = lines.map(trailingName);
  const counts = countTails(lines, tails);
  const copies = countBy(lines.filter((words) => words.length >= SHORTEST_COPY));
  const credits = lines.map(isCreditLine);
  const recurs = (tail: string) =>
    (counts.get(tail) ?? 0) >= (tail.includes(" ") ? ENDS_OF_NAME : ENDS_OF_WORD);
  const signOf = (words: string, index: number): PictureSign | undefined => {
    if (credits[index]) return "credit";
    if (MARKER.test(words)) return "marker";
    if (recurs(tails[index] ?? "")) return "recurringName";
    if (endsInCredit(words)) return "creditAtEnd";
    if ((copies.get(words) ?? 0) > MOST_COPIES) return "copy";
    return credits[index + 1] && isSentence(words) ? "aboveCredit" : undefined;
  };
  const signs = new Map<number, PictureSign>();
  for (const [index, words] of lines.entries()) {
    const sign = signOf(words, index);
    if (sign !== undefined) signs.set(index, sign);
  }
  return signs;
}

/** Whether a line holds nothing but the makers or owners of a picture. */
function isCreditLine(words: string): boolean {
  if (words.length > LONGEST_CREDIT) return false;
  const parts = words
    .replaceAll(/[()[\]]/gu, "")
    .split(/\s?[/|]\s?|\s(?:for|via)\s/u)
    .map((part) => part.split(/\s+/u).filter((word) => word !== ""));
  if (parts.length < 2 || parts.length > 5) return words.length < 60 && isCaption(words);
  const names = parts.every((part) => part.length > 0 && part.length < 6 && isCapitalised(part));
  return names && parts.some((part) => part.length > 1);
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
  return LABELLED_END.test(end) || GLUED_CREDIT.test(end);
}

function isSentence(words: string): boolean {
  return words.length < LONGEST_SENTENCE && /[.!?]["”’)]?$/u.test(words);
}
