import type { WrittenSentence } from "../../article/analysis.ts";
import type { SegmentedArticle } from "../segments.ts";
import { sentencesIn } from "../sentences.ts";
import { type ArticleFacts, articleFacts, stemsOf, triplesOf } from "./article-facts.ts";
import { commonWord } from "./common-words.ts";
import { type Fault, factFaults } from "./fact-check.ts";
import { misplacedFacts } from "./fact-context.ts";
import { supportingParagraphs } from "./support.ts";
import { countWords } from "./word-count.ts";

/** Why a sentence that a model wrote was not let through. */
export type GateRefusal =
  | { readonly kind: "fact"; readonly fault: Fault }
  | { readonly kind: "misplaced"; readonly fault: Fault }
  | { readonly kind: "novel"; readonly share: number }
  | { readonly kind: "length"; readonly words: number }
  | { readonly kind: "unfinished" }
  | { readonly kind: "unsupported" }
  | { readonly kind: "repeated" };

/** The one setting of the gate; `scripts/train/summary-gate.ts` measures it. */
const GATE = {
  /** Most of a sentence's runs of three words that the article need not have. */
  novelTriples: 0.8,
  /** Most of its longer words that the article need not have. */
  novelWords: 0.25,
  fewestWords: 4,
  mostWords: 45,
} as const;

export interface GateResult {
  readonly sentences: readonly WrittenSentence[];
  readonly refused: readonly { readonly text: string; readonly refusal: GateRefusal }[];
}

/**
 * Lets through those sentences of a model's summary that the article bears out: every name, number,
 * date and quotation occurs in it and where the rest of the sentence does, the wording is near the
 * article's own, the sentence is whole, and a paragraph supports it. Pure.
 *
 * @param limits most sentences and words of the whole summary
 */
export function gateSummary(
  summary: string,
  segmented: SegmentedArticle,
  limits: { readonly sentences: number; readonly words: number },
): GateResult {
  const facts = articleFacts(segmented);
  const sentences: WrittenSentence[] = [];
  const refused: { text: string; refusal: GateRefusal }[] = [];
  let words = 0;
  for (const range of sentencesIn(summary, { start: 0, end: summary.length })) {
    const text = summary.slice(range.start, range.end);
    const refusal = gateSentence(text, facts) ?? repetition(text, sentences);
    const fits = sentences.length < limits.sentences && words + countWords(text) <= limits.words;
    if (refusal !== undefined) refused.push({ text, refusal });
    else if (!fits) refused.push({ text, refusal: { kind: "length", words: countWords(text) } });
    else {
      sentences.push({ text, support: supportingParagraphs(text, facts) });
      words += countWords(text);
    }
  }
  return { sentences, refused };
}

/** Why one sentence is refused, or undefined when the article bears it out. */
export function gateSentence(text: string, facts: ArticleFacts): GateRefusal | undefined {
  const words = countWords(text);
  if (!/[.!…][”"’')\]]*$/u.test(text)) return { kind: "unfinished" };
  if (words < GATE.fewestWords || words > GATE.mostWords) return { kind: "length", words };
  const [fault] = factFaults(text, facts, commonWord);
  if (fault !== undefined) return { kind: "fact", fault };
  const share = novelty(text, facts);
  if (share > 1) return { kind: "novel", share };
  const [misplaced] = misplacedFacts(text, facts);
  if (misplaced !== undefined) return { kind: "misplaced", fault: misplaced };
  if (supportingParagraphs(text, facts).length === 0) return { kind: "unsupported" };
  return undefined;
}

/** How far the wording leaves the article's, 1 being the most that is allowed. */
function novelty(text: string, facts: ArticleFacts): number {
  const triples = triplesOf(stemsOf(text, facts.table));
  const newTriples = triples.filter((triple) => !facts.triples.has(triple)).length;
  const longer = (text.match(/\p{L}{4,}/gu) ?? []).map((word) => facts.table.numberOf(word));
  const newWords = longer.filter((stem) => !facts.sentences.some(({ stems }) => stems.has(stem)));
  return Math.max(
    newTriples / Math.max(1, triples.length) / GATE.novelTriples,
    newWords.length / Math.max(1, longer.length) / GATE.novelWords,
  );
}

function repetition(text: string, earlier: readonly WrittenSentence[]): GateRefusal | undefined {
  return earlier.some((sentence) => sentence.text === text) ? { kind: "repeated" } : undefined;
}
