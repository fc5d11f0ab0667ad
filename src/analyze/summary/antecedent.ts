import { beginsWithCapital } from "../capitals.ts";
import type { DocumentSentence } from "./document.ts";
import openers from "./openers.json" with { type: "json" };
import type { StemTable } from "./stem-table.ts";

/**
 * What a sentence's opening leans on. `previous`: the sentence before it must stand before it.
 * `mention`: that, or an earlier sentence with one of these stems; unless `always`, only where the
 * article has used one of them before.
 */
export type Antecedent =
  | { readonly kind: "none" }
  | { readonly kind: "previous" }
  | { readonly kind: "mention"; readonly stems: readonly number[]; readonly always: boolean };

const PRONOUNS = new Set(openers.pronouns);
const SUBJECT_PRONOUNS = new Set(openers.subjectPronouns);
const POSSESSIVES = new Set(openers.possessives);
const DEMONSTRATIVES = new Set(openers.demonstratives);
const PARTS = new Set(openers.partsOf);
const WHOLLY_LEANING_PARTS = new Set(openers.leaningParts);
const PART_VERBS = new Set(openers.partVerbs);
const OF_THESE = new Set(openers.ofThese);
const AFTER_THOSE = new Set(openers.afterThose);
const TIMES = new Set(openers.times);
const CONNECTIVES = new Set(openers.connectives);
const PHRASES = new Set(openers.connectivePhrases);
const EXPLETIVES = new Set(openers.expletivePhrases);
const BEFORE_COMMA = new Set(openers.beforeComma);
const EXISTENTIALS = new Set(openers.existentials);
const LEAD_INS = new Set(openers.leadIns);
const ANAPHORIC = new Set(openers.anaphoricNouns);
const RESTRICTORS = new Set(openers.restrictors);
const FUNCTION_WORDS = new Set(openers.functionWords);
const CALENDAR = new Set(openers.calendar);

const NONE: Antecedent = { kind: "none" };
const PREVIOUS: Antecedent = { kind: "previous" };
const AGENCY = /^\s{0,3}\(\p{Lu}[\p{L} ]{1,20}\)[\s–—-]{0,5}/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** "For the second time in his career, Lee Grant …": the name follows. */
const NAME_AFTER_COMMA = /,\s(?:\p{L}{1,20}\s){0,3}\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}/u;
const OPENING_LENGTH = 160;
const OPENING_WORDS = 8;

interface Opening {
  readonly text: string;
  readonly words: readonly string[];
  readonly lower: readonly string[];
}

/** What the opening of an English sentence leans on, read from its first words. */
export function antecedentOf(sentence: DocumentSentence, table: StemTable): Antecedent {
  const opening = openingOf(sentence.text);
  const [first = "", second = "", third = ""] = opening.lower;
  if (leansAsConnective(opening)) return PREVIOUS;
  if (first === "there") return EXISTENTIALS.has(second) ? NONE : PREVIOUS;
  if (PRONOUNS.has(first)) return leansAsPronoun(first, second, third) ? PREVIOUS : NONE;
  if (pronounBeforeName(opening) || isPronounAttribution(sentence)) return PREVIOUS;
  return first === "the" ? definite(opening, table) : NONE;
}

function openingOf(sentence: string): Opening {
  const start = sentence.slice(0, OPENING_LENGTH);
  const text = start.trimStart().startsWith("(") ? start.replace(AGENCY, "") : start;
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (words.push(word) === OPENING_WORDS) break;
  }
  return { text, words, lower: words.map(plainWord) };
}

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

function leansAsConnective({ text, lower }: Opening): boolean {
  const [first = "", second = "", third = ""] = lower;
  if (PHRASES.has(`${first} ${second}`) || PHRASES.has(`${first} ${second} ${third}`)) return true;
  if (CONNECTIVES.has(first)) return !(second === "this" && TIMES.has(third));
  return BEFORE_COMMA.has(first) && text.charAt(first.length) === ",";
}

function leansAsPronoun(first: string, second: string, third: string): boolean {
  if (first === "this" || first === "these") return !TIMES.has(second) && !TIMES.has(third);
  if (first === "those") return !AFTER_THOSE.has(second);
  if (first === "such") return second !== "as";
  if (!PARTS.has(first)) return true;
  if (second === "of") return OF_THESE.has(third);
  return WHOLLY_LEANING_PARTS.has(first) || PART_VERBS.has(second);
}

/** "When he arrived …", "In June she …": a lead-in, then a pronoun with no name before it. */
function pronounBeforeName({ text, words, lower }: Opening): boolean {
  if (!LEAD_INS.has(lower[0] ?? "") || EXPLETIVES.has(lower.slice(0, 3).join(" "))) return false;
  const at = lower.findIndex((word, i) => i > 0 && SUBJECT_PRONOUNS.has(word));
  if (at === -1 || words.slice(1, at).some(isName)) return false;
  const word = lower[at] ?? "";
  if (POSSESSIVES.has(word)) return !NAME_AFTER_COMMA.test(text);
  if (DEMONSTRATIVES.has(word)) return word !== "that" && !TIMES.has(lower[at + 1] ?? "");
  return true;
}

function isName(word: string): boolean {
  return beginsWithCapital(word) && !CALENDAR.has(word.toLowerCase());
}

/** `"…," he said.`: the speaker of a sentence that opens with a quotation is a pronoun. */
function isPronounAttribution({ text, quoted, capitals }: DocumentSentence): boolean {
  if (quoted[0] !== 1) return false;
  if (quoted.some((inside, i) => inside === 0 && capitals[i] === 1)) return false;
  return /\b(?:he|she|they|it)\b/u.test(text);
}

/** "The company that …"; but "The company, which …" tells more of one that is known already. */
function restricts({ text, words, lower }: Opening, at: number): boolean {
  const word = lower[at] ?? "";
  const isAside = word === "which" && text.includes(`${words[at - 1]}, which`);
  return RESTRICTORS.has(word) && !isAside;
}

/** "The decision …": bare, and about something that stands earlier in the article. */
function definite(opening: Opening, table: StemTable): Antecedent {
  const { words, lower } = opening;
  const noun: string[] = [];
  for (let i = 1; i < Math.min(lower.length, 5); i += 1) {
    const word = lower[i] ?? "";
    if (restricts(opening, i) || isName(words[i] ?? "")) return NONE;
    if (FUNCTION_WORDS.has(word)) break;
    noun.push(word);
  }
  const [head = ""] = noun;
  if (/^\d{1,3}(?:-(?:year|month|week|day)-old)?$/u.test(head) && lower[1] === head) {
    return /^\d{4}$/u.test(head) ? NONE : PREVIOUS;
  }
  const stems = noun
    .slice(0, 3)
    .flatMap((word) => table.existing(word.split(/['-]/u)[0] ?? "") ?? []);
  const always = noun.some((word, i) => i < 2 && ANAPHORIC.has(word));
  return stems.length === 0 && !always ? NONE : { kind: "mention", stems, always };
}
