import {
  isBesideCopy,
  isLabelOfNext,
  linesBeforeDateline,
  namesWithStop,
  slideCaptions,
} from "./caption-company.ts";
import {
  depicts,
  isDatedScene,
  isNamesOnly,
  isWorkWithYear,
  namesMedium,
  standsForPicture,
} from "./caption-forms.ts";
import { isClosed } from "./closed-line.ts";
import { countBy } from "./counts.ts";
import { endsInCredit, isCreditLine, trailingName } from "./credit-line.ts";
import { hasNameBehind } from "./name-behind.ts";

const SHORTEST_SENTENCE = 24;
const LONGEST_SENTENCE = 300;
/** A line that stands so often, and is so long, is no part of an article's prose. */
const MOST_COPIES = 2;
const SHORTEST_COPY = 30;
/** How often a name of one word must end lines, and one of several. */
const ENDS_OF_WORD = 3;
const ENDS_OF_NAME = 2;

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
  const markers = lines.map(standsForPicture);
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
    ["depicts", depicts],
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

/** How often each name that ends a line ends one, or is one, on the page. */
function countTails(lines: readonly string[], tails: readonly string[]): Map<string, number> {
  const counts = countBy(tails.filter((tail) => tail !== ""));
  for (const words of lines) {
    const count = counts.get(words);
    if (count !== undefined) counts.set(words, count + 1);
  }
  return counts;
}

function isSentence(words: string): boolean {
  return (
    words.length >= SHORTEST_SENTENCE &&
    words.length < LONGEST_SENTENCE &&
    /[.!?]["”’)]?$/u.test(words)
  );
}
