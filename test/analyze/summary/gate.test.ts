import { describe, expect, it } from "vitest";
import { articleFacts } from "../../../src/analyze/summary/article-facts.ts";
import { gateSentence, gateSummary } from "../../../src/analyze/summary/gate.ts";
import { segmentedOf } from "./helpers.ts";

const ARTICLE = segmentedOf([
  "The port of Wexcombe will close its main quay for two years while a £40m flood barrier is built, the harbour board said on Monday.",
  "“We looked at every other way,” said Ruth Okafor, who chairs the board. Wexcombe flooded three times last winter and 600 homes were damaged.",
  "Engineers from Holm University studied the plan. Their report, written by Prof. Ada Lind, warned that 25 per cent of the town lies below the tide.",
  "A fund of $2.5 million will pay Iranian and U.S. crews for lost catches, said fisherman Tom Reyes, 39.",
]);
const facts = articleFacts(ARTICLE);

describe("the gate lets through", () => {
  it.each([
    "Wexcombe will close its main quay for two years while a £40 million flood barrier is built.",
    "The harbour board's chair, Ruth Okafor, said it “looked at every other way”.",
    "Wexcombe flooded 3 times last winter and 600 homes were damaged, the harbour board said.",
    "Professor Ada Lind of Holm University warned that 25% of the town lies below the tide.",
    "A fund of 2.5m dollars will pay crews from Iran and the US for lost catches.",
    "The fund will pay crews for lost catches, said 39-year-old fisherman Tom Reyes.",
  ])("%s", (sentence) => {
    expect(gateSentence(sentence, facts)).toBeUndefined();
  });
});

describe("a decade", () => {
  const decades = articleFacts(
    segmentedOf(["The harbour wall was built in the 1980s by crews from Holm, the board said."]),
  );

  it("is the same with and without its century", () => {
    const sentence = "The harbour wall was built in the 80s by crews from Holm.";
    expect(gateSentence(sentence, decades)).toBeUndefined();
  });

  it("bears out no count of two figures", () => {
    const sentence = "The harbour wall was built by 80 crews from Holm, the board said.";
    expect(gateSentence(sentence, decades)).toMatchObject({ kind: "fact" });
  });
});

describe("the gate stops", () => {
  it.each([
    [
      "another name",
      "The harbour board's chair, Ruth Okello, said it looked at every other way.",
      "fact",
    ],
    ["a name made of two", "Tom Okafor chairs the harbour board of Wexcombe.", "fact"],
    [
      "a name at the start",
      "Peterson will close the main quay for two years while a barrier is built.",
      "fact",
    ],
    [
      "another number",
      "Wexcombe will close its main quay for three years, while a £45m barrier is built.",
      "fact",
    ],
    ["a number of another unit", "The flood barrier will cost the harbour board $40m.", "fact"],
    ["a figure twice", "The board said 600 and 600 homes of Wexcombe were damaged.", "fact"],
    ["another scale", "A fund of $2.5 billion will pay crews for lost catches.", "fact"],
    [
      "a spelled-out number",
      "Wexcombe flooded seven times last winter and homes were damaged.",
      "fact",
    ],
    [
      "another day",
      "The harbour board said on Tuesday it will close its main quay for two years.",
      "fact",
    ],
    [
      "words nobody said",
      "“We tried every way we knew,” said Ruth Okafor, who chairs the board.",
      "fact",
    ],
    [
      "a speaker of the article who said something else",
      "“We looked at every other way,” said Tom Reyes.",
      "misplaced",
    ],
    [
      "a number of the article in another place",
      "Wexcombe flooded 25 times last winter and homes were damaged.",
      "misplaced",
    ],
    [
      "new wording",
      "Residents fear ruin as developers circle desperate coastal neighbourhoods.",
      "novel",
    ],
    ["a broken end", "Wexcombe will close its main quay for two years while", "unfinished"],
  ])("%s", (_name, sentence, kind) => {
    expect(gateSentence(sentence, facts)?.kind).toBe(kind);
  });
});

describe("gateSummary", () => {
  it("drops what fails, keeps the rest in order with its paragraphs", () => {
    const { sentences, refused } = gateSummary(
      "Wexcombe will close its main quay for two years. Mayor Ian Bell agreed. Wexcombe flooded three times last winter and 600 homes were damaged.",
      ARTICLE,
      { sentences: 3, words: 60 },
    );
    expect(sentences.map(({ support }) => support[0])).toEqual(["p1", "p2"]);
    expect(refused).toHaveLength(1);
  });

  it("keeps to the words and sentences it is given, and says nothing twice", () => {
    const sentence = "Wexcombe flooded three times last winter and 600 homes were damaged.";
    const limits = { sentences: 3, words: 60 };
    expect(gateSummary(`${sentence} ${sentence}`, ARTICLE, limits).sentences).toHaveLength(1);
    const narrow = gateSummary(sentence, ARTICLE, { sentences: 3, words: 5 });
    expect(narrow.refused[0]?.refusal.kind).toBe("length");
  });
});
