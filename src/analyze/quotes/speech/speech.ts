import type { Quote } from "../../../article/analysis.ts";
import { sliceRange } from "../../../article/range.ts";
import type { QuotedSpan } from "../spans/spans.ts";
import { foreignFormOf } from "./foreign-speech.ts";
import speechModel from "./speech-model.json" with { type: "json" };
import type { SpanSetting } from "./speech-setting.ts";
import { tieToPrevious } from "./speech-ties.ts";
import { speechTraits } from "./speech-traits.ts";

const WEIGHTS = new Map<string, readonly number[]>(Object.entries(speechModel.weights));
/** Least share of speech among speech and scare quotes, fragments aside. */
const SPEECH_SHARE = 0.6;
/** Chance of a scare quote below which a fragment is kept. */
const SCARE_CHANCE = 0.02;
/** So many words in quotation marks are speech unless there is more to say against it than for it. */
const LONG = 8;
const LONG_SCARE_CHANCE = 0.5;
/** From so many words on, capitals behind "book" or "titled" are a title, whatever verb follows. */
const SHORTEST_TITLE = 4;

/**
 * The form of each span: alone, then with what it is tied to. Paragraphs of one quotation, and the
 * halves of a sentence that the speaker's name or a dash breaks, are speech together or not at all.
 */
export function formsOf(setting: SpanSetting): (Quote["form"] | undefined)[] {
  const forms = setting.spans.map((_, index) => formOf(setting, index));
  const indices = [...setting.spans.keys()];
  for (const index of [...indices, ...indices.toReversed()]) {
    const tie = tieToPrevious(setting, index);
    if (tie === undefined) continue;
    const spoken = forms[index] !== undefined || forms[index - 1] !== undefined;
    if (!spoken && tie !== "spoken") continue;
    forms[index] ??= "full";
    if (tie !== "after") forms[index - 1] ??= "full";
  }
  return forms;
}

/**
 * Whether somebody is quoted in a span, and in what form; undefined for scare quotes, nicknames,
 * titles of works and names. Multinomial logistic regression over the span's traits;
 * plain rules in a language other than English.
 */
function formOf(setting: SpanSetting, index: number): Quote["form"] | undefined {
  const span = setting.spans[index];
  if (span === undefined) return undefined;
  const words = countWords(setting.text, span);
  if (words === 0) return undefined;
  if (!setting.english) return foreignFormOf(setting.text, span);
  const traits = speechTraits(setting, index);
  if (words >= SHORTEST_TITLE && traits.includes("work-before") && traits.includes("capitals:many"))
    return undefined;
  const chances = speechChances(traits);
  if (!isSpeech(chances, words)) return undefined;
  const [full = 0, fragment = 0] = chances;
  return full >= fragment ? "full" : "fragment";
}

/**
 * @param chances of a full quotation, a fragment and neither
 * @param words how many there are
 */
export function isSpeech([full = 0, , scare = 0]: readonly number[], words: number): boolean {
  if (words >= LONG && scare < LONG_SCARE_CHANCE) return true;
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

function countWords(text: string, { range }: QuotedSpan): number {
  return sliceRange(text, range).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
