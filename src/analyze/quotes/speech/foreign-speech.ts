import type { Quote } from "../../../article/analysis.ts";
import { sliceRange } from "../../../article/range.ts";
import type { QuotedSpan } from "../spans/spans.ts";
import speechWords from "./speech-words.json" with { type: "json" };

const COMMON: ReadonlySet<string> = new Set(speechWords.common);
const SAMPLE = 3000;
const FEWEST_WORDS = 6;
const LEAST_SHARE = 0.08;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whether a text is in English, by the share of its commonest words. Too short a text is. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(WITHOUT_SPACES)?.length ?? 0) * 4 > sample.length) return false;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => COMMON.has(word)).length >= LEAST_SHARE * words.length;
}

/**
 * The form of a quoted span in a language whose words we do not know: a sentence, told by its length
 * and punctuation, or nothing; a few words without punctuation may as well be a title.
 */
export function foreignFormOf(text: string, span: QuotedSpan): Quote["form"] | undefined {
  const words = sliceRange(text, span.range);
  const length = lengthInWords(words);
  if (span.continues || span.end === "carried") return length > 0 ? "full" : undefined;
  const next = text.slice(span.outer.end, span.outer.end + 1);
  const punctuated = /[.,!?…。，！？؟،]$/u.test(words) || /^[.,!?،，。]$/u.test(next);
  if (length >= 4 && punctuated) return "full";
  if (length >= 6) return "fragment";
  const before = text.slice(0, span.outer.start).trimEnd();
  const begins = /^$|[.!?…。！？:：,،，”»“」\n]$/u.test(before.slice(-1));
  return punctuated && begins && length >= 2 ? "full" : undefined;
}

/** Two characters make a word where words stand without spaces. */
function lengthInWords(words: string): number {
  const characters = words.match(WITHOUT_SPACES)?.length ?? 0;
  const spaced = words.replaceAll(WITHOUT_SPACES, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + Math.ceil(characters / 2);
}
