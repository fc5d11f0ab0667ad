import { expect, it } from "vitest";
import { acceptedHeadings } from "../../src/parse/text/accepted-headings.ts";
import { LINE_CLASSES } from "../../src/parse/text/context-features.ts";

const PARAGRAPH =
  "The harbour was dredged in the spring, and since then the larger boats have come in at any tide.";

/** The accepted lines of a page whose candidates are given with what the model thinks of them. */
function accepted(lines: readonly (string | readonly [words: string, likely: number])[]): string[] {
  const words = lines.map((line) => (typeof line === "string" ? line : line[0]));
  const likely = lines.flatMap((line, index) =>
    typeof line === "string" ? [] : [[index, line[1]] as const],
  );
  const probabilities = words.map(() => LINE_CLASSES.map((name) => (name === "body" ? 1 : 0)));
  const found = acceptedHeadings({ words, probabilities }, new Map(likely));
  return [...found].sort((a, b) => a - b).map((index) => words[index] ?? "");
}

it("takes the likely lines of a page with one that is likelier still", () => {
  const page = [
    ["The tide", 0.7],
    PARAGRAPH,
    ["The boats", 0.35],
    PARAGRAPH,
    ["The harbour", 0.27],
    PARAGRAPH,
  ] as const;
  expect(accepted(page)).toEqual(["The tide", "The boats"]);
});

it("believes none where no line is likely, and a lone one only when it is likelier", () => {
  expect(accepted([["The tide", 0.35], PARAGRAPH, ["The boats", 0.35], PARAGRAPH])).toEqual([]);
  expect(accepted([PARAGRAPH, ["The tide", 0.45], PARAGRAPH])).toEqual([]);
  expect(accepted([PARAGRAPH, ["The tide", 0.7], PARAGRAPH])).toEqual(["The tide"]);
});

it("takes twenty lines above a few words each for a list of riddles, and above paragraphs for headings", () => {
  const riddles = Array.from({ length: 20 }, (_, index) => `Why did boat ${index} stay ashore?`);
  const page = (answer: string) => riddles.flatMap((riddle) => [[riddle, 0.9] as const, answer]);
  expect(accepted(page("It was tired."))).toEqual([]);
  expect(accepted(page(PARAGRAPH))).toEqual(riddles);
  expect(accepted(page("It was tired.").slice(0, 38))).toHaveLength(19);
  // riddles between them that are no candidates
  const some = page("It was tired.").flatMap((line) => [line, "Why did the tide turn early?"]);
  expect(accepted(some)).toEqual([]);
  // headings right above another one say nothing of how long sections are
  const above = (["Part", "Chapter"] as const).map((words) => [words, 0.9] as const);
  const nested = page(PARAGRAPH).flatMap((line) =>
    line === PARAGRAPH ? [line, ...above] : [line],
  );
  expect(accepted(nested)).toHaveLength(60);
});
