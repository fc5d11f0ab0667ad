import { describe, expect, it } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../../src/analyze/options.ts";
import { attribute } from "../../../src/analyze/quotes/attribution.ts";
import { findQuotations } from "../../../src/analyze/quotes/quotations.ts";
import { segment } from "../../../src/analyze/segments.ts";
import type { PeopleDirectory } from "../../../src/article/people.ts";
import { parse } from "../../../src/parse/parse.ts";
import { HARD_SPEAKER_CASES } from "./hard-speaker-cases.ts";
import { PHRASE_SPEAKER_CASES } from "./phrase-speaker-cases.ts";
import { SPEAKER_CASES } from "./speaker-cases.ts";

function attributionsOf(
  text: string,
  people: PeopleDirectory = DEFAULT_ANALYZE_OPTIONS.people,
  language = "en",
) {
  const parsed = parse({ text, mediaType: "text/plain", name: "case", clean: true }, { language });
  if (!parsed.ok) throw new Error(parsed.problem.type);
  const segmented = segment(parsed.value);
  return attribute(segmented, findQuotations(segmented), { ...DEFAULT_ANALYZE_OPTIONS, people });
}

describe("who says a quotation", () => {
  it.each([...SPEAKER_CASES, ...HARD_SPEAKER_CASES, ...PHRASE_SPEAKER_CASES])(
    "$idea",
    ({ text, speakers }) => {
      expect(attributionsOf(text).map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers);
    },
  );
});

it("names nobody by an article's first word in a language it has not learned", () => {
  const text =
    "Les deux villes veulent un ferry. La capitaine, Rosa Achter, reste prudente. « Mon bateau traverse une rivière, pas la mer », a-t-elle rappelé. « Mais je connais quelqu’un qui a un bateau. »";
  const names = attributionsOf(text, undefined, "fr").map(({ speaker }) => speaker?.name ?? null);
  expect(names).not.toContain("Les");
});

describe("what is published of a speaker", () => {
  const [first] = attributionsOf(
    "“The wall held,” said chief harbour engineer Tomas Weller on Friday.",
  );
  const [second] = attributionsOf(
    "“The wall held,” said Lena Harrow, an engineer with the port authority.",
  );
  const [third] = attributionsOf("“No water left the plant,” the ministry said.");

  it("gives the role in the article's words, from before the name", () => {
    expect(first?.speaker?.role).toBe("chief harbour engineer");
  });

  it("gives the role from behind the name", () => {
    expect(second?.speaker?.role).toBe("engineer with the port authority");
  });

  it("gives no verb phrase for a role", () => {
    const [attribution] = attributionsOf(
      "“We fear for him,” said Lena Harrow, worried about the young engineer.",
    );
    expect(attribution?.speaker).not.toHaveProperty("role");
  });

  it("gives the verb that introduces the words", () => {
    expect(first?.cue).toBe("said");
    expect(
      attributionsOf("“The wall,” notes Lena Harrow, “has held.”").map(({ cue }) => cue),
    ).toEqual(["notes", "notes"]);
  });

  it("tells people from bodies", () => {
    expect(first?.speaker).toMatchObject({ id: "tomas-weller", kind: "person" });
    expect(third?.speaker).toMatchObject({ id: "the-ministry", kind: "collective" });
  });

  it("states a probability, 0 without a speaker", () => {
    expect(first?.confidence).toBeGreaterThan(0.9);
    expect(first?.confidence).toBeLessThanOrEqual(1);
    expect(attributionsOf("The road was closed at noon.\n\n“I saw it fall,” he said.")[0]).toEqual({
      speaker: null,
      confidence: 0,
    });
  });

  it("believes the publisher's pronoun over a given name", () => {
    const text = "Maria Kell met James Ortega by the mill.\n\n“The wheel has stopped,” he said.";
    const people = {
      people: [
        { name: "Maria Kell", aliases: [], pronoun: "he", neverAttribute: false },
        { name: "James Ortega", aliases: [], pronoun: "she", neverAttribute: false },
      ],
    } as const;
    expect(attributionsOf(text)[0]?.speaker?.name ?? "James Ortega").toBe("James Ortega");
    expect(attributionsOf(text, people)[0]?.speaker?.name).toBe("Maria Kell");
  });
});
