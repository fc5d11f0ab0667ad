import { expect, test } from "vitest";
import { rankKeyQuotes } from "../../../src/analyze/quotes/key-quotes.ts";
import type { Quote, Speaker } from "../../../src/article/analysis.ts";
import { segmentedOf } from "./quoted.ts";

const ROTH: Speaker = {
  id: "ines-roth",
  name: "Ines Roth",
  role: "harbour master",
  kind: "person",
};
const ROWE: Speaker = { id: "ned-rowe", name: "Ned Rowe", kind: "person" };

interface Said {
  readonly words: string;
  readonly speaker?: Speaker | null;
  readonly form?: Quote["form"];
  readonly confidence?: number;
}

/** One quotation a paragraph; gives the words of the key quotes, best first. */
function keyWords(said: readonly Said[], most = 3, pinned: readonly number[] = []): string[] {
  const text = said.map(({ words }) => `“${words}”`).join("\n\n");
  let start = 0;
  const quotes = said.map(
    ({ words, speaker = ROTH, form = "full", confidence = 1 }, index): Quote => {
      const range = { start: start + 1, end: start + 1 + words.length };
      start += words.length + 4;
      const paragraph = `p${index + 1}`;
      return { id: `q${index}`, range, paragraph, form, speaker, confidence, key: false };
    },
  );
  const ids = pinned.map((index) => `q${index}`);
  return rankKeyQuotes(segmentedOf(text), quotes, ids, most).map(
    (index) => said[index]?.words ?? "",
  );
}

const PLAIN = "The pier was built by the town and it belongs to the people of the town.";
const FILLER = "The committee has a meeting in the hall and there is tea for everybody afterwards.";

test.each<readonly [idea: string, better: Said, worse: Said]>([
  ["a complete thought over a scrap", { words: PLAIN }, { words: "It fell." }],
  [
    "8 to 40 words over a speech",
    { words: PLAIN },
    { words: `${PLAIN} ${PLAIN} ${PLAIN} ${PLAIN} ${PLAIN}` },
  ],
  ["a named speaker over none", { words: PLAIN }, { words: FILLER, speaker: null }],
  ["a sure speaker over a doubtful one", { words: PLAIN }, { words: FILLER, confidence: 0.8 }],
  ["a person with a role over one without", { words: PLAIN }, { words: FILLER, speaker: ROWE }],
  [
    "strong words over plain ones",
    { words: "We will never forgive the people who betrayed this town and its fishermen." },
    { words: FILLER },
  ],
  [
    "figures over none",
    { words: "The town has lost 400 families and half of its boats in ten years." },
    { words: FILLER },
  ],
  [
    "substance over a set phrase",
    { words: PLAIN },
    {
      words: "We are aware of the situation and we look forward to working closely with the town.",
    },
  ],
  [
    "a sentence that stands alone over one that leans",
    { words: PLAIN },
    { words: "That is what it was and that is how they did it to them then." },
  ],
  [
    "a whole sentence over its second half",
    { words: PLAIN },
    { words: "and it belongs to the people of the town who built it with their hands." },
  ],
])("prefers %s", (_idea, better, worse) => {
  expect(keyWords([worse, better], 1)).toEqual([better.words]);
  expect(keyWords([better, worse], 1)).toEqual([better.words]);
});

test("a fragment is never a key quote", () => {
  expect(keyWords([{ words: PLAIN, form: "fragment" }])).toEqual([]);
});

test("a quote under a doubtful name is no key quote", () => {
  expect(keyWords([{ words: PLAIN, confidence: 0.7 }])).toEqual([]);
  expect(keyWords([{ words: PLAIN, confidence: 0, speaker: null }])).toEqual([PLAIN]);
});

test("no more than the number asked for", () => {
  expect(keyWords([{ words: PLAIN }, { words: FILLER }], 1)).toHaveLength(1);
  expect(keyWords([{ words: PLAIN }, { words: FILLER }], 0)).toEqual([]);
});

test("near-repeats are shown once", () => {
  const again = "The pier was built by the town and it belongs to the people of this town.";
  expect(keyWords([{ words: PLAIN }, { words: again }])).toHaveLength(1);
});

test("a second speaker goes before a first speaker's next quotation", () => {
  const strong = "We will never forgive the council that ruined this harbour and lied to us.";
  const next = "Nobody who fishes from this harbour was asked, and nobody will be asked again.";
  const other = "The money for the harbour is in the bank and the plan for it is on my desk.";
  expect(
    keyWords([{ words: strong }, { words: next }, { words: other, speaker: ROWE }], 2),
  ).toContain(other);
});

test("weak quotations are not shown to fill the number", () => {
  expect(keyWords([{ words: "It is." }, { words: "No comment at this time." }])).toEqual([]);
});

test("pinned quotations come first, in the editor's order, whatever their number", () => {
  expect(
    keyWords([{ words: PLAIN }, { words: "It fell." }, { words: "So be it." }], 1, [2, 1]),
  ).toEqual(["So be it.", "It fell."]);
});
