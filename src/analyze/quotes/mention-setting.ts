import type { Token } from "../tokens.ts";
import type { Surroundings } from "./candidates.ts";
import { cueStrength } from "./cue-verbs.ts";
import type { Mention } from "./mentions.ts";
import { isDeterminer, isPreposition, isVerbHelper } from "./noun-phrases.ts";
import { cap } from "./quote-view.ts";
import type { Story } from "./story.ts";

/** Names of the numbers that say what stands around a phrase, in the order the model reads them. */
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

const PRONOUNS = new Set("he she they it i we you".split(" "));
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

type OwnNumbers = Omit<SettingNumbers, "breaks" | "commas" | "sentencesBetween">;

/** What stands around the phrases of one article, and between them and its quotations. */
export class Settings {
  readonly #story: Story;
  readonly #own = new Map<Mention, OwnNumbers>();
  /** Marks of the telling before each token. */
  readonly #breaks: Int32Array;
  readonly #commas: Int32Array;

  constructor(story: Story) {
    this.#story = story;
    const { tokens, quoted } = story;
    this.#breaks = new Int32Array(tokens.length + 1);
    this.#commas = new Int32Array(tokens.length + 1);
    for (const [at, { kind, text }] of tokens.entries()) {
      const counts = kind === "mark" && (quoted[at] ?? -1) < 0;
      this.#breaks[at + 1] = (this.#breaks[at] ?? 0) + Number(counts && CLAUSE_BREAKS.test(text));
      this.#commas[at + 1] = (this.#commas[at] ?? 0) + Number(counts && text === ",");
    }
  }

  /** The numbers of one phrase, seen from one quotation. */
  of({ first, end }: Surroundings, mention: Mention): SettingNumbers {
    let own = this.#own.get(mention);
    if (own === undefined) {
      own = ownNumbers(this.#story, mention);
      this.#own.set(mention, own);
    }
    const [from, to] = mention.first >= end ? [end, mention.first] : [mention.end, first];
    const told = (at: number) => this.#story.toldSentence[at] ?? 0;
    return {
      ...own,
      breaks: Math.min(MOST_MARKS, (this.#breaks[to] ?? 0) - (this.#breaks[from] ?? 0)),
      commas: Math.min(MOST_MARKS, (this.#commas[to] ?? 0) - (this.#commas[from] ?? 0)),
      sentencesBetween: Math.min(MOST_SENTENCES, Math.abs(told(mention.first) - told(first))),
    };
  }
}

function ownNumbers(story: Story, mention: Mention): OwnNumbers {
  const { paragraphStarts } = story;
  const { paragraph } = mention;
  const isName = mention.type === "name";
  return {
    firstNaming: Number(isName && mention.of.person.mentions[0] === mention.of),
    wordBefore: kindOfWord(story, mention.first - 1, mention),
    wordAfter: kindOfWord(story, mention.end, mention),
    tail: cap(tailOf(story, mention)),
    paragraphLength: cap((paragraphStarts[paragraph + 1] ?? 0) - (paragraphStarts[paragraph] ?? 0)),
    full: Number(isName && !mention.of.short),
    titled: Number(isName && mention.of.name.titled),
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
  if (PRONOUNS.has(key)) return 18;
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
