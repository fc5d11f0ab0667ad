import { createRequire } from "node:module";
import nlp from "compromise";
import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import { prepare } from "../src/publish.ts";
import { sampleSources } from "./samples.ts";
import { timeInTurns } from "./statistics.ts";
import type { Row } from "./table.ts";

const require = createRequire(import.meta.url);
const { SummarizerManager } = require("node-summarizer");

const OPTIONS = { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: "bench.example,2026" };
const ROUNDS = 9;

/** A whole article, prepared, against an npm summariser with compromise's quotations and people. */
export async function prepareRows(): Promise<Row[]> {
  const sources = await sampleSources();
  const bodies = sources.flatMap((source) => {
    const prepared = prepare(source, OPTIONS);
    return prepared.ok && prepared.value.language === "en" ? [prepared.value.text] : [];
  });
  const [ours, theirs] = await timeInTurns(
    ROUNDS,
    () => {
      for (const text of bodies) {
        prepare({ text, mediaType: "text/plain", name: "bench.txt" }, OPTIONS);
      }
    },
    async () => {
      for (const text of bodies) {
        await new SummarizerManager(text, 3).getSummaryByRank();
        const document = nlp(text);
        document.quotations().json();
        document.people().json();
      }
    },
  );
  return [
    {
      name: "prepare an article, whole: articles a second",
      against: "node-summarizer's TextRank with compromise's quotations and people",
      ratio: theirs / ours,
      higherIsBetter: true,
      bar: 5,
      aim: 10,
      figures: `${(ours / bodies.length).toFixed(2)} and ${(theirs / bodies.length).toFixed(2)} ms an article`,
    },
  ];
}
