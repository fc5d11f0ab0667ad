import { nounSense } from "../people/lexicon.ts";
import { type CueStrength, cueStrength } from "./cue-verbs.ts";
import type { Mention } from "./mentions.ts";
import {
  isDeterminer,
  isOnePhrase,
  isPreposition,
  isVerbHelper,
  joinsPhrase,
  phraseStart,
} from "./noun-phrases.ts";
import type { Story } from "./story.ts";

/** How a phrase stands to the verb it may be the subject of. */
export type Gap = "direct" | "appositive" | "relative" | "other";

export interface VerbLink {
  /** Token of the verb. */
  readonly verb: number;
  readonly strength: CueStrength;
  readonly gap: Gap;
  /** Tokens between. */
  readonly distance: number;
}

/** What the sentence around a phrase says about it, whatever quotation is asked about. */
export interface Clause {
  /** The phrase before a verb of saying: "Pike said". */
  readonly after?: VerbLink;
  /** The phrase after one: "said Pike". */
  readonly before?: VerbLink;
  readonly accordingTo: boolean;
  readonly afterPreposition: boolean;
  /** Whom something is told or asked. */
  readonly addressed: boolean;
  /** Part of a longer phrase: "Acme" in "Acme director Dana Whitfield". */
  readonly modifies: boolean;
  /** Right behind a dash, as under a letter or a caption: "― Dana Whitfield". */
  readonly signed: boolean;
  /** Inside what somebody else says: "Biden" in "Stoltenberg says that Biden was afraid". */
  readonly embedded: boolean;
  /** Number of phrases before it in its sentence. */
  readonly order: number;
}

const FARTHEST_VERB = 40;
const LONGEST_HELPERS = 4;
const RELATIVE_REACH = 4;
const MODIFIER_REACH = 5;
const LONGEST_POSTMODIFIER = 9;
const ASIDE_OPENS = new Set([",", "(", "—", "–", "-", "―"]);
const ASIDE_CLOSES = new Set([",", ")", "—", "–", "-", "―"]);
const DASHES = new Set(["—", "–", "-", "―", "~"]);
const ADDRESSING = new Set(
  "told tells telling tell asked asks asking informed reminded assured warned urged advised".split(
    " ",
  ),
);

/** The clause of each mention, in the same order. */
export function clausesOf(story: Story, mentions: readonly Mention[]): Clause[] {
  let sentence = -1;
  let order = 0;
  /** The first verb of saying that has a subject in the sentence so far. */
  let verb = Number.POSITIVE_INFINITY;
  /** The verb that the last phrase is the subject of. */
  let taken: number | undefined;
  return mentions.map((mention, index) => {
    const isSame = mention.sentence === sentence;
    order = isSame ? order + 1 : 0;
    if (!isSame) verb = Number.POSITIVE_INFINITY;
    sentence = mention.sentence;
    const clause = withoutOthersVerb(clauseOf(story, mention, mentions[index + 1]), taken);
    const embedded = verb < mention.first;
    if (clause.after !== undefined && isSpeaking({ after: clause.after }))
      verb = Math.min(verb, clause.after.verb);
    taken = clause.after?.gap === "direct" ? clause.after.verb : undefined;
    return { ...clause, embedded, order };
  });
}

/** "Cole criticised Voss": a verb that has its subject before it has its object behind it. */
function withoutOthersVerb(clause: OwnClause, taken: number | undefined): OwnClause {
  const { before, ...rest } = clause;
  return before === undefined || before.verb !== taken ? clause : { ...rest, addressed: true };
}

type OwnClause = Omit<Clause, "embedded" | "order">;

function clauseOf(story: Story, mention: Mention, next: Mention | undefined): OwnClause {
  const modifies = isModifier(story, mention, next);
  const { tokens } = story;
  const start = mention.type === "name" ? titleStart(story, mention.first) : mention.first;
  const beforeKey = isOwnSentence(story, start - 1, mention) ? (tokens[start - 1]?.key ?? "") : "";
  const after = mention.possessive || modifies ? undefined : verbAfter(story, mention);
  const before = modifies ? undefined : verbBefore(story, mention, start);
  return {
    ...(after && { after }),
    ...(before && { before }),
    accordingTo: isSource(story, start, beforeKey),
    afterPreposition: isPreposition(beforeKey),
    addressed: ADDRESSING.has(beforeKey),
    modifies,
    signed: DASHES.has(beforeKey),
  };
}

/** "according to X", "in the words of X". */
function isSource({ tokens }: Story, start: number, before: string): boolean {
  const key = tokens[start - 2]?.key;
  return (before === "to" && key === "according") || (before === "of" && key === "words");
}

/** Where a name's phrase begins, with the role before it: "Acme's chief lawyer Dana Whitfield". */
function titleStart(story: Story, first: number): number {
  let start = phraseStart(story, first);
  while (start < first && cueAt(story, start) > 0) start += 1;
  if (start === first) return first;
  const before = story.tokens[first - 1];
  const isTitle =
    before !== undefined &&
    (before.possessive ||
      before.capital ||
      nounSense(before.key) !== undefined ||
      isDeterminer(story.tokens[start]?.key ?? ""));
  return isTitle ? start : first;
}

/** Whether the phrase is the subject of a verb of saying, and not merely followed by one. */
export function isSpeaking({ after, before }: Pick<Clause, "after" | "before">): boolean {
  return before !== undefined || (after !== undefined && after.gap !== "other");
}

function isModifier(story: Story, mention: Mention, next: Mention | undefined): boolean {
  if (next === undefined || mention.type === "pronoun" || next.sentence !== mention.sentence)
    return false;
  if (next.first <= mention.first && next.end > mention.end) return true;
  if (
    next.type === "pronoun" ||
    next.first < mention.end ||
    next.first - mention.end > MODIFIER_REACH
  )
    return false;
  const isVerb = story.tokens[mention.end]?.key.endsWith("ed") === true;
  const isOther = isDeterminer(story.tokens[next.first]?.key ?? "");
  return !isVerb && !isOther && isOnePhrase(story, mention.end, next.first);
}

function isOwnSentence(story: Story, at: number, mention: Mention): boolean {
  return at >= 0 && story.sentence[at] === mention.sentence && (story.quoted[at] ?? -1) < 0;
}

/** The first verb of saying after the phrase in its own sentence, up to the next quotation. */
function verbAfter(story: Story, mention: Mention): VerbLink | undefined {
  const from = mention.type === "nominal" ? mention.phraseEnd : mention.end;
  const farthest = Math.min(story.tokens.length, from + FARTHEST_VERB);
  for (let at = from; at < farthest && isOwnSentence(story, at, mention); at += 1) {
    const strength = cueAt(story, at);
    if (strength !== 0)
      return { verb: at, strength, gap: gapOf(story, mention, from, at), distance: at - from };
  }
  return undefined;
}

function gapOf(story: Story, mention: Mention, from: number, verb: number): Gap {
  const between = story.tokens.slice(from, verb);
  if (between.every(({ key }) => isVerbHelper(key)) || closesApposition(story, mention, from, verb))
    return "direct";
  if (between.length <= RELATIVE_REACH && between.some(({ key }) => key === "who"))
    return "relative";
  return isAside(story, from, verb) || isPostmodified(story, from, verb) ? "appositive" : "other";
}

/** "Tim Guest with the health authority says": a prepositional phrase and nothing else. */
function isPostmodified({ tokens }: Story, from: number, verb: number): boolean {
  if (verb - from > LONGEST_POSTMODIFIER || !isPreposition(tokens[from]?.key ?? "")) return false;
  return tokens
    .slice(from, verb)
    .every(
      ({ kind, capital, key }) =>
        kind === "word" &&
        (capital || isDeterminer(key) || isPreposition(key) || joinsPhrase(key)) &&
        !/(?:ed|ing)$/u.test(key),
    );
}

/** "The engineer, Lena Harrow, said": a name set off behind its role and nothing else. */
function closesApposition(
  { tokens }: Story,
  mention: Mention,
  from: number,
  verb: number,
): boolean {
  return (
    mention.type === "name" &&
    tokens[mention.first - 1]?.text === "," &&
    tokens[from]?.text === "," &&
    tokens.slice(from + 1, verb).every(({ key }) => isVerbHelper(key))
  );
}

/** Strength of a verb of saying; 0 where its form is a noun: "the report", "his claim". */
function cueAt(story: Story, at: number): CueStrength | 0 {
  const { tokens } = story;
  const token = tokens[at];
  if (token?.kind !== "word") return 0;
  const strength = cueStrength(token.key);
  const before = tokens[at - 1];
  if (strength === 0 && isVerbBesideQuote(story, at)) return 1;
  if (strength === 0 || before === undefined) return strength;
  if (strength === 1 && token.key.endsWith("ing") && before.capital) return 0;
  const isNoun =
    before.possessive ||
    (isDeterminer(before.key) &&
      before.key !== "her" &&
      before.key !== "all" &&
      before.key !== "both");
  return isNoun ? 0 : strength;
}

/** "“…,” Pike pressed." and "Pike resisted: “…”": any verb in the past with a name before and nothing else. */
function isVerbBesideQuote({ tokens, quoted }: Story, at: number): boolean {
  if (tokens[at]?.key.endsWith("ed") !== true || tokens[at - 1]?.capital !== true) return false;
  const isQuoted = (index: number) => (quoted[index] ?? -1) >= 0;
  if (/^[:,]$/u.test(tokens[at + 1]?.text ?? "") && isQuoted(at + 2)) return true;
  return /^[.,]$/u.test(tokens[at + 1]?.text ?? "") && (isQuoted(at - 2) || isQuoted(at - 3));
}

/** "Dana Whitfield, a lawyer, said": something set off by marks and nothing else. */
function isAside({ tokens }: Story, from: number, verb: number): boolean {
  if (!ASIDE_OPENS.has(tokens[from]?.text ?? "")) return false;
  for (let at = verb - 1; at > from && verb - at <= LONGEST_HELPERS; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (ASIDE_CLOSES.has(token.text)) return true;
    if (!isVerbHelper(token.key)) return false;
  }
  return false;
}

/** The verb of saying right before the phrase, at most an adverb or an article between. */
function verbBefore(story: Story, mention: Mention, start: number): VerbLink | undefined {
  for (let distance = 0; distance <= 2; distance += 1) {
    const at = start - 1 - distance;
    if (
      !isOwnSentence(story, at, mention) ||
      story.tokens[at]?.kind === "mark" ||
      story.tokens[at]?.key === "that"
    )
      return undefined;
    const strength = cueAt(story, at);
    if (strength !== 0)
      return { verb: at, strength, gap: distance === 0 ? "direct" : "other", distance };
  }
  return undefined;
}
