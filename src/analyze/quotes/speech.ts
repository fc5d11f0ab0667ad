import type { Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { foreignFormOf } from "./foreign-speech.ts";
import type { QuotedSpan } from "./spans.ts";
import speechModel from "./speech-model.json" with { type: "json" };
import { type SpanSetting, speechTraits } from "./speech-traits.ts";

const WEIGHTS = new Map<string, readonly number[]>(Object.entries(speechModel.weights));
/** Least share of speech among speech and scare quotes, fragments aside. */
const SPEECH_SHARE = 0.6;
/** Chance of a scare quote below which a fragment is kept. */
const SCARE_CHANCE = 0.02;

/**
 * Whether somebody is quoted in a span, and in what form; undefined for scare quotes, nicknames,
 * titles of works and names. Multinomial logistic regression over the span's traits;
 * plain rules in a language other than English.
 */
export function formOf(setting: SpanSetting, index: number): Quote["form"] | undefined {
  const span = setting.spans[index];
  if (span === undefined || !hasWords(setting.text, span)) return undefined;
  if (!setting.english) return foreignFormOf(setting.text, span);
  const chances = speechChances(speechTraits(setting, index));
  if (!isSpeech(chances)) return undefined;
  const [full = 0, fragment = 0] = chances;
  return full >= fragment ? "full" : "fragment";
}

/** @param chances of a full quotation, a fragment and neither */
export function isSpeech([full = 0, , scare = 0]: readonly number[]): boolean {
  return scare < SCARE_CHANCE || full / (full + scare) > SPEECH_SHARE;
}

function speechChances(traits: readonly string[]): number[] {
  const scores = [...speechModel.bias];
  for (const trait of traits) {
    for (const [label, weight] of (WEIGHTS.get(trait) ?? []).entries()) {
      scores[label] = (scores[label] ?? 0) + weight;
    }
  }
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}

function hasWords(text: string, span: QuotedSpan): boolean {
  return /[\p{L}\p{N}]/u.test(sliceRange(text, span.range));
}
