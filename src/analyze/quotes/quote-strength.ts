import type { Speaker } from "../../article/analysis.ts";
import quoteLanguage from "./quote-language.json" with { type: "json" };
import speechWords from "./speech/speech-words.json" with { type: "json" };

/** A quotation as a front page would weigh it. */
export interface QuoteInContext {
  readonly words: string;
  /** What completes its sentence in the next quotation, else empty. */
  readonly next: string;
  readonly speaker: Speaker | null;
  /** Probability that `speaker` is right. */
  readonly confidence: number;
  /** How many quotations of the article are the speaker's; 0 without a speaker. */
  readonly quotesOfSpeaker: number;
  /** Title and standfirst. */
  readonly titles: string;
  /** Where it stands in the article, from 0 to 1. */
  readonly place: number;
}

export interface QuoteStrength {
  /** Above 0 for a quotation that can stand alone. */
  readonly worth: number;
  /** Its words that carry meaning, in lower case. */
  readonly words: ReadonlySet<string>;
}

const UNNAMED = -0.8;
const SURE = 0.85;

const STRONG = new Set(quoteLanguage.strong);
const LEANING = new Set(quoteLanguage.leaning);
const OPENERS = new Set(quoteLanguage.openers);
const COMMON = new Set(speechWords.common);
const FINITE =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|must|may|might|need|want|know|think|feel|believe|get|got|go|make|made|take|see|\p{L}{1,10}n['’]t|\p{L}{1,10}['’](?:s|re|ve|ll|m|d))(?![\p{L}\p{N}])/iu;
const SUBJECT_AND_VERB = /(?<![\p{L}\p{N}])(?:I|we|you|they)\s\p{L}/iu;
const FIGURE =
  /\d|(?<!\p{L})(?:hundred|thousand|million|billion|percent|per cent|half|twice)(?!\p{L})/iu;

/**
 * Scores what an editor looks for in a quotation to pull out: a complete thought of 8 to 40 words,
 * said by a named and prominent person, with a figure or a strong word, that needs no context and is
 * no set phrase. The weights are judgement, not trained.
 */
export function quoteStrength(quote: QuoteInContext): QuoteStrength {
  const tokens = quote.words.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const words = new Set(tokens.filter((token) => !COMMON.has(token) && token.length > 2));
  const worth =
    lengthWorth(tokens.length) +
    completeness(quote.words, quote.next) +
    independence(tokens, quote.words) +
    colour(tokens, quote.words) +
    prominence(quote) +
    0.4 * (1 - quote.place);
  return { worth, words };
}

function lengthWorth(count: number): number {
  if (count < 5) return -4;
  if (count < 8) return -0.8;
  if (count <= 11) return 0.6;
  if (count <= 28) return 1;
  if (count <= 40) return 0.4;
  return count <= 60 ? -0.8 : -2;
}

function completeness(words: string, next: string): number {
  const begins = /^(?:\p{Lu}|\p{N}|[[¿¡“"‘'$€£])/u.test(words) ? 0.6 : -1.5;
  const ends = next === "" && /[.,!?…)\]”’"']$/u.test(words) ? 0.4 : -0.8;
  const clause = FINITE.test(words) || SUBJECT_AND_VERB.test(words);
  return begins + ends + (clause ? 0.6 : -0.6);
}

/** Whether a reader of the front page understands it without the sentences before. */
function independence(tokens: readonly string[], words: string): number {
  let worth = 0;
  const [first = "", second = ""] = tokens.slice(0, 2).map((token) => token.split(/['’]/u, 1)[0]);
  if (LEANING.has(first)) worth -= 0.6;
  if (OPENERS.has(first)) worth -= LEANING.has(second) ? 0.8 : 0.3;
  if (words.includes("[")) worth -= 0.3;
  if (/…|\.\s?\.\s?\./u.test(words)) worth -= 0.2;
  return /\?$/u.test(words) ? worth - 0.4 : worth;
}

function colour(tokens: readonly string[], words: string): number {
  const strong = tokens.filter((token) => STRONG.has(token)).length;
  const flat = tokens.join(" ").replaceAll("’", "'");
  const formulas = quoteLanguage.formulas.filter((formula) => flat.includes(formula)).length;
  const personal = tokens.some((token) => /^(?:i|we|my|our|me|us)(?:['’]|$)/u.test(token));
  return (
    Math.min(1, 0.35 * strong) +
    (FIGURE.test(words) ? 0.35 : 0) +
    (personal ? 0.2 : 0) -
    Math.min(1.6, 0.8 * formulas)
  );
}

function prominence({ speaker, confidence, quotesOfSpeaker, titles }: QuoteInContext): number {
  if (speaker === null) return UNNAMED;
  // a doubtful name on the front page is worse than none
  if (confidence < SURE) return 2 * UNNAMED;
  const surname = speaker.name.split(/\s/u).at(-1) ?? speaker.name;
  return (
    (speaker.kind === "person" ? 0.3 : -0.1) +
    (speaker.role === undefined ? 0 : 0.3) +
    Math.min(0.45, 0.15 * (quotesOfSpeaker - 1)) +
    (surname.length > 2 && titles.includes(surname) ? 0.5 : 0)
  );
}
