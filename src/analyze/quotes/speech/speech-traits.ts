import { sliceRange } from "../../../article/range.ts";
import { afterTraits, beforeTraits, placeTraits } from "./speech-context.ts";
import { isSmallWord } from "./speech-lexicon.ts";
import type { SpanSetting } from "./speech-setting.ts";

const REACH = 90;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:I|we|you|me|us|my|our|your|I['’]\p{L}+|we['’]\p{L}+|you['’]\p{L}+)(?![\p{L}\p{N}])/iu;
const FINITE =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|don['’]t|it['’]s|that['’]s|there['’]s|he['’]s|she['’]s|they['’]re|isn['’]t|didn['’]t|can['’]t|won['’]t|doesn['’]t|wasn['’]t|aren['’]t)(?![\p{L}\p{N}])/iu;

/**
 * What can be seen of a quoted span and its surroundings, as names of traits that hold. The weights
 * of `speech-model.json` say what each is worth.
 */
export function speechTraits(setting: SpanSetting, index: number): string[] {
  const { text, spans } = setting;
  const span = spans[index];
  if (span === undefined) return [];
  // British punctuation stands outside the marks; read as if it stood inside
  const outside = /[,.!?]/u.test(text.charAt(span.outer.end)) ? text.charAt(span.outer.end) : "";
  const inside = sliceRange(text, span.range);
  const words = /[\p{L}\p{N})\]]$/u.test(inside) ? `${inside}${outside}` : inside;
  const before = text.slice(Math.max(0, span.outer.start - REACH), span.outer.start);
  const after = text.slice(span.outer.end + outside.length, span.outer.end + REACH);
  const lineBefore = before.slice(before.lastIndexOf("\n") + 1);
  const lineAfter = after.split("\n", 1)[0] ?? "";
  const inner = innerTraits(words);
  const left = beforeTraits(lineBefore);
  const right = afterTraits(lineAfter, words);
  const place = left.find((trait) => trait.startsWith("before:"));
  const following = right.filter((trait) =>
    /^(?:comma-then-saying|saying-after:|attributed:)/u.test(trait),
  );
  return [
    ...inner,
    ...left,
    ...right,
    ...inner.filter((trait) => trait.startsWith("capitals:")).map((trait) => `${place}+${trait}`),
    ...following.map((trait) => `${place}+${trait}`),
    `${place}+${inner.find((trait) => trait.startsWith("ends:"))}`,
    `${place}+${right[0]}`,
    `${place}+${inner.find((trait) => trait.startsWith("ends:"))}+${right[0]}`,
    `${inner.find((trait) => trait.startsWith("length:"))}+${place}`,
    `${inner.find((trait) => trait.startsWith("ends:"))}+${right[0]}`,
    ...placeTraits(setting, span, index),
  ];
}

function innerTraits(words: string): string[] {
  const tokens = words.match(WORD) ?? [];
  const traits = [
    `first:${tokens[0]?.toLowerCase()}`,
    `length:${lengthBucket(tokens.length)}`,
    `start:${startKind(words)}`,
    `end:${endKind(words)}`,
  ];
  const content = tokens.filter((token) => !isSmallWord(token.toLowerCase()));
  const capital = content.every((token) => /^[\p{Lu}\p{N}]/u.test(token));
  if (capital && content.length > 0) traits.push(`capitals:${tokens.length > 1 ? "many" : "one"}`);
  if (PERSONAL.test(words)) traits.push("personal");
  if (FINITE.test(words)) traits.push("finite");
  if (/[.!?]\s+\p{Lu}/u.test(words)) traits.push("sentences");
  if (/https?:|www\.|\.com(?![\p{L}\p{N}])/iu.test(words)) traits.push("address");
  const conjoined = `${startKind(words)}+${endKind(words)}`;
  return [...traits, `ends:${conjoined}`, `shape:${lengthBucket(tokens.length)}+${conjoined}`];
}

function lengthBucket(count: number): string {
  if (count <= 4) return String(count);
  if (count <= 6) return "5-6";
  if (count <= 9) return "7-9";
  return count <= 14 ? "10-14" : "15+";
}

function startKind(words: string): string {
  if (/^\p{Lu}/u.test(words)) return "upper";
  if (/^\p{Ll}/u.test(words)) return "lower";
  if (/^\p{N}/u.test(words)) return "number";
  return /^[.…]/u.test(words) ? "dots" : "other";
}

function endKind(words: string): string {
  if (/,$/u.test(words)) return "comma";
  if (/[.…]$/u.test(words)) return "stop";
  if (/[!?]$/u.test(words)) return "strong";
  return /[—–-]$/u.test(words) ? "dash" : "none";
}
