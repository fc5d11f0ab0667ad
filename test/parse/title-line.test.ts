import { expect, it } from "vitest";
import { LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { pageLines } from "../../src/parse/text/lines.ts";
import { pageFeatures } from "../../src/parse/text/page-features.ts";
import { titleFeatures } from "../../src/parse/text/title-features.ts";
import { titleLine } from "../../src/parse/text/title-line.ts";
import { isNoTitle, leadsTo } from "../../src/parse/text/title-looks.ts";
import trained from "../../src/parse/text/title-model.json" with { type: "json" };
import { candidatesOf, viewOf } from "../../src/parse/text/title-view.ts";

type Line = readonly [words: string, kind: (typeof LINE_CLASSES)[number], title?: number];

const BODY: readonly Line[] = [
  [
    "The ferry to the island stopped on Monday after its engine failed, and the island’s shops were empty by the evening.",
    "body",
  ],
  [
    "The company said the ferry will sail again in a week, once a new pump has come from the mainland by lorry.",
    "body",
  ],
];

/** A page of lines of known kinds; the number is how likely the models think a line is the title. */
function page(...lines: readonly Line[]) {
  const { shapes } = pageFeatures(pageLines(lines.map(([words]) => words).join("\n")));
  return {
    words: lines.map(([words]) => words),
    shapes,
    probabilities: lines.map(([, kind, title = 0]) =>
      LINE_CLASSES.map((name) => (name === "title" ? title : name === kind ? 1 - title : 0)),
    ),
  };
}

const chosen = (...lines: readonly Line[]) => lines[titleLine(page(...lines, ...BODY))]?.[0];

it("takes the line that the models think likeliest", () => {
  expect(
    chosen(
      ["Menu", "noise"],
      ["Island Shops Empty After Ferry Fails", "noise", 0.7],
      ["By Ada Fenn", "meta"],
    ),
  ).toBe("Island Shops Empty After Ferry Fails");
});

it("takes no caption with its credit, however likely", () => {
  const title = "Island Shops Empty After Ferry Fails";
  expect(
    chosen(
      [title, "noise", 0.1],
      ["By Ada Fenn", "meta"],
      ["The ferry at the pier in spring. Ola Reed for The Daily", "caption", 0.9],
    ),
  ).toBe(title);
});

it("takes no line that asks something of the reader, however likely", () => {
  const title = "Island Shops Empty After Ferry Fails";
  expect(chosen(["Click here for more on the island", "noise", 0.9], [title, "noise", 0.1])).toBe(
    title,
  );
});

it("takes the title right above the byline, not a quotation lifted from the article", () => {
  const title = "Island Shops Empty After Ferry Fails";
  expect(
    chosen(
      ["‘We have had no bread since Monday’", "noise", 0.55],
      [title, "noise", 0.45],
      ["By Ada Fenn", "meta"],
    ),
  ).toBe(title);
});

it("takes the title that a breadcrumb trail ends in", () => {
  const title = "Island Shops Empty After Ferry Fails";
  expect(
    chosen([`Home News ${title}`, "noise", 0.9], ["Share", "noise"], [title, "noise", 0.1]),
  ).toBe(title);
});

it.each([
  ["Home Boats A Ferry for Winter", "A Ferry for Winter", true],
  ["The Crossing: A Ferry for Winter", "A Ferry for Winter", false],
  ["A Ferry for Winter", "A Ferry for Winter", false],
  ["News Ferries", "Ferries", false],
])("tells whether %j leads to %j", (trail, line, leads) => {
  expect(leadsTo(trail, line)).toBe(leads);
});

it.each([
  "The ferry at the pier. (Ola Reed/AP)",
  "Get island news in your inbox",
  "The ferry at the pier in the spring of last year. Ola Reed",
])("knows %j for no title", (line) => {
  expect(isNoTitle(line)).toBe(true);
});

it.each(["What the Ferry Costs", "Is the ferry safe? Ask Ola", "The island’s inbox"])(
  "lets %j be a title",
  (line) => {
    expect(isNoTitle(line)).toBe(false);
  },
);

it("trusts a trail, a promotion and a long sentence less than a headline", () => {
  const trust = (line: string) => viewOf(page([line, "noise"])).trust(0);
  expect(trust("What the Ferry Costs")).toBe(1);
  expect(trust("Home » Boats » What the Ferry Costs")).toBeLessThan(1);
  expect(trust("Become a member, join our subscribers")).toBeLessThan(0.2);
  expect(trust("The ferry to the island stopped on Monday when its pump broke.")).toBeLessThan(1);
});

it("weighs each feature", () => {
  const rows = titleFeatures(page(["What the Ferry Costs", "noise", 0.5], ...BODY));
  expect(rows.get(0)).toHaveLength(trained.weights.length);
});

it("compares a bounded number of candidates", () => {
  const many = Array.from(
    { length: 500 },
    (_, at): Line => [`Ferry ${at} of the island`, "noise", 0.01],
  );
  expect(candidatesOf(viewOf(page(...many, ...BODY)))).toHaveLength(20);
});
