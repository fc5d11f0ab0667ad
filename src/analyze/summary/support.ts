import type { ArticleFacts } from "./article-facts.ts";

const MOST_PARAGRAPHS = 3;
/** Least share of a sentence's words that a supporting paragraph has. */
const LEAST_SHARE = 0.3;
/** A further paragraph supports when it has this share of the words that the first ones lack. */
const FURTHER_SHARE = 0.15;
const SHORTEST_WORD = 4;

/**
 * Paragraphs that a written sentence rests on, best first: the one with most of its words, then
 * those that have what is still missing. Rare words count for more. Empty when none has enough.
 */
export function supportingParagraphs(sentence: string, facts: ArticleFacts): string[] {
  const weights = wordWeights(sentence, facts);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const paragraphs = stemsByParagraph(facts);
  const missing = new Map(weights);
  const chosen: string[] = [];
  while (chosen.length < MOST_PARAGRAPHS) {
    const best = bestParagraph(paragraphs, missing);
    const least = total * (chosen.length === 0 ? LEAST_SHARE : FURTHER_SHARE);
    if (best === undefined || best.weight < least) break;
    chosen.push(best.id);
    for (const stem of paragraphs.get(best.id) ?? []) missing.delete(stem);
  }
  return chosen;
}

function bestParagraph(
  paragraphs: ReadonlyMap<string, ReadonlySet<number>>,
  missing: ReadonlyMap<number, number>,
): { id: string; weight: number } | undefined {
  let best: { id: string; weight: number } | undefined;
  for (const [id, stems] of paragraphs) {
    let weight = 0;
    for (const [stem, value] of missing) if (stems.has(stem)) weight += value;
    if (weight > (best?.weight ?? 0)) best = { id, weight };
  }
  return best;
}

function wordWeights(sentence: string, facts: ArticleFacts): Map<number, number> {
  const weights = new Map<number, number>();
  for (const word of sentence.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length < SHORTEST_WORD && !/^[\p{Lu}\p{N}]/u.test(word)) continue;
    const stem = facts.table.numberOf(word);
    const sentences = facts.sentences.filter(({ stems }) => stems.has(stem)).length;
    weights.set(stem, 1 / Math.log(2.7 + sentences));
  }
  return weights;
}

function stemsByParagraph(facts: ArticleFacts): Map<string, Set<number>> {
  const paragraphs = new Map<string, Set<number>>();
  for (const { paragraph, stems } of facts.sentences) {
    const all = paragraphs.get(paragraph) ?? new Set();
    for (const stem of stems) all.add(stem);
    paragraphs.set(paragraph, all);
  }
  return paragraphs;
}
