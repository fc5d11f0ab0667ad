import type { Token } from "../tokens.ts";
import type { Surroundings } from "./candidates.ts";
import { cueStrength } from "./cue-verbs.ts";
import type { Mention } from "./mentions.ts";
import { isDeterminer, isPreposition, isVerbHelper } from "./noun-phrases.ts";
import { cap } from "./quote-view.ts";
import type { Story } from "./story.ts";

/** Names of the numbers that say what stands around a phrase, in the order of `settingOf`. */
export const SETTING_FEATURES = [
  "firstNaming",
  "wordBefore",
  "wordAfter",
  "breaks",
  "commas",
  "tail",
  "sentencesBetween",
  "paragraphLength",
  "full",
  "titled",
] as const;
export type SettingNumbers = Readonly<Record<(typeof SETTING_FEATURES)[number], number>>;

const CLAUSE_BREAKS = /^[;:—–―-]$/u;

/** For a candidate that is no phrase. */
export const NO_SETTING: SettingNumbers = {
  firstNaming: 0,
  wordBefore: -1,
  wordAfter: -1,
  breaks: 0,
  commas: 0,
  tail: 0,
  sentencesBetween: 0,
  paragraphLength: 0,
  full: 0,
  titled: 0,
};

const MOST_MARKS = 5;
const MOST_SENTENCES = 8;

/** What stands around a phrase and between it and the quotation. */
export function settingOf(
  story: Story,
  { first, end }: Surroundings,
  mention: Mention,
): SettingNumbers {
  const { toldSentence, paragraphStarts } = story;
  const { paragraph } = mention;
  const told = (at: number) => toldSentence[at] ?? 0;
  const isName = mention.type === "name";
  return {
    firstNaming: Number(isName && mention.of.person.mentions[0] === mention.of),
    wordBefore: kindOfWord(story, mention.first - 1, mention),
    wordAfter: kindOfWord(story, mention.end, mention),
    ...(mention.first >= end
      ? marksBetween(story, end, mention.first)
      : marksBetween(story, mention.end, first)),
    tail: cap(tailOf(story, mention)),
    sentencesBetween: Math.min(MOST_SENTENCES, Math.abs(told(mention.first) - told(first))),
    paragraphLength: cap((paragraphStarts[paragraph + 1] ?? 0) - (paragraphStarts[paragraph] ?? 0)),
    full: Number(isName && !mention.of.short),
    titled: Number(isName && mention.of.name.titled),
  };
}

/** How many marks that part clauses, and how many commas, the telling has between two tokens. */
function marksBetween({ tokens, quoted }: Story, from: number, to: number) {
  const marks = tokens
    .slice(from, to)
    .filter(({ kind }, at) => kind === "mark" && (quoted[from + at] ?? -1) < 0);
  return {
    breaks: Math.min(MOST_MARKS, marks.filter(({ text }) => CLAUSE_BREAKS.test(text)).length),
    commas: Math.min(MOST_MARKS, marks.filter(({ text }) => text === ",").length),
  };
}

/** Tokens of the telling from the phrase to the end of its sentence. */
function tailOf({ sentence, quoted, tokens }: Story, mention: Mention): number {
  let at = mention.end;
  while (at < tokens.length && sentence[at] === mention.sentence && (quoted[at] ?? -1) < 0) at += 1;
  return at - mention.end;
}

/** 0 where the sentence or the telling stops; then marks, verbs of saying, and other words by their form. */
function kindOfWord(story: Story, at: number, mention: Mention): number {
  const token = story.tokens[at];
  if (token === undefined || story.sentence[at] !== mention.sentence) return 0;
  if ((story.quoted[at] ?? -1) >= 0) return 1;
  if (token.kind === "mark") return markKind(token);
  const strength = cueStrength(token.key);
  if (strength > 0) return strength === 2 ? 6 : 7;
  return wordKind(token);
}

function markKind({ text }: Token): number {
  if (text === ",") return 2;
  if (text === ":") return 3;
  return /^[.!?…]$/u.test(text) ? 4 : 5;
}

function wordKind({ key, capital }: Token): number {
  if (capital) return 8;
  if (/(?:ed|ied)$/u.test(key)) return 9;
  if (isVerbHelper(key)) return 10;
  if (isPreposition(key)) return 11;
  if (isDeterminer(key)) return 12;
  if (key === "and" || key === "or") return 13;
  if (key === "who" || key === "that" || key === "which") return 14;
  if (key.endsWith("ing")) return 15;
  if (key.endsWith("s")) return 16;
  return 17;
}
