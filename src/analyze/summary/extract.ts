import type { SummaryBounds } from "../options.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import { antecedentTest } from "./fitness.ts";
import { Gains } from "./gains.ts";
import { presentableTest } from "./presentable.ts";
import { bestSelection, type FitTest, MOST_CANDIDATES } from "./search.ts";
import { isContent, type StemStatistics, stemStatistics } from "./stem-statistics.ts";
import { pairChances, type SummaryModel, stemChances } from "./summary-model.ts";

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
const SEARCH = {
  oneBlock: { expectedTokens: 30, pairWeight: 3 },
  paragraphs: { expectedTokens: 100, pairWeight: 0 },
  fewestTokens: 24,
  briefTokens: 20,
  candidates: 18,
  beam: 8,
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
  const statistics = stemStatistics(document, model.words);
  const most = bounds.words ?? leadWords(document.sentences, bounds.sentences);
  if (!isEnglish(document, statistics)) return leadExtract(presentable, bounds.sentences, most);

  const { stems, logits } = stemChances(document, statistics, model);
  const words = new Gains(stems);
  const valued = presentable.map((sentence) => ({ sentence, hits: words.ofStems(sentence.stems) }));
  const settings = searchSettings(document, bounds.sentences);
  const strict = antecedentTest(document);
  const lenient: FitTest = (index, selected) => index === first.index || strict(index, selected);
  const within = (limit: number) => {
    const shortlist = ranked(valued, limit, settings.expectedTokens).slice(0, settings.candidates);
    const gains =
      settings.pairWeight === 0
        ? words
        : new Gains(stems, pairChances(document, statistics, logits, model, shortlist));
    const candidates = shortlist.map((sentence) => gains.candidate(sentence));
    return (fits: FitTest) =>
      bestSelection({ candidates, gains, settings: { ...settings, words: limit }, fits });
  };
  const best = within(most);
  const chosen =
    best(strict) ??
    best(lenient) ??
    (bounds.words === undefined
      ? within(leadWords(presentable, bounds.sentences))(lenient)
      : undefined);
  const brief = ranked(valued, BRIEF_WORDS, SEARCH.briefTokens).find(({ index }) =>
    strict(index, []),
  );
  return {
    sentences: chosen?.indices ?? [],
    ...(brief !== undefined && { brief: brief.index }),
  };
}

interface Valued {
  readonly sentence: DocumentSentence;
  /** How many of its tokens are expected in a person's summary. */
  readonly hits: number;
}

/** Sentences within `words`, by the expected F1 of the words of each alone, best first. */
function ranked(
  sentences: readonly Valued[],
  words: number,
  expectedTokens: number,
): DocumentSentence[] {
  return sentences
    .filter(({ sentence }) => sentence.words <= words)
    .map(({ sentence, hits }) => ({
      sentence,
      score: hits / (sentence.stems.length + expectedTokens),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}

function searchSettings({ sentences }: SummaryDocument, most: number) {
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph));
  const { expectedTokens, pairWeight } =
    paragraphs.size < FEWEST_PARAGRAPHS ? SEARCH.oneBlock : SEARCH.paragraphs;
  return {
    sentences: most,
    candidates: Math.min(MOST_CANDIDATES, SEARCH.candidates + most),
    beam: SEARCH.beam,
    expectedTokens: Math.max(SEARCH.fewestTokens, (expectedTokens * most) / LEAD),
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
