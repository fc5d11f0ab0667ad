import { expect, test } from "vitest";
import {
  identifySpeakers,
  type RegisteredName,
  registrationKeys,
} from "../../../src/analyze/people/across-articles.ts";
import { nameKey } from "../../../src/analyze/people/name-key.ts";
import type { AnalyzedArticle, Speaker } from "../../../src/article/analysis.ts";
import type { KnownPerson } from "../../../src/article/people.ts";
import { withRevision } from "../../../src/article/revision.ts";
import { articleOf } from "../quotes/quoted.ts";

function article(id: string, ...speakers: (string | Speaker)[]): AnalyzedArticle {
  return withRevision({
    ...articleOf("Text."),
    id,
    summary: { method: "none", reason: "empty" },
    quotes: speakers.map((speaker, index) => ({
      id: `q${index}`,
      range: { start: 0, end: 4 },
      paragraph: "p1",
      form: "full" as const,
      speaker:
        typeof speaker === "string" ? { id: "?", name: speaker, kind: "person" as const } : speaker,
      confidence: 1,
      key: false,
    })),
    wordCount: 1,
    readingMinutes: 1,
  });
}

function ids(
  articles: readonly AnalyzedArticle[],
  people: KnownPerson[] = [],
  registered: RegisteredName[] = [],
) {
  return identifySpeakers(articles, { people }, registered).map(({ quotes }) =>
    quotes.map(({ speaker }) => speaker?.id),
  );
}

test.each([
  ["the same name", "Ines Roth", "Ines Roth"],
  ["marks on letters", "Inés Röth", "Ines Roth"],
  ["capitals", "INES ROTH", "Ines Roth"],
  ["a middle initial", "Ines K. Roth", "Ines Roth"],
  ["a nickname", "Ines “Admiral” Roth", "Ines Roth"],
])("one person: %s", (_idea, one, other) => {
  const [[a], [b]] = ids([article("1", one), article("2", other)]) as [[string], [string]];
  expect(a).toBe(b);
});

test.each([
  ["a surname alone", "Roth", "Roth"],
  ["a surname and a full name", "Roth", "Ines Roth"],
  ["a surname with a particle", "Van Dyke", "Van Dyke"],
  ["a description", "the school’s head teacher", "the school’s head teacher"],
  ["a description with a capital", "A nurse in Orrel", "A nurse in Orrel"],
  ["other initials", "Ines K. Roth", "Ines L. Roth"],
  ["a middle name", "Ines Karla Roth", "Ines Roth"],
  ["a generation", "Ned Rowe Jr.", "Ned Rowe"],
  ["an initial and a name", "I. Roth", "Ines Roth"],
])("not one person: %s", (_idea, one, other) => {
  const [[a], [b]] = ids([article("1", one), article("2", other)]) as [[string], [string]];
  expect(a).not.toBe(b);
});

test("a bare name belongs to neither of two with other initials", () => {
  const found = ids([
    article("1", "Ines K. Roth"),
    article("2", "Ines L. Roth"),
    article("3", "Ines Roth"),
  ]);
  expect(new Set(found.flat()).size).toBe(3);
});

test("a surname is one person inside its article", () => {
  const [[a, b]] = ids([article("1", "Roth", "Roth")]) as [[string, string]];
  expect(a).toBe(b);
});

test("the order of articles does not matter", () => {
  const all = [
    article("1", "Ines K. Roth"),
    article("2", "Ines Roth"),
    article("3", "Ines L. Roth"),
  ];
  expect(ids([...all].reverse())).toEqual(ids(all).reverse());
});

test("bodies with a name are one, bodies without are not", () => {
  const body = (name: string): Speaker => ({ id: "?", name, kind: "collective" });
  const found = ids([
    article("1", body("the Acme Corporation"), body("the ministry"), body("Their association")),
    article("2", body("Acme Corporation"), body("the ministry"), body("Their association")),
  ]);
  expect(found[0]?.[2]).not.toBe(found[1]?.[2]);
  expect(found[0]?.[0]).toBe("acme-corporation");
  expect(found[1]?.[0]).toBe("acme-corporation");
  expect(found[0]?.[1]).not.toBe(found[1]?.[1]);
});

test("the publisher's id and aliases win", () => {
  const moss: KnownPerson = {
    name: "Ann Moss",
    aliases: ["Nan Moss"],
    id: "moss",
    neverAttribute: false,
  };
  expect(ids([article("1", "Nan Moss"), article("2", "Ann B. Moss")], [moss])).toEqual([
    ["moss"],
    ["moss"],
  ]);
});

test("an id that the site has stays", () => {
  const registered = [{ id: "roth-of-orrel", name: "Ines K. Roth" }];
  expect(ids([article("1", "Ines Roth")], [], registered)).toEqual([["roth-of-orrel"]]);
});

test("another person's id is not taken", () => {
  const registered = [
    { id: "ines-roth", name: "Ines K. Roth" },
    { id: "ines-l-roth", name: "Ines L. Roth" },
  ];
  expect(ids([article("1", "Ines Roth")], [], registered)).toEqual([["ines-roth-2"]]);
});

test("an article whose ids change has another revision, else it is the same", () => {
  const before = article("1", "Ines Roth");
  const [after] = identifySpeakers([before], { people: [] });
  expect(after?.revision).not.toBe(before.revision);
  expect(identifySpeakers(after ? [after] : [], { people: [] })[0]).toBe(after);
});

test("the keys to look up are those of full names", () => {
  expect(registrationKeys(article("1", "Ines K. Roth", "Roth", "J. D. Moss"))).toEqual([
    "ines-roth",
    "j-d-moss",
  ]);
  expect(nameKey("Ines K. Roth")?.initials).toBe("k");
});
