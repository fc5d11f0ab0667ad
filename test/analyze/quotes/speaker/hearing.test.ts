import { describe, expect, it } from "vitest";
import { findQuotations } from "../../../../src/analyze/quotes/quotations.ts";
import { Hearing } from "../../../../src/analyze/quotes/speaker/hearing.ts";
import type { Mention } from "../../../../src/analyze/quotes/story/mentions.ts";
import { segmentedOf } from "../quoted.ts";

function hearingOf(text: string): Hearing {
  const segmented = segmentedOf(text);
  return new Hearing(segmented, findQuotations(segmented));
}

function wordsOf({ story: { text, tokens } }: Hearing, { first, end }: Mention): string {
  return text.slice(tokens[first]?.start, tokens[end - 1]?.end);
}

/** The last mention of `words` with its clause. */
function find(hearing: Hearing, words: string) {
  const at = hearing.phrases.mentions.findLastIndex(
    (mention) => wordsOf(hearing, mention) === words,
  );
  const mention = hearing.phrases.mentions[at];
  const clause = hearing.phrases.clauses[at];
  if (mention === undefined || clause === undefined) throw new Error(`no mention of ${words}`);
  return { mention, clause };
}

/** The last name of the person that the last "he" or "she" most likely means. */
function meant(text: string, pronoun: string): string | undefined {
  const hearing = hearingOf(text);
  const [best] = hearing.coreference.antecedents(find(hearing, pronoun).mention);
  return best?.voice.type === "person" ? best.voice.person.keys.at(-1) : undefined;
}

describe("the clause a name stands in", () => {
  it("has the verb behind an aside that has a participle of its own", () => {
    const hearing = hearingOf("Hana Okoro, speaking to farmers, said the well is dry.");
    const { after } = find(hearing, "Hana Okoro").clause;
    expect(after?.gap).toBe("appositive");
    expect(hearing.story.tokens[after?.verb ?? 0]?.text).toBe("said");
  });

  it("leaves that verb to the outer of two names", () => {
    const hearing = hearingOf("Hana Okoro, whose firm, Wellspring, digs wells, said it is dry.");
    expect(find(hearing, "Hana Okoro").clause.after?.gap).toBe("appositive");
    expect(find(hearing, "Wellspring").clause.after?.gap).toBe("other");
  });

  it("is no part of what was said before “and”", () => {
    const hearing = hearingOf("Josef Brandt asked for water and Hana Okoro said no.");
    expect(find(hearing, "Hana Okoro").clause.embedded).toBe(false);
    const within = hearingOf("Josef Brandt said Hana Okoro said no.");
    expect(find(within, "Hana Okoro").clause.embedded).toBe(true);
  });

  it("goes on behind a measure before a quotation", () => {
    const { story } = hearingOf(
      "Josef Brandt lost 14 lbs. “and many a good night of sleep” since May and says so.",
    );
    expect(new Set(story.sentence).size).toBe(1);
  });
});

describe("whom a pronoun means", () => {
  it("is not the name it speaks of", () => {
    const text = "James Farrow is late. Josef Brandt said so. Farrow, he said, is late.";
    expect(meant(text, "he")).toBe("brandt");
  });

  it("is somebody just introduced", () => {
    const text =
      "Josef Brandt said the pump works. Brandt is old. Rain saved the farm of James Farrow, 50. “It saved me,” he said.";
    expect(meant(text, "he")).toBe("farrow");
  });

  it("is nobody whom other pronouns go on about", () => {
    const text =
      "Josef Brandt runs the pump. Shonak Farrow said she is late. Shonak Farrow said she is ill.\n\n“It is old,” he said.";
    expect(meant(text, "he")).toBe("brandt");
  });

  it("is nobody in the credit of a picture or in a dateline", () => {
    const hearing = hearingOf(
      "KELM (Farrow News) — The well of Kelm. (Edith Farrow / Harbour News)",
    );
    expect(hearing.phrases.mentions.map((mention) => wordsOf(hearing, mention))).not.toContain(
      "Edith Farrow",
    );
    expect(hearing.phrases.mentions.map((mention) => wordsOf(hearing, mention))).not.toContain(
      "Farrow News",
    );
  });
});
