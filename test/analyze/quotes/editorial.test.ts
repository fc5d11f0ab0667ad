import { expect, test } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../../src/analyze/options.ts";
import { findQuotes } from "../../../src/analyze/quotes/quotes.ts";
import type { QuoteChoice } from "../../../src/article/editorial.ts";
import type { KnownPerson } from "../../../src/article/people.ts";
import { segmentedOf } from "./quoted.ts";

const TEXT = [
  "“The pier was built in 1904 and it was never mended,” said Ines Roth, the harbour master.",
  "“We will pay for a new one,” said Ned Rowe, the mayor. “We have no choice.”",
  "Her colleagues call her “the Admiral” in private.",
].join("\n\n");

function edit(quotes: readonly QuoteChoice[], people: readonly KnownPerson[] = [], text = TEXT) {
  const segmented = segmentedOf(text, { editorial: { quotes } });
  const found = findQuotes(segmented, {
    ...DEFAULT_ANALYZE_OPTIONS,
    keyQuotes: 1,
    people: { people },
  });
  if (!found.ok)
    return { issues: found.problem.type === "bad-editorial" ? found.problem.issues : [] };
  return {
    quotes: found.value.map((quote) => ({
      ...quote,
      words: text.slice(quote.range.start, quote.range.end),
    })),
  };
}

function known(person: Partial<KnownPerson>): KnownPerson {
  return { name: "Ned Rowe", aliases: [], neverAttribute: false, ...person };
}

test("a pin makes a key quote of the weakest", () => {
  const { quotes } = edit([{ match: "no choice", action: "pin" }]);
  expect(quotes?.filter(({ key }) => key)).toMatchObject([
    { words: "We have no choice.", rank: 1 },
  ]);
});

test("a pin matches other marks, spaces and case", () => {
  const { quotes } = edit([{ match: "  THE pier was  built", action: "pin" }]);
  expect(quotes?.find(({ key }) => key)?.words).toBe(
    "The pier was built in 1904 and it was never mended,",
  );
});

test("a pin finds words in marks that the program took for something else", () => {
  const { quotes } = edit([{ match: "the Admiral", action: "pin" }]);
  expect(quotes?.map(({ words, key }) => [words, key])).toEqual([
    ["The pier was built in 1904 and it was never mended,", false],
    ["We will pay for a new one,", false],
    ["We have no choice.", false],
    ["the Admiral", true],
  ]);
});

test("a pin that matches nothing shows the nearest quote", () => {
  const { issues } = edit([{ match: "We will pay for a new pier", action: "pin" }]);
  expect(issues).toEqual([
    {
      field: "quotes.0.match",
      message:
        "no quotation holds “We will pay for a new pier”; the nearest is “We will pay for a new one,”",
    },
  ]);
});

test("a match ends at whole words", () => {
  expect(edit([{ match: "The pie", action: "pin" }]).issues).toHaveLength(1);
});

test("an article without quotations says so", () => {
  const { issues } = edit(
    [{ match: "the pier", action: "pin" }],
    [],
    "Nothing was said of the pier.",
  );
  expect(issues?.[0]?.message).toContain("the article has none");
});

test("words in two quotations name neither", () => {
  const { issues } = edit([{ match: "we", action: "hide" }]);
  expect(issues?.[0]?.message).toContain("stands in 2 quotations");
});

test("every wrong choice is told at once", () => {
  const { issues } = edit([{ match: "x y" }, { match: "no choice" }, { match: "z" }]);
  expect(issues?.map(({ field }) => field)).toEqual(["quotes.0.match", "quotes.2.match"]);
});

test("a hidden quote is gone", () => {
  const { quotes } = edit([{ match: "no choice", action: "hide" }]);
  expect(quotes?.map(({ words }) => words)).not.toContain("We have no choice.");
});

test("ids stay when another quote is hidden", () => {
  const before = edit([]).quotes?.map(({ id }) => id);
  const after = edit([{ match: "never mended", action: "hide" }]).quotes?.map(({ id }) => id);
  expect(after).toEqual(before?.slice(1));
});

test("a correction names the speaker with certainty", () => {
  const { quotes } = edit([{ match: "no choice", speaker: "Ann Moss", role: "treasurer" }]);
  expect(quotes?.at(-1)).toMatchObject({
    speaker: { id: "ann-moss", name: "Ann Moss", role: "treasurer", kind: "person" },
    confidence: 1,
  });
});

test("a correction to null takes the name away", () => {
  const { quotes } = edit([{ match: "never mended", speaker: null }]);
  expect(quotes?.[0]).toMatchObject({ speaker: null, confidence: 0 });
});

test("a correction goes by the publisher's name for the person", () => {
  const { quotes } = edit(
    [{ match: "no choice", speaker: "Mayor Rowe" }],
    [known({ id: "rowe", aliases: ["Mayor Rowe"], role: "mayor of Orrel" })],
  );
  expect(quotes?.at(-1)?.speaker).toEqual({
    id: "rowe",
    name: "Ned Rowe",
    role: "mayor of Orrel",
    kind: "person",
  });
});

test("a correction to someone never quoted is refused", () => {
  const { issues } = edit(
    [{ match: "no choice", speaker: "Ned Rowe" }],
    [known({ neverAttribute: true })],
  );
  expect(issues).toMatchObject([{ field: "quotes.0.speaker" }]);
});

test("no quote has a speaker that the publisher never attributes words to", () => {
  const { quotes } = edit([], [known({ neverAttribute: true })]);
  expect(quotes?.map(({ speaker }) => speaker?.name)).not.toContain("Ned Rowe");
});
