import { describe, expect, it } from "vitest";
import { summaryOf } from "./helpers.ts";

const BODY = [
  "The council of Holm will shut two of its five libraries in May, it decided on Monday.",
  "“Nobody wanted this,” said Mayor Ilse Brand. The libraries cost £300,000 a year.",
  "Readers handed in a petition with 4,000 names.",
];

function authored(summary: string) {
  return summaryOf(BODY, { sentences: 3 }, { editorial: { summary, quotes: [] } });
}

describe("an editor's summary", () => {
  it("wins, is labelled, and each sentence names its paragraphs", () => {
    const { summary, warnings } = authored(
      "Two libraries in Holm will shut in May. Four thousand readers signed a petition.",
    );
    expect(summary).toMatchObject({
      method: "author",
      sentences: [
        { text: "Two libraries in Holm will shut in May.", support: ["p1"] },
        { text: "Four thousand readers signed a petition.", support: ["p3"] },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ["Mayor Ilse Brandt was sorry.", "the name “Brandt”"],
    ["Three of its five libraries will shut, at £400,000 a year.", "the number “400,000”"],
    ["The council decided on Friday.", "the date “Friday”"],
    ["“Everybody wanted this,” the mayor said.", "the quotation “Everybody wanted this,”"],
  ])("warns of what the article does not have: %s", (summary, expected) => {
    const { warnings } = authored(summary);
    expect(warnings.map(({ message }) => message)).toContain(
      `${expected} does not occur in the article`,
    );
    expect(warnings.every(({ field }) => field === "summary")).toBe(true);
  });

  it("leaves the words as they are, without support where there is none", () => {
    const { summary } = authored("A dark day for everyone who loves books!");
    expect(summary).toMatchObject({
      sentences: [{ text: "A dark day for everyone who loves books!", support: [] }],
    });
  });

  it("gives way to the article's own sentences when it is blank", () => {
    expect(authored("  ").summary.method).toBe("extractive");
  });
});
