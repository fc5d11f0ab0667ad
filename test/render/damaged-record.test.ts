import { expect, test } from "vitest";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { readStoredArticle } from "../../src/article/stored.ts";
import { LIGHTHOUSE } from "../fixture/articles.ts";
import { renderEverything } from "./render-everything.ts";

/** What may stand in the place of a value in a record that a fault or a hand has changed. */
const WRONG = [
  undefined,
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "\u0000\ud800",
  "not-a-date T25:99",
  [],
  [null],
  {},
  { start: 9e9, end: 9e9 },
];

const WHOLE: AnalyzedArticle = {
  ...LIGHTHOUSE,
  canonical: "https://post.example/lamp",
  licence: "https://licence.example/",
  editorial: { summary: "The lamp burns.", quotes: [{ match: "lamp", speaker: "Maren Holt" }] },
  formerSlugs: ["lamp"],
  extra: { desk: "harbour" },
};

/** A record with the value at one place changed, for each place of each object and list. */
function* damaged(value: unknown, change: (changed: unknown) => unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const withMember = (changed: unknown) =>
      change(
        Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed },
      );
    for (const wrong of WRONG) yield withMember(wrong);
    yield* damaged(member, withMember);
  }
}

test("a damaged record is refused, or every page can be made of it", () => {
  let refused = 0;
  const broken: string[] = [];
  for (const record of damaged(WHOLE, (changed) => changed)) {
    const read = readStoredArticle(JSON.stringify(record));
    if (!read.ok) {
      refused += 1;
      continue;
    }
    try {
      renderEverything(read.article);
    } catch (error) {
      broken.push(
        String(error instanceof Error ? error.stack : error)
          .split("\n")
          .slice(0, 3)
          .join(),
      );
    }
  }
  expect(refused).toBeGreaterThan(500);
  expect([...new Set(broken)]).toEqual([]);
});
