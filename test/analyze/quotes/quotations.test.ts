import { expect, test } from "vitest";
import { findQuotations } from "../../../src/analyze/quotes/quotations.ts";
import { MARKS, MISSING, NO_SPEECH, SHAPES } from "./quotation-cases.ts";
import { segmentedOf } from "./quoted.ts";

test.each([...MARKS, ...SHAPES, ...MISSING, ...NO_SPEECH])("%s", (_idea, text, quotations) => {
  const segmented = segmentedOf(text.replaceAll("|", "\n\n"));
  const found = findQuotations(segmented);
  expect(found.map(({ range }) => segmented.article.text.slice(range.start, range.end))).toEqual(
    quotations,
  );
});

test("a quotation over paragraphs is linked piece by piece", () => {
  const found = findQuotations(
    segmentedOf(
      "Ines Roth wrote: “It was built in 1904.\n\n“It was mended.\n\n“It fell.”\n\n“No,” said Ned Rowe.",
    ),
  );
  expect(found.map(({ paragraph, continues }) => [paragraph, continues])).toEqual([
    ["p1", undefined],
    ["p2", 0],
    ["p3", 1],
    ["p4", undefined],
  ]);
});

test("a missing mark links nothing", () => {
  const found = findQuotations(
    segmentedOf(
      "“The pier is safe, said Ines Roth, an engineer.\n\n“We looked at it,” said Ned Rowe.",
    ),
  );
  expect(found.map(({ continues }) => continues)).toEqual([undefined, undefined]);
});

test("the outer range holds the marks", () => {
  const text = "Ines Roth said: « It fits. » She left.";
  const [quotation] = findQuotations(segmentedOf(text));
  expect(quotation && text.slice(quotation.outer.start, quotation.outer.end)).toBe("« It fits. »");
});

test("words inside a paraphrase are a fragment", () => {
  const text =
    "The council said on Monday that the plan was “a reckless gamble with money that the town does not have” and would fail.";
  expect(findQuotations(segmentedOf(text)).map(({ form }) => form)).toEqual(["fragment"]);
});

test("a sentence is a full quotation", () => {
  const [quotation] = findQuotations(segmentedOf("“We will not pay for it,” said Ann Moss."));
  expect(quotation?.form).toBe("full");
});

test.each([
  [
    "French",
    "« Nous avons attendu toute la nuit », a déclaré Claire Morel devant la mairie. « Personne n’est venu. »",
    2,
  ],
  ["German", "„Wir haben die ganze Nacht gewartet“, sagte Klaus Brandt vor dem Rathaus.", 1],
  ["Arabic", "وقالت مريم أمام مبنى البلدية «انتظرنا طوال الليل ولم يأت أحد.» ثم غادرت المكان", 1],
  ["Japanese", "「一晩中待ちましたが、誰も来ませんでした。」と市長は語った。", 1],
])("%s", (_language, text, count) => {
  expect(findQuotations(segmentedOf(text))).toHaveLength(count);
});
