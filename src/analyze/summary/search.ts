import type { Candidate, Gains } from "./gains.ts";

/** A choice of sentences, ascending, with its expected scores. */
export interface Selection {
  readonly indices: readonly number[];
  readonly words: number;
  readonly tokens: number;
  /** How many of its tokens, and of their pairs, are expected in a person's summary. */
  readonly hits: number;
  readonly pairHits: number;
  readonly score: number;
}

interface SearchSettings {
  /** Most sentences and words. */
  readonly sentences: number;
  readonly words: number;
  readonly beam: number;
  /** Tokens that a person's summary has, on average. */
  readonly expectedTokens: number;
  readonly pairWeight: number;
}

/** What a selection is looked for in, and how. */
export interface Search {
  /** Best first, at most `MOST_CANDIDATES`. */
  readonly candidates: readonly Candidate[];
  /** Of the same article, with nothing selected. */
  readonly gains: Gains;
  readonly settings: SearchSettings;
  readonly fits: FitTest;
}

/** Whether `index` can join a selection (ascending indices, without it). */
export type FitTest = (index: number, selected: readonly number[]) => boolean;

/** So many candidates are told apart in one number. */
export const MOST_CANDIDATES = 52;

interface Node extends Selection {
  /** Sum of 2ⁿ for the `n`th candidates. */
  readonly set: number;
  readonly members: readonly Candidate[];
}

const EMPTY: Node = {
  set: 0,
  members: [],
  indices: [],
  words: 0,
  tokens: 0,
  hits: 0,
  pairHits: 0,
  score: 0,
};

/** The selection with the best expected F1, by beam search over sets of sentences. */
export function bestSelection(search: Search): Selection | undefined {
  let best: Selection | undefined;
  let beam: readonly Node[] = [EMPTY];
  for (let size = 1; size <= search.settings.sentences && beam.length > 0; size += 1) {
    beam = lengthen(beam, search);
    const [top] = beam;
    if (top !== undefined && top.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = top;
  }
  return best;
}

/** The best selections that are one sentence longer than those of the beam. */
function lengthen(beam: readonly Node[], search: Search): Node[] {
  const { candidates, gains, settings } = search;
  const next: Node[] = [];
  const seen = new Set<number>();
  for (const node of beam) {
    gains.mark(node.members, 1);
    candidates.forEach((candidate, number) => {
      const set = node.set + 2 ** number;
      if (seen.has(set) || node.members.includes(candidate)) return;
      const isFull = next.length === settings.beam;
      const least = isFull ? (next.at(-1)?.score ?? 0) : Number.NEGATIVE_INFINITY;
      const longer = extend(node, number, search, least);
      if (longer === undefined) return;
      seen.add(set);
      insert(next, settings.beam, longer);
    });
    gains.mark(node.members, -1);
  }
  return next;
}

/** Expected F1 of words and of pairs, weighed. */
function expectedScore(
  tokens: number,
  sentences: number,
  hits: number,
  pairHits: number,
  { expectedTokens, pairWeight }: Pick<SearchSettings, "expectedTokens" | "pairWeight">,
): number {
  const words = (2 * hits) / (tokens + expectedTokens);
  const pairs = (2 * pairHits) / (tokens - sentences + expectedTokens - 1);
  return words + pairWeight * pairs;
}

/** The selection with one candidate more, where that is allowed and scores more than `least`. */
function extend(
  node: Node,
  number: number,
  { candidates, gains, settings, fits }: Search,
  least: number,
): Node | undefined {
  const candidate = candidates[number];
  if (candidate === undefined) return undefined;
  const { sentence, index } = candidate;
  const words = node.words + sentence.words;
  if (words > settings.words) return undefined;
  const tokens = node.tokens + sentence.stems.length;
  const size = node.members.length + 1;
  // a word counts for less where the selection has it, so this is the most that can be reached
  const most = expectedScore(
    tokens,
    size,
    node.hits + candidate.hits,
    node.pairHits + candidate.pairHits,
    settings,
  );
  if (most <= least || !fits(index, node.indices)) return undefined;
  const hits = node.hits + gains.ofStems(sentence.stems);
  const pairHits = node.pairHits + gains.ofPairs(candidate.pairs);
  const score = expectedScore(tokens, size, hits, pairHits, settings);
  if (score <= least) return undefined;
  const set = node.set + 2 ** number;
  const members = [...node.members, candidate];
  const indices = inserted(node.indices, index);
  return { set, members, indices, words, tokens, hits, pairHits, score };
}

/** Keeps `nodes` the `most` best, best first; of equals, the earlier stays before. */
function insert(nodes: Node[], most: number, node: Node): void {
  let at = nodes.length;
  while (at > 0 && (nodes[at - 1]?.score ?? 0) < node.score) at -= 1;
  nodes.splice(at, 0, node);
  if (nodes.length > most) nodes.pop();
}

function inserted(ascending: readonly number[], index: number): number[] {
  const at = ascending.findIndex((other) => other > index);
  return at === -1 ? [...ascending, index] : ascending.toSpliced(at, 0, index);
}
