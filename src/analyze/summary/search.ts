import type { DocumentSentence } from "./document.ts";

/** A choice of sentences, ascending, with its expected scores. */
export interface Selection {
  readonly indices: readonly number[];
  readonly words: number;
  /** Tokens, and how many of them, and of their pairs, are expected in a person's summary. */
  readonly tokens: number;
  readonly hits: number;
  readonly pairHits: number;
  readonly score: number;
}

/** What the search knows of an article: the value of its tokens and what may stand where. */
export interface SearchSpace {
  readonly sentences: readonly DocumentSentence[];
  readonly pairs: readonly (readonly number[])[];
  /** Per stem, `MOST_OCCURRENCES` wide: the chance that a summary has it that many times. */
  readonly stemChance: Float64Array;
  readonly pairChance: Float64Array;
  readonly occurrences: number;
  readonly candidates: readonly number[];
  /** Whether `index` can join a selection (ascending indices, without it). */
  readonly fits: (index: number, selected: readonly number[]) => boolean;
}

export interface SearchLimits {
  readonly sentences: number;
  readonly words: number;
  readonly beam: number;
  /** Tokens that a person's summary has, on average. */
  readonly expectedTokens: number;
  readonly pairWeight: number;
}

/** Selections with the best expected F1, best first, by beam search over sets of sentences. */
export function searchSelections(space: SearchSpace, limits: SearchLimits): Selection[] {
  const stemCount = new Int32Array(space.stemChance.length / space.occurrences);
  const pairSeen = new Int32Array(space.pairChance.length);
  const found = new Map<string, Selection>();
  const empty: Selection = { indices: [], words: 0, tokens: 0, hits: 0, pairHits: 0, score: 0 };
  let beam: Selection[] = [empty];
  for (let size = 1; size <= limits.sentences && beam.length > 0; size += 1) {
    const next = new Map<string, Selection>();
    for (const selection of beam) {
      mark(space, selection, stemCount, pairSeen, 1);
      for (const index of space.candidates)
        extend(space, limits, selection, index, stemCount, pairSeen, next);
      mark(space, selection, stemCount, pairSeen, 0);
    }
    const ranked = [...next.entries()].sort(
      (a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1),
    );
    beam = ranked.slice(0, limits.beam).map(([, selection]) => selection);
    for (const [key, selection] of ranked.slice(0, limits.beam)) found.set(key, selection);
  }
  return [...found.entries()]
    .sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    .map(([, selection]) => selection);
}

function mark(
  space: SearchSpace,
  selection: Selection,
  stemCount: Int32Array,
  pairSeen: Int32Array,
  value: 0 | 1,
): void {
  for (const index of selection.indices) {
    for (const stem of space.sentences[index]?.stems ?? [])
      stemCount[stem] = value === 0 ? 0 : (stemCount[stem] ?? 0) + 1;
    for (const pair of space.pairs[index] ?? []) pairSeen[pair] = value;
  }
}

function extend(
  space: SearchSpace,
  limits: SearchLimits,
  selection: Selection,
  index: number,
  stemCount: Int32Array,
  pairSeen: Int32Array,
  next: Map<string, Selection>,
): void {
  const sentence = space.sentences[index];
  if (sentence === undefined || selection.indices.includes(index)) return;
  const words = selection.words + sentence.words;
  if (words > limits.words) return;
  const indices = inserted(selection.indices, index);
  const key = indices.join(" ");
  if (next.has(key) || !space.fits(index, selection.indices)) return;
  const hits = selection.hits + gainOfStems(space, sentence.stems, stemCount);
  const pairHits = selection.pairHits + gainOfPairs(space, space.pairs[index] ?? [], pairSeen);
  const tokens = selection.tokens + sentence.stems.length;
  const score = expectedScore(tokens, indices.length, hits, pairHits, limits);
  next.set(key, { indices, words, tokens, hits, pairHits, score });
}

function inserted(ascending: readonly number[], index: number): number[] {
  const at = ascending.findIndex((other) => other > index);
  return at === -1 ? [...ascending, index] : ascending.toSpliced(at, 0, index);
}

function gainOfStems(space: SearchSpace, stems: readonly number[], stemCount: Int32Array): number {
  let gain = 0;
  for (const stem of stems) {
    const count = stemCount[stem] ?? 0;
    if (count < space.occurrences) gain += space.stemChance[stem * space.occurrences + count] ?? 0;
    stemCount[stem] = count + 1;
  }
  for (const stem of stems) stemCount[stem] = (stemCount[stem] ?? 1) - 1;
  return gain;
}

function gainOfPairs(space: SearchSpace, pairs: readonly number[], pairSeen: Int32Array): number {
  let gain = 0;
  for (const pair of pairs) {
    if (pairSeen[pair] === 0) gain += space.pairChance[pair] ?? 0;
  }
  return gain;
}

function expectedScore(
  tokens: number,
  sentences: number,
  hits: number,
  pairHits: number,
  limits: SearchLimits,
): number {
  const words = (2 * hits) / (tokens + limits.expectedTokens);
  const pairs = (2 * pairHits) / (tokens - sentences + limits.expectedTokens - 1);
  return words + limits.pairWeight * pairs;
}
