import * as z from "zod";
import { sentencesIn } from "../../../src/analyze/sentences.ts";
import { type SummaryDocument, summaryDocument } from "../../../src/analyze/summary/document.ts";
import { StemTable } from "../../../src/analyze/summary/stem-table.ts";
import { cleanArticle, withoutTitle } from "../clean-article.ts";
import { readJsonLines } from "../json-lines.ts";
import { type RougeScores, rouge } from "./rouge.ts";

/** An article with the summaries that people wrote of it, as sentences of stems. */
export interface LabelledArticle {
  readonly id: string;
  readonly domain: string;
  readonly text: string;
  readonly document: SummaryDocument;
  readonly references: readonly (readonly (readonly string[])[])[];
  /** The references as they were written. */
  readonly written: readonly string[];
}

const line = z.object({
  id: z.string(),
  domain: z.string(),
  text: z.string(),
  reference: z.union([z.string(), z.array(z.string())]),
});

/** Reads JSON lines of `{id, domain, text, reference}`; a reference is one summary or several. */
export function readLabelled(file: string): LabelledArticle[] {
  return readJsonLines(file, line).map(({ id, domain, text, reference }) => {
    const segmented = cleanArticle({ id, text });
    if (segmented === undefined) throw new Error(`${id}: no article`);
    const written = typeof reference === "string" ? [reference] : reference;
    return {
      id,
      domain,
      text,
      document: summaryDocument(withoutTitle(segmented)),
      references: written.map(referenceSentences),
      written,
    };
  });
}

function referenceSentences(reference: string): string[][] {
  const table = new StemTable("en");
  return reference
    .split("\n")
    .flatMap((text) =>
      sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) =>
        (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).map(
          (word) => table.stems[table.numberOf(word)] ?? "",
        ),
      ),
    );
}

/** Mean ROUGE F1 ×100 of a choice of sentences over the references of its article. */
export function scoreSelection(article: LabelledArticle, indices: readonly number[]): RougeScores {
  const { sentences, stems } = article.document;
  const summary = indices.map((index) =>
    Array.from(sentences[index]?.stems ?? [], (stem) => stems[stem] ?? ""),
  );
  const scores = article.references.map((reference) => rouge(reference, summary));
  const mean = (pick: (score: RougeScores) => number) =>
    (100 * scores.reduce((sum, score) => sum + pick(score), 0)) / scores.length;
  return { one: mean((s) => s.one), two: mean((s) => s.two), long: mean((s) => s.long) };
}
