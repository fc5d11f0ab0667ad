/** Lines, and ends of lines, that say who made or owns a picture. */
import { isCaption } from "../boilerplate.ts";
import { isBracketedName } from "./caption-forms.ts";
import { NAME_JOINING } from "./name-behind.ts";

const LONGEST_CREDIT = 100;
const LONGEST_BARE_CREDIT = 60;
const LONGEST_TAIL = 70;
const LONGEST_CAPTION = 600;
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
/** "A Job for Old Hands", "5. Look for Moose": no person works for the latter. */
const OPENS_NO_NAME =
  /^(?:An?|The|This|These|How|What|Why|When|Where|Who|Your|My|Our|\d+[.)]?)\s[^/|]+\sfor\s/u;
const STOP_BEFORE = /[.!?”"’]\s?$/u;
const CAPITALISED = /^[\p{Lu}\p{N}@&][\p{L}\p{N}.'’&@-]*$/u;
const JOINING = new Set([...NAME_JOINING, "/", "|"]);
const BRACKETED = /\(([^()]{3,60})\)$/u;
const AFTER_SENTENCE = /\p{Ll}[.?!]["”’]?\s([^.?!]{3,60})$/u;

/** Whether a line holds nothing but the makers or owners of a picture. */
export function isCreditLine(words: string): boolean {
  if (words.length > LONGEST_CREDIT) return false;
  if (isBracketedName(words)) return true;
  const parts = words
    .replaceAll(/[()[\]]/gu, "")
    .split(/\s?[/|]\s?|\s(?:for|via)\s/u)
    .map((part) => part.split(/\s+/u).filter((word) => word !== ""));
  const names = parts.every((part) => part.length > 0 && part.length < 6 && isCapitalised(part));
  const several = parts.length > 1 && parts.length < 6 && parts.some((part) => part.length > 1);
  if (names && several && !OPENS_NO_NAME.test(words)) return true;
  return words.length < LONGEST_BARE_CREDIT && isCaption(words);
}

function isCapitalised(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    CAPITALISED.test(last) && words.every((word) => CAPITALISED.test(word) || JOINING.has(word))
  );
}

/** The capitalised words behind the last sentence of a line, or in brackets at its end. */
export function trailingName(words: string): string {
  if (words.length > LONGEST_CAPTION) return "";
  const end = words.slice(-LONGEST_TAIL - 3);
  const tail = BRACKETED.exec(end)?.[1] ?? AFTER_SENTENCE.exec(end)?.[1] ?? "";
  const parts = tail.split(/\s+/u).filter((word) => word !== "");
  return parts.length > 0 && parts.length < 9 && isCapitalised(parts) ? tail : "";
}

/** Whether the end of a line, or all of it, says who made the picture: "Photo: Ana Writer". */
export function endsInCredit(words: string): boolean {
  if (words.length > LONGEST_CAPTION) return false;
  if (words.length < LONGEST_CREDIT && MADE_BY.test(words)) return true;
  const end = words.slice(-2 * LONGEST_TAIL);
  return LABELLED_END.test(end) || endsInGluedCredit(end);
}

function endsInGluedCredit(end: string): boolean {
  const at = end.indexOf("Credit");
  return at > 0 && STOP_BEFORE.test(end.slice(0, at)) && GLUED_CREDIT.test(end.slice(at));
}
