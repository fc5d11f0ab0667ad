import { describe, expect, it } from "vitest";
import { summaryDocument } from "../../../src/analyze/summary/document.ts";
import { segmentedOf } from "./helpers.ts";

function tokensOf(paragraph: string, language = "en") {
  const { sentences, stems } = summaryDocument(segmentedOf([paragraph], { language }));
  return sentences.map((sentence) => ({
    stems: Array.from(sentence.stems, (stem) => stems[stem]),
    capitals: [...sentence.capitals].join(""),
    quoted: [...sentence.quoted].join(""),
    quotation: sentence.quotation,
  }));
}

describe("the tokens of a sentence", () => {
  it("are runs of letters and digits, stemmed, with their capitals and what is quoted", () => {
    const [sentence] = tokensOf("Émile’s 2 dogs said “Running is naïve”.");
    expect(sentence).toEqual({
      stems: ["émile", "s", "2", "dog", "said", "run", "is", "naïv"],
      capitals: "10000100",
      quoted: "00000111",
      quotation: "inside",
    });
  });

  it("are told apart in letters beyond the first plane, and lowered alone in other languages", () => {
    expect(tokensOf("Der Läufer 𝒜𝒷—läuft.", "de")[0]?.stems).toEqual([
      "der",
      "läufer",
      "𝒜𝒷",
      "läuft",
    ]);
  });

  it("share numbers across sentences", () => {
    const { sentences } = summaryDocument(segmentedOf(["The dog ran. A Dog barks. Dogs run."]));
    const dogs = sentences.map(({ stems }, i) => stems[i === 2 ? 0 : 1]);
    expect(new Set(dogs).size).toBe(1);
  });

  it.each([
    ["“We go now.” They left.", ["whole", "none"]],
    ["“We go now. You stay,” he said.", ["half", "half"]],
  ])("%s", (text, states) => {
    expect(tokensOf(text).map(({ quotation }) => quotation)).toEqual(states);
  });
});
