import { expect, it } from "vitest";
import {
  belowNumbered,
  isBesideCopy,
  isLabelOfNext,
  linesBeforeDateline,
  namesWithStop,
  slideCaptions,
} from "../../src/parse/text/caption-company.ts";

const CAPTION = "The pump house in the spring of last year.";

it("knows a line by the copy beside it, with a credit or without", () => {
  expect(isBesideCopy([CAPTION, CAPTION], 0)).toBe(true);
  expect(isBesideCopy([CAPTION, CAPTION], 1)).toBe(true);
  expect(isBesideCopy([`${CAPTION} Ola Reed for The Daily`, CAPTION], 1)).toBe(true);
  expect(isBesideCopy([CAPTION, "Words between.", CAPTION], 0)).toBe(false);
  expect(isBesideCopy(["Yes.", "Yes."], 0)).toBe(false);
  expect(isBesideCopy([CAPTION, `${CAPTION} It was drained.`], 0)).toBe(false);
});

it("takes a maker’s name above a thing of that name for a label", () => {
  expect(isLabelOfNext(["Fen", "Fen Kettle for £30"], 0)).toBe(true);
  expect(isLabelOfNext(["Fen", "Fen kettles boil faster than others do."], 0)).toBe(false);
  expect(isLabelOfNext(["Fen", "Fenland Kettle"], 0)).toBe(false);
});

const DATED =
  "HOLM, Norland (NTB) — The ferry to the island stopped on Monday after its engine failed in the harbour.";
const PROSE =
  "The company has run the ferry since the bridge was closed, and says that nobody was hurt on Monday.";

it("finds what stands above the dateline that opens an article", () => {
  expect(linesBeforeDateline(["Title", "Menu", "More films", "The ferry fails.", DATED])).toEqual([
    1, 2, 3,
  ]);
  expect(linesBeforeDateline(["Title", PROSE, DATED])).toEqual([0, 1]);
  expect(linesBeforeDateline([PROSE, PROSE, PROSE, PROSE, DATED])).toEqual([]);
  expect(linesBeforeDateline(["Title", PROSE])).toEqual([]);
});

const SLIDES = [
  "Old pump The pump drained the mine for a century.",
  "Lamp and helmet This lamp was found in the third shaft.",
  "Winding engine A crew of four kept the engine warm at night.",
  "Pay book In 1904, a miner earned less than the smith did.",
];

it("finds captions that open with a picture’s name where several do", () => {
  expect([...slideCaptions(SLIDES)]).toEqual([0, 1, 2, 3]);
  expect(slideCaptions(SLIDES.slice(1)).size).toBe(0);
});

it("takes the lines between them and those that say a name twice for captions too", () => {
  const lines = [
    ...SLIDES.slice(0, 2),
    "Boots worn by children carried coal.",
    ...SLIDES.slice(2),
    "No caption at all",
    "Words without end",
    PROSE,
    PROSE,
    "Whitlock’s medal and coat Whitlock led the rescue of 1911.",
  ];
  expect([...slideCaptions(lines)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 9]);
});

it("does not take prose that names papers for captions", () => {
  const lines = SLIDES.map((_, at) => `She told The Daily on day ${at} that The Post was wrong.`);
  expect(slideCaptions(lines).size).toBe(0);
});

it("finds headings below numbered ones where that is the page’s habit", () => {
  const lines = [
    "1. The pump",
    "Film: pump",
    "2. The lamp",
    "Film: lamp",
    "3. The book",
    "Film: book",
  ];
  const all = new Set(lines.keys());
  expect([...belowNumbered(lines, all)]).toEqual([1, 3, 5]);
  expect(belowNumbered(lines, new Set([0, 1, 2, 3, 4])).size).toBe(0);
  expect(belowNumbered(["1. A", "2. B", "3. C", "4. D"], new Set([0, 1, 2, 3])).size).toBe(0);
});

it("knows a name with a full stop where the text tells of that person", () => {
  const lines = ["Ada Whitlock.", "In 1911 Whitlock led the rescue."];
  expect([...namesWithStop(lines)]).toEqual([0]);
  expect(namesWithStop(["Ada Whitlock.", "Nobody led the rescue."]).size).toBe(0);
  expect(namesWithStop(["The Whitlocks left.", "Whitlocks"]).size).toBe(0);
});
