import type { WrittenSentence } from "../../article/analysis.ts";
import type { FieldIssue } from "../../article/problem.ts";
import type { SegmentedArticle } from "../segments.ts";
import { sentencesIn } from "../sentences.ts";
import { articleFacts } from "./article-facts.ts";
import { commonWord } from "./common-words.ts";
import { type Fault, factFaults } from "./fact-check.ts";
import { supportingParagraphs } from "./support.ts";

export interface AuthorSummary {
  readonly sentences: readonly WrittenSentence[];
  /** What the summary states and the article does not have; the editor's words stand all the same. */
  readonly warnings: readonly FieldIssue[];
}

const SAID: Readonly<Record<Fault["kind"], string>> = {
  name: "the name",
  number: "the number",
  date: "the date",
  quotation: "the quotation",
};

/** An editor's summary: its words as they are, each sentence with the paragraphs it rests on. */
export function authorSummary(summary: string, segmented: SegmentedArticle): AuthorSummary {
  const facts = articleFacts(segmented);
  const texts = sentencesIn(summary, { start: 0, end: summary.length }).map((range) =>
    summary.slice(range.start, range.end).replaceAll(/\s{1,100}/gu, " "),
  );
  const warnings = texts.flatMap((text) =>
    factFaults(text, facts, commonWord).map(
      (fault): FieldIssue => ({
        field: "summary",
        message: `${SAID[fault.kind]} “${stripMarks(fault.text)}” does not occur in the article`,
      }),
    ),
  );
  const sentences = texts.map((text) => ({ text, support: supportingParagraphs(text, facts) }));
  return { sentences, warnings };
}

function stripMarks(text: string): string {
  return text.replaceAll(/^["“„«‘']|["”»’']$/gu, "");
}
