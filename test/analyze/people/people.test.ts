import { describe, expect, it } from "vitest";
import { findNames } from "../../../src/analyze/people/names.ts";
import { joinNames } from "../../../src/analyze/people/people.ts";
import { storyOf } from "../../../src/analyze/quotes/story/story.ts";
import { segment } from "../../../src/analyze/segments.ts";
import { parse } from "../../../src/parse/parse.ts";

function peopleOf(text: string) {
  const parsed = parse(
    { text, mediaType: "text/plain", name: "case", clean: true },
    { language: "en" },
  );
  if (!parsed.ok) throw new Error(parsed.problem.type);
  const story = storyOf(segment(parsed.value), []);
  return joinNames(findNames(story), story.tokens).all.filter(({ kind }) => kind === "person");
}

const keysOf = (text: string) => peopleOf(text).map(({ keys }) => keys.join(" "));

describe("the people of an article", () => {
  it.each([
    ["joins a surname to the full name", "Maria Kell runs the mill. Kell is 40.", ["maria kell"]],
    [
      "joins a title and surname",
      "Rosa Lindqvist runs it. Ms. Lindqvist is 40.",
      ["rosa lindqvist"],
    ],
    ["joins a nickname", "Robert Malone came. Bob Malone left.", ["robert malone"]],
    ["joins initials", "J. R. Okafor came. James Okafor left.", ["james okafor"]],
    [
      "keeps two people of one surname apart",
      "James Farrow met Edith Farrow.",
      ["james farrow", "edith farrow"],
    ],
    ["drops a sentence opener", "But Maria Kell came.", ["maria kell"]],
    ["drops a weekday", "On Monday Maria Kell came.", ["maria kell"]],
    [
      "drops a place and a party before the name",
      "Texas Republican Maria Kell came.",
      ["maria kell"],
    ],
    ["drops titles", "Attorney General Maria Kell came.", ["maria kell"]],
    ["drops a verb that calls somebody in", "Enter Maria Kell, who runs it.", ["maria kell"]],
    ["drops a title not yet taken up", "President-elect Maria Kell came.", ["maria kell"]],
    ["drops a title of two parts", "Major-Gen Maria Kell came.", ["maria kell"]],
    [
      "drops a title of elsewhere",
      "Datuk Maria Kell met Engr. Anna Roth.",
      ["maria kell", "anna roth"],
    ],
    ["drops a position in a team", "Cleveland QB Maria Kell came.", ["maria kell"]],
    ["takes no state for a degree", "Rep. Maria Kell, Md., came.", ["maria kell"]],
    [
      "drops what an office is of",
      "Secretary of Homeland Security Maria Kell came.",
      ["maria kell"],
    ],
    ["keeps particles", "Pieter van der Meer came.", ["pieter van der meer"]],
    [
      "knows a surname that is a common word",
      "Anna Baker won. Later Baker said no.",
      ["anna baker"],
    ],
    ["takes no body for a person", "Calder Water Company met the University of Leeds.", []],
    ["takes no headline for a person", "Maria Kell Says Mill Stays Open.", ["maria kell"]],
    ["takes no office for a person", "The Prime Minister met Anna Roth.", ["anna roth"]],
    ["takes no “I” into a name", "Maria Kell I met in May.", ["maria kell"]],
    [
      "takes no role of a headline into a name",
      "Kell Aide to leave the mill. Maria Kell runs it.",
      ["maria kell"],
    ],
    [
      "knows a person by the role behind the name",
      "Shonak Gedrul, president of the mill, came.",
      ["shonak gedrul"],
    ],
    [
      "knows a person by a surname that speaks",
      "The mill belongs to Shonak Gedrul. Gedrul said no.",
      ["shonak gedrul"],
    ],
  ])("%s", (_idea, text, people) => {
    expect(keysOf(text)).toEqual(people);
  });

  it("takes the gender from a title before a given name", () => {
    expect(peopleOf("Mrs. James Ortega came.")[0]?.gender).toBe("she");
    expect(peopleOf("Maria Ortega came.")[0]?.gender).toBe("she");
  });
});
