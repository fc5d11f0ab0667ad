import { sliceRange } from "../../article/range.ts";
import { isEnglish } from "./foreign-speech.ts";
import type { QuotedSpan } from "./spans.ts";
import { isNaming, isSaying, isSmallWord, speechWordKind } from "./speech-lexicon.ts";

const REACH = 90;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:I|we|you|me|us|my|our|your|I['’]\p{L}+|we['’]\p{L}+|you['’]\p{L}+)(?![\p{L}\p{N}])/iu;
const FINITE =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|don['’]t|it['’]s|that['’]s|there['’]s|he['’]s|she['’]s|they['’]re|isn['’]t|didn['’]t|can['’]t|won['’]t|doesn['’]t|wasn['’]t|aren['’]t)(?![\p{L}\p{N}])/iu;

/** What all spans of an article share. */
export interface SpanSetting {
  readonly text: string;
  readonly english: boolean;
  readonly spans: readonly QuotedSpan[];
  /** Families that few of the article's spans use; `'…'` in a headline above a page of “…”. */
  readonly minorFamilies: ReadonlySet<QuotedSpan["family"]>;
}

export function settingOf(text: string, spans: readonly QuotedSpan[]): SpanSetting {
  const counts = new Map<QuotedSpan["family"], number>();
  for (const { family } of spans) counts.set(family, (counts.get(family) ?? 0) + 1);
  const minor = [...counts]
    .filter(([, count]) => count * 3 < spans.length)
    .map(([family]) => family);
  return { text, english: isEnglish(text), spans, minorFamilies: new Set(minor) };
}

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
  const following = right.filter(
    (trait) => trait === "comma-then-saying" || /^saying-after:/u.test(trait),
  );
  return [
    ...inner,
    ...left,
    ...right,
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

function beforeTraits(before: string): string[] {
  const trimmed = before.trimEnd();
  const last = trimmed.at(-1) ?? "";
  const previous = (trimmed.match(WORD) ?? []).map((word) => word.toLowerCase());
  const nearest = previous.at(-1) ?? "";
  const adjacent = /[\p{L}\p{N}]$/u.test(trimmed) ? nearest : "";
  const recent = previous.slice(-5);
  const traits = [`before:${beforeKind(last, adjacent, trimmed)}`];
  if (adjacent !== "") traits.push(`last:${adjacent}`);
  if (isSaying(nearest) && /[,:]/u.test(last)) traits.push(`saying-then:${last}`);
  if (recent.some(isSaying)) traits.push("saying-before");
  if (isSaying(adjacent)) traits.push("saying-next-before");
  if (recent.slice(-3).some(isNaming)) {
    traits.push("naming-before");
  }
  return [...traits, ...sentenceTraits(trimmed, adjacent)];
}

function sentenceTraits(before: string, adjacent: string): string[] {
  const traits: string[] = [];
  const sentence = before.split(/[.!?]["”’']?\s/u).at(-1) ?? "";
  if ((sentence.match(WORD) ?? []).some((word) => isSaying(word.toLowerCase()))) {
    traits.push("saying-in-sentence");
  }
  if (/['’]s$/u.test(adjacent)) traits.push("possessive-before");
  if (/^\p{Lu}\p{L}/u.test(before.slice(before.lastIndexOf(" ") + 1)))
    traits.push("capital-before");
  return traits;
}

function afterTraits(after: string, words: string): string[] {
  const first = after.trimStart().at(0) ?? "";
  const next = (after.match(WORD) ?? []).slice(0, 6).map((word) => word.toLowerCase());
  const traits = [`after:${afterKind(after, first)}`];
  const clause = after.split(/[.;:!?]/u, 1)[0] ?? "";
  const clauseWords = (clause.match(WORD) ?? []).slice(0, 7).map((word) => word.toLowerCase());
  const saying = clauseWords.findIndex((word) => isSaying(word));
  if (saying >= 0) traits.push(`saying-after:${saying <= 2 ? "near" : "far"}`);
  if (saying >= 0 && /[,!?]$/u.test(words)) traits.push("comma-then-saying");
  if (next[0] !== undefined) traits.push(`next:${next[0]}`);
  if (next[0] === "by") traits.push("by-after");
  if (/^\s*\(/u.test(after)) traits.push("bracket-after");
  if (/^\s*(?:https?:|\[)/u.test(after)) traits.push("address-after");
  return traits;
}

function placeTraits(setting: SpanSetting, span: QuotedSpan, index: number): string[] {
  const { text, spans, minorFamilies } = setting;
  const traits = [`how:${span.end}`];
  if (span.continues) traits.push("continues");
  if (minorFamilies.has(span.family)) traits.push("minor-family");
  const lineEnd = text.indexOf("\n", span.outer.end);
  const line = text.slice(
    text.lastIndexOf("\n", span.outer.start - 1) + 1,
    lineEnd < 0 ? text.length : lineEnd,
  );
  if (!/[.!?…”"’'»」)]\s*$/u.test(line)) traits.push("unfinished-line");
  if (/^(?:READ|WATCH|MORE|RELATED|LISTEN|SEE|VIDEO|PHOTOS?)\b[^:]{0,20}:/iu.test(line))
    traits.push("link-line");
  if (minorFamilies.has(span.family) && !/[.!?…”"’'»」)]\s*$/u.test(line))
    traits.push("minor-in-unfinished-line");
  if (minorFamilies.has(span.family) && line.length < 110) traits.push("minor-in-short-line");
  if (text.lastIndexOf("\n", span.outer.start - 1) < 0) traits.push("first-line");
  if (line.length < 110) traits.push("short-line");
  const neighbour = [spans[index - 1], spans[index + 1]].some((other) =>
    isListed(text, span, other),
  );
  if (neighbour) traits.push("listed");
  return traits;
}

/** Whether only a comma or a conjunction stands between two spans. */
function isListed(text: string, span: QuotedSpan, other: QuotedSpan | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = span.outer.start < other.outer.start ? [span, other] : [other, span];
  const between = text.slice(a.outer.end, b.outer.start).trim();
  return between.length <= 5 && /^[,;/&]?\s?(?:and|or)?$/iu.test(between);
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

function beforeKind(last: string, lastWord: string, trimmed: string): string {
  if (trimmed === "") return "start";
  if (lastWord !== "") return speechWordKind(lastWord);
  if (last === ",") return "comma";
  if (last === ":") return "colon";
  if (/[—–-]/u.test(last)) return "dash";
  if (/[.!?…]/u.test(last)) return "stop";
  if (/[”"’'»]/u.test(last)) return /[.!?]['"”’»]+$/u.test(trimmed) ? "quote-stop" : "quote";
  return /[([]/u.test(last) ? "bracket" : "other";
}

function afterKind(after: string, first: string): string {
  if (first === "") return "end";
  if (/[,;:.!?]/u.test(first)) return after.startsWith(first) ? "mark" : "spaced-mark";
  if (/\p{Ll}/u.test(first)) return "lower";
  if (/\p{Lu}/u.test(first)) return "upper";
  return /[—–-]/u.test(first) ? "dash" : "other";
}
