import type { QuotedSpan } from "../spans/spans.ts";
import { isNaming, isSaying, isWork, speechWordKind } from "./speech-lexicon.ts";
import type { SpanSetting } from "./speech-setting.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

const ABBREVIATED_TITLE =
  /(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|\p{Lu})\./gu;

/** What stands before a quoted span in its line. */
export function beforeTraits(before: string): string[] {
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
  if (recent.slice(-2).some(isWork)) traits.push("work-before");
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

/**
 * What follows a quoted span in its line.
 *
 * @param words what is quoted, with the punctuation that belongs to it
 */
export function afterTraits(after: string, words: string): string[] {
  const first = after.trimStart().at(0) ?? "";
  const untitled = after.replaceAll(ABBREVIATED_TITLE, "$1");
  const clause: string[] = (untitled.split(/[.;:!?]/u, 1)[0] ?? "").match(WORD) ?? [];
  const traits = [`after:${afterKind(after, first)}`, ...sayingAfter(clause.slice(0, 7), words)];
  const next = (after.match(WORD) ?? []).at(0)?.toLowerCase();
  if (next !== undefined) traits.push(`next:${next}`);
  if (next === "by") traits.push("by-after");
  if (clause.slice(0, 3).some((word) => isNaming(word.toLowerCase()))) traits.push("naming-after");
  if (/^\s*\(/u.test(after)) traits.push("bracket-after");
  if (/^\s*(?:https?:|\[)/u.test(after)) traits.push("address-after");
  return traits;
}

/** A verb of saying in the clause that follows, and whether that clause names a speaker. */
function sayingAfter(clause: readonly string[], words: string): string[] {
  const saying = clause.findIndex((word) => isSaying(word.toLowerCase()));
  if (saying < 0) return [];
  const traits = [`saying-after:${saying <= 2 ? "near" : "far"}`];
  const ends = /[,!?—–-]$/u.test(words);
  if (ends) traits.push("comma-then-saying");
  const [subject = ""] = saying === 0 ? clause.slice(1) : clause;
  const named =
    /^\p{Lu}/u.test(subject) || ["article", "pronoun"].includes(speechWordKind(subject));
  if (named) traits.push(`attributed:${ends ? "comma" : "none"}`);
  return traits;
}

/** Where a quoted span stands in its line and among the others. */
export function placeTraits(setting: SpanSetting, span: QuotedSpan, index: number): string[] {
  const { text, spans, minorFamilies } = setting;
  const traits = [`how:${span.end}`];
  if (span.continues) traits.push("continues");
  if (minorFamilies.has(span.family)) traits.push("minor-family");
  const lineEnd = text.indexOf("\n", span.outer.end);
  const line = text.slice(
    text.lastIndexOf("\n", span.outer.start - 1) + 1,
    lineEnd < 0 ? text.length : lineEnd,
  );
  const unfinished = !/[.!?…”"’'»」)]\s*$/u.test(line);
  if (unfinished) traits.push("unfinished-line");
  if (/^(?:READ|WATCH|MORE|RELATED|LISTEN|SEE|VIDEO|PHOTOS?)\b[^:]{0,20}:/iu.test(line))
    traits.push("link-line");
  if (minorFamilies.has(span.family) && unfinished) traits.push("minor-in-unfinished-line");
  if (minorFamilies.has(span.family) && line.length < 110) traits.push("minor-in-short-line");
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
