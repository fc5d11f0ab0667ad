import type { Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import type { SegmentedArticle } from "../segments.ts";
import { type QuoteStrength, quoteStrength } from "./quote-strength.ts";

/** A quotation whose speaker is less sure than this is shown under a name, but not pulled out. */
const LEAST_CONFIDENCE = 0.75;
/** A quotation weaker than this is not shown, however few there are. */
const LEAST_STRENGTH = 0;
const REPEATED_SPEAKER = 0.9;
const SAME_PARAGRAPH = 1.5;
const NEIGHBOUR = 0.5;
const NEAR_REPEAT = 0.5;

interface Candidate {
  readonly index: number;
  readonly quote: Quote;
  readonly strength: QuoteStrength;
  readonly paragraph: number;
}

/**
 * Chooses and ranks the key quotes, greedily (maximal marginal relevance, Carbonell and Goldstein
 * 1998): the strongest first, then the strongest that comes from another speaker and another part of
 * the article. Near-repeats are left out, fragments too.
 *
 * @param quotes in the order of the text
 * @param pinned ids of those an editor chose, which come first whatever their number
 * @param most at least 0
 * @returns indices into `quotes`, best first, at most `most` unless more are pinned
 */
export function rankKeyQuotes(
  segmented: SegmentedArticle,
  quotes: readonly Quote[],
  pinned: readonly string[],
  most: number,
): number[] {
  const left = candidatesOf(segmented, quotes);
  const byId = new Map([...left].map((candidate) => [candidate.quote.id, candidate]));
  const chosen = [...new Set(pinned)].flatMap((id) => byId.get(id) ?? []);
  for (const candidate of left) {
    const { speaker, confidence } = candidate.quote;
    const doubtful = speaker !== null && confidence < LEAST_CONFIDENCE;
    if (doubtful || chosen.includes(candidate)) left.delete(candidate);
  }
  while (chosen.length < most) {
    const best = strongest(left, chosen);
    if (best === undefined) break;
    chosen.push(best);
    left.delete(best);
  }
  return chosen.map(({ index }) => index);
}

function candidatesOf(segmented: SegmentedArticle, quotes: readonly Quote[]): Set<Candidate> {
  const paragraphs = new Map(segmented.paragraphs.map(({ id }, number) => [id, number]));
  const mentions = new Map<string, number>();
  for (const { speaker } of quotes) {
    if (speaker) mentions.set(speaker.id, (mentions.get(speaker.id) ?? 0) + 1);
  }
  const candidates = new Set<Candidate>();
  for (const [index, quote] of quotes.entries()) {
    if (quote.form === "fragment") continue;
    candidates.add({
      index,
      quote,
      strength: quoteStrength({
        words: sliceRange(segmented.article.text, quote.range),
        next: continuation(segmented.article.text, quote, quotes[index + 1]),
        speaker: quote.speaker,
        confidence: quote.confidence,
        quotesOfSpeaker: quote.speaker ? (mentions.get(quote.speaker.id) ?? 1) : 0,
        titles: `${segmented.article.title} ${segmented.article.standfirst ?? ""}`,
        place: quote.range.start / Math.max(1, segmented.article.text.length),
      }),
      paragraph: paragraphs.get(quote.paragraph) ?? 0,
    });
  }
  return candidates;
}

/** The rest of a sentence that "he said" breaks in two, where the next quotation is that. */
function continuation(text: string, quote: Quote, next: Quote | undefined): string {
  if (next === undefined || next.paragraph !== quote.paragraph) return "";
  const words = sliceRange(text, next.range);
  return /^\p{Ll}/u.test(words) ? words : "";
}

function strongest(
  left: ReadonlySet<Candidate>,
  chosen: readonly Candidate[],
): Candidate | undefined {
  let best: Candidate | undefined;
  let highest = LEAST_STRENGTH;
  for (const candidate of left) {
    const worth = marginalWorth(candidate, chosen);
    if (worth > highest) {
      best = candidate;
      highest = worth;
    }
  }
  return best;
}

function marginalWorth(candidate: Candidate, chosen: readonly Candidate[]): number {
  let worth = candidate.strength.worth;
  for (const other of chosen) {
    const distance = Math.abs(candidate.paragraph - other.paragraph);
    if (distance === 0) worth -= SAME_PARAGRAPH;
    else if (distance === 1) worth -= NEIGHBOUR;
    const { speaker } = candidate.quote;
    if (speaker !== null && speaker.id === other.quote.speaker?.id) worth -= REPEATED_SPEAKER;
    if (sharedWords(candidate, other) >= NEAR_REPEAT) return Number.NEGATIVE_INFINITY;
  }
  return worth;
}

/** Share of the shorter quotation's words that the other has too. */
function sharedWords(a: Candidate, b: Candidate): number {
  const [few, many] =
    a.strength.words.size <= b.strength.words.size
      ? [a.strength.words, b.strength.words]
      : [b.strength.words, a.strength.words];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return few.size === 0 ? 0 : shared / few.size;
}
