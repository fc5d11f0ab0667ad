import type { SummaryBounds } from "../options.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import { antecedentTest } from "./fitness.ts";
import { isPresentable } from "./presentable.ts";
import { type SearchSpace, type Selection, searchSelections } from "./search.ts";
import { isContent } from "./stem-statistics.ts";
import type { SummaryChances } from "./summary-model.ts";
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
  chances: SummaryChances,
  bounds: SummaryBounds,
  captions: ReadonlySet<string>,
): Extract {
  const presentable = document.sentences.filter(
    (sentence) =>
      isPresentable(sentence, captions) &&
      sentence.quotation !== "whole" &&
      sentence.kind !== "blockQuote",
  );
  const [first] = presentable;
  if (first === undefined) return { sentences: [] };
  const words = bounds.words ?? leadWords(document.sentences, bounds.sentences);
  if (!isEnglish(document, chances)) return leadExtract(presentable, bounds.sentences, words);

  const strict = antecedentTest(document);
  const lenient = (index: number, selected: readonly number[]) =>
    index === first.index || strict(index, selected);
  const prose = { ...bounds, words: leadWords(presentable, bounds.sentences) };
  const best =
    bestSelection(document, chances, presentable, { ...bounds, words }, strict) ??
    bestSelection(document, chances, presentable, { ...bounds, words }, lenient) ??
    (bounds.words === undefined
      ? bestSelection(document, chances, presentable, prose, lenient)
      : undefined);
  const brief = bestBrief(document, chances, presentable, strict);
  return { sentences: best?.indices ?? [], ...(brief !== undefined && { brief }) };
}

interface Limits {
  readonly sentences: number;
  readonly words: number;
}

function bestSelection(
  document: SummaryDocument,
  chances: SummaryChances,
  presentable: readonly DocumentSentence[],
  limits: Limits,
  fits: SearchSpace["fits"],
): Selection | undefined {
  return rankSelections(document, chances, presentable, limits, fits)[0];
}

/** Selections with the best expected scores, best first. */
export function rankSelections(
  document: SummaryDocument,
  chances: SummaryChances,
  presentable: readonly DocumentSentence[],
  limits: Limits,
  fits: SearchSpace["fits"],
): Selection[] {
  const space = searchSpace(document, chances, presentable, fits);
  const { expectedTokens: usual, pairWeight } = searchSettings(document);
  const expectedTokens = Math.max(SEARCH.briefTokens, (usual * limits.sentences) / LEAD);
  const settings = { expectedTokens, pairWeight };
  const single = searchSelections(
    { ...space, fits: () => true },
    { ...settings, sentences: 1, words: limits.words, beam: SEARCH.candidates + limits.sentences },
  );
  const candidates = single.flatMap(({ indices }) => indices);
  return searchSelections({ ...space, candidates }, { ...limits, ...settings, beam: SEARCH.beam });
}

function bestBrief(
  document: SummaryDocument,
  chances: SummaryChances,
  presentable: readonly DocumentSentence[],
  fits: SearchSpace["fits"],
): number | undefined {
  const [best] = searchSelections(searchSpace(document, chances, presentable, fits), {
    sentences: 1,
    words: BRIEF_WORDS,
    beam: 1,
    expectedTokens: SEARCH.briefTokens,
    pairWeight: searchSettings(document).pairWeight,
  });
  return best?.indices[0];
}

function searchSettings({ sentences }: SummaryDocument) {
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph));
  return paragraphs.size < FEWEST_PARAGRAPHS ? SEARCH.oneBlock : SEARCH.paragraphs;
}

function searchSpace(
  document: SummaryDocument,
  chances: SummaryChances,
  presentable: readonly DocumentSentence[],
  fits: SearchSpace["fits"],
): SearchSpace {
  return {
    sentences: document.sentences,
    pairs: chances.pairsBySentence,
    stemChance: chances.stems,
    pairChance: chances.pairs,
    occurrences: MOST_OCCURRENCES,
    candidates: presentable.map(({ index }) => index),
    fits,
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

function isEnglish({ sentences }: SummaryDocument, { statistics }: SummaryChances): boolean {
  let tokens = 0;
  let common = 0;
  for (const { stems } of sentences) {
    tokens += stems.length;
    for (const stem of stems) if (!isContent(statistics, stem)) common += 1;
  }
  return common >= tokens * ENGLISH_SHARE;
}
