import { expect, it } from "vitest";
import { sectionsOf } from "../../src/article/section.ts";
import { parse } from "../../src/parse/parse.ts";
import { pictureSigns } from "../../src/parse/text/picture-line.ts";

const sign = (...lines: string[]) => pictureSigns(lines).get(0);

it.each([
  "Ana Writer/The Daily",
  "Ana Writer for The Daily",
  "Ana Writer via The Daily",
  "Photo: Ana Writer",
])("takes %j for the credit of a picture", (line) => {
  expect(sign(line)).toBe("credit");
});

it.each([
  "The board waited for the Daily",
  "Who pays for it",
  "Cold Steel",
  "A Job for Old Hands",
  "5. Look for Moose",
  "What the bridge and/or the board will cost this winter",
])("does not take %j for a credit", (line) => {
  expect(sign(line)).toBeUndefined();
});

it.each(["Image", "Photo 2 of 5", "3/12", "Toggle caption"])("takes %j for a picture", (line) => {
  expect(sign(line)).toBe("marker");
});

it("does not take a sentence about an image for a picture", () => {
  expect(sign("Image matters more than steel to the board.")).toBeUndefined();
});

it("tells captions by a name that ends several lines", () => {
  const named = "The arches from the weir (Ola Reed)";
  expect(sign(named)).toBeUndefined();
  expect(sign(named, "Painters at the north arch (Ola Reed)")).toBe("recurringName");
  expect(sign(named, "Ola Reed")).toBe("recurringName");
});

it("takes a sentence right above a credit for its caption, and no long paragraph", () => {
  const sentence = "The arches seen from the weir on Monday.";
  expect(sign(sentence, "Ola Reed/The Daily")).toBe("aboveCredit");
  expect(
    sign(`${"The board met again. ".repeat(20)}It left.`, "Ola Reed/The Daily"),
  ).toBeUndefined();
});

it("does not take a short sentence above a credit for its caption", () => {
  expect(sign("It was the weir.", "Ola Reed/The Daily")).toBeUndefined();
});

it.each(["1/2 tsp honey", "2/3 cup of milk"])("takes %j for food, not for a picture", (line) => {
  expect(sign(line)).toBeUndefined();
});

it.each([
  ["The arches from the weir", "belowMarker"],
  ["What the bridge costs:", undefined],
  ["The bridge opened on Monday.", undefined],
])("tells whether %j below a picture is its caption", (line, expected) => {
  expect(pictureSigns(["Image", line]).get(1)).toBe(expected);
});

it("takes a line between a picture and a credit for a caption, a sentence too", () => {
  const lines = ["Image 1 of 5", "The bridge.", "(Image credit: Mill/Weir)"];
  expect(pictureSigns(lines).get(1)).toBe("betweenMarks");
});

it.each([
  "The arches from the weir. Ola Reed for The Daily",
  "Painters rest on the bridge in 2019. Ola Reed",
])("tells the caption %j by the name behind it", (line) => {
  expect(sign(line)).toBe("nameBehind");
});

it.each(["Slide from the engineers’ talk", "The north arch (Fig. 2)", "harbourbridge.org"])(
  "knows that %j names a picture",
  (line) => {
    expect(sign(line)).toBe("depicts");
  },
);

it.each([
  "The photos of the bridge are on show.",
  "The bigger picture",
  "Read it at harbourbridge.org",
])("knows that %j does not", (line) => {
  expect(sign(line)).toBeUndefined();
});

const PAGE = `Harbour Bridge Reopens After Longest Winter

By Ada Fenn

The bridge over the harbour reopened on Tuesday after fourteen weeks of repairs that cut the old town off from its market.

The arches of the bridge from the weir. Ola Reed

Engineers replaced every bearing and painted the arches, said the board, which paid for the work with a loan from the county.

A second bridge was studied and put aside because the ground there moves by a finger’s breadth every year.

Image

Painters rest under the north arch. Ola Reed

The repairs cost four million pounds, half of it borrowed. The board expects to pay the loan back over twelve years.
`;

it("keeps captions that a photographer’s name ends out of the body", () => {
  const result = parse({ text: PAGE, mediaType: "text/plain", name: "-" }, { language: "en" });
  if (!result.ok) throw new Error(result.problem.detail);
  expect(result.value.captions).toContain("The arches of the bridge from the weir. Ola Reed");
  expect(result.value.text).not.toMatch(/Ola Reed|Image/u);
  expect(sectionsOf(result.value)).toHaveLength(1);
});

it.each([
  "An old mill by the river. Source: Town Archive",
  "Photo composite by Ana Writer and Bo Other",
  "Courtesy of Mill Museum",
  "The mill in winter.CreditAna Writer for The Daily",
])("takes %j for a caption by the credit at its end", (line) => {
  expect(["credit", "creditAtEnd"]).toContain(sign(line));
});

it.each([
  "Photos from the archive show how the mill looked.",
  "Source: the council said it would not pay.",
])("does not take %j for one", (line) => {
  expect(sign(line)).toBeUndefined();
});

it("takes a longer line that stands three times for a picture's", () => {
  const line = "The old mill, seen from the other bank";
  expect(sign(line, "Words.", line, line)).toBe("copy");
  expect(sign(line, "Words.", line)).toBeUndefined();
});

it.each([
  [`Video: The lock opens for the first boat${" of the year".repeat(12)}.`, "medium"],
  ["Video games: what the jury saw", undefined],
  ["Boats wait at the lock in Holm, in the far north, on Monday, May 6, 2024.", "datedScene"],
  ["Boats wait at the lock of Holm on 6 May 2024. The lock is shut.", "datedScene"],
  ["The lock was shut. It opened to boats again on May 6, 2024.", undefined],
  ["Boats wait at the lock on Monday morning until the keeper comes.", undefined],
  ["The old lock, 1924", "workWithYear"],
  ["Holm, May 1924", undefined],
  ["Ada Fenn (@adafenn) May 6, 2024", undefined],
  ["Ada Fenn, Bo Quill, and Mette Lund", "namesOnly"],
  ["Ada Fenn & Bo Quill", "namesOnly"],
  ["(Ada Fenn)", "credit"],
  ["(THE BOAT SOUNDS)", undefined],
  ["(I know, she said)", undefined],
  ["Ada Fenn, Holm", undefined],
  ["Ada Fenn and her boat", undefined],
  [`The lock in spring${", its boats and gates".repeat(20)} (Photo: Ada Fenn)`, "creditAtEnd"],
])("takes %j for a picture’s by what it says: %s", (line, expected) => {
  expect(sign(line)).toBe(expected);
});

it("takes a firm’s whole name above its goods for a label", () => {
  expect(sign("Fenware, Inc.", "Fenware Kettle, £30")).toBe("label");
  expect(sign("Fenware, Inc.", "Another Kettle, £30")).toBeUndefined();
});
