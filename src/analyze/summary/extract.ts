import type { SummaryBounds } from "../options.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import { antecedentTest } from "./fitness.ts";
import { type Candidate, Gains } from "./gains.ts";
import { presentableTest } from "./presentable.ts";
import {
  bestSelection,
  expectedScore,
  type FitTest,
  MOST_CANDIDATES,
  type SearchSettings,
} from "./search.ts";
import { isContent, type StemStatistics, stemStatistics } from "./stem-statistics.ts";
import { type SummaryModel, summaryChances } from "./summary-model.ts";
import { MOST_OCCURRENCES } from "./word-features.ts";

/** Sentences, by index, that were chosen; empty when the article has none that can stand alone. */
export interface Extract {
  readonly sentences: readonly number[];
  readonly brief?: number;
}

/**
 * Settings of the search, found by measuring (docs/summaries.md). `expectedTokens` is the length of
 * a person's summary of three sentences: low values favour few dense words. Copies that come as one
 * block of text did best with the first, articles in paragraphs with the second.
 */
export const SEARCH = {
  oneBlock: { expectedTokens: 30, pairWeight: 3 },
  paragraphs: { expectedTokens: 100, pairWeight: 0.2 },
  briefTokens: 24,
  candidates: 22,
  beam: 32,
} as const;

const FEWEST_PARAGRAPHS = 3;
const BRIEF_WORDS = 30;
const LEAD = 3;
/** An English text has at least this share of words that most articles have. */
const ENGLISH_SHARE = 0.2;

/**
 * The sentences with the best expected ROUGE F1 against a person's summary (the chance of each word
 * and pair of words, then a search over sets of sentences) among those that can be shown: whole,
 * no notice, nothing that opens on what is not there, and within the bounds. Articles in other
 * languages than English get their first such sentences.
 */
export function extractSummary(
  document: SummaryDocument,
  model: SummaryModel,
  bounds: SummaryBounds,
  captions: ReadonlySet<string>,
): Extract {
  const isPresentable = presentableTest(document, captions);
  const presentable = document.sentences.filter(
    (sentence) =>
      isPresentable(sentence) && sentence.quotation !== "whole" && sentence.kind !== "blockQuote",
  );
  const [first] = presentable;
  if (first === undefined) return { sentences: [] };
  const words = bounds.words ?? leadWords(document.sentences, bounds.sentences);
  const statistics = stemStatistics(document, model.words);
  if (!isEnglish(document, statistics)) return leadExtract(presentable, bounds.sentences, words);

  const chances = summaryChances(document, statistics, model, presentable);
  const gains = new Gains({ ...chances, occurrences: MOST_OCCURRENCES });
  const candidates = presentable.map((sentence) => gains.candidate(sentence));
  const settings = searchSettings(document, bounds.sentences);
  const strict = antecedentTest(document);
  const lenient: FitTest = (index, selected) => index === first.index || strict(index, selected);
  const best = (limit: number, fits: FitTest) => {
    const promising = ranked(candidates, limit, settings);
    const most = Math.min(MOST_CANDIDATES, SEARCH.candidates + bounds.sentences);
    const limits = { ...settings, words: limit };
    return bestSelection(promising.slice(0, most), gains, limits, fits);
  };
  const chosen =
    best(words, strict) ??
    best(words, lenient) ??
    (bounds.words === undefined
      ? best(leadWords(presentable, bounds.sentences), lenient)
      : undefined);
  const short = { ...settings, expectedTokens: SEARCH.briefTokens };
  const brief = ranked(candidates, BRIEF_WORDS, short).find(({ index }) => strict(index, []));
  return {
    sentences: chosen?.indices ?? [],
    ...(brief !== undefined && { brief: brief.index }),
  };
}

/** Those within `words`, by what they are worth alone, best first. */
function ranked(
  candidates: readonly Candidate[],
  words: number,
  settings: Pick<SearchSettings, "expectedTokens" | "pairWeight">,
): Candidate[] {
  return candidates
    .filter(({ sentence }) => sentence.words <= words)
    .map((candidate) => {
      const { sentence, hits, pairHits } = candidate;
      return {
        candidate,
        score: expectedScore(sentence.stems.length, 1, hits, pairHits, settings),
      };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}

function searchSettings({ sentences }: SummaryDocument, most: number) {
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph));
  const { expectedTokens, pairWeight } =
    paragraphs.size < FEWEST_PARAGRAPHS ? SEARCH.oneBlock : SEARCH.paragraphs;
  return {
    sentences: most,
    beam: SEARCH.beam,
    expectedTokens: Math.max(SEARCH.briefTokens, (expectedTokens * most) / LEAD),
    pairWeight,
  };
}

function leadExtract(
  presentable: readonly DocumentSentence[],
  sentences: number,
  words: number,
): Extract {
  const chosen: DocumentSentence[] = [];
  let left = words;
  for (const sentence of presentable) {
    if (chosen.length === sentences || sentence.words > left) break;
    chosen.push(sentence);
    left -= sentence.words;
  }
  const brief = presentable.find((sentence) => sentence.words <= BRIEF_WORDS);
  return {
    sentences: chosen.map(({ index }) => index),
    ...(brief && { brief: brief.index }),
  };
}

function leadWords(sentences: readonly DocumentSentence[], count: number): number {
  return sentences.slice(0, count).reduce((sum, { words }) => sum + words, 0);
}

function isEnglish({ sentences }: SummaryDocument, statistics: StemStatistics): boolean {
  let tokens = 0;
  let common = 0;
  for (const { stems } of sentences) {
    tokens += stems.length;
    for (const stem of stems) if (!isContent(statistics, stem)) common += 1;
  }
  return common >= tokens * ENGLISH_SHARE;
}
