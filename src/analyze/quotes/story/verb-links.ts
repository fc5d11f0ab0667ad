import type { Token } from "../../tokens.ts";
import { type CueStrength, cueStrength } from "./cue-verbs.ts";
import type { Mention } from "./mentions.ts";
import { isDeterminer, isPreposition, isVerbHelper, joinsPhrase } from "./noun-phrases.ts";
import type { Story } from "./story.ts";

/** How a phrase stands to the verb it may be the subject of. */
export type Gap = "direct" | "appositive" | "relative" | "other";

/** A verb of saying beside a phrase. */
export interface VerbLink {
  /** Token of the verb. */
  readonly verb: number;
  readonly strength: CueStrength;
  readonly gap: Gap;
  /** Tokens between. */
  readonly distance: number;
}

const FARTHEST_VERB = 40;
const LONGEST_HELPERS = 4;
const RELATIVE_REACH = 4;
const LONGEST_POSTMODIFIER = 9;
/** Words behind which another clause has begun. */
const BARS = new Set("that he she they it i we you".split(" "));
const DASHES = new Set(["—", "–", "-", "―"]);
const ASIDE_OPENS = new Set([",", "(", "—", "–", "-", "―"]);
const ASIDE_CLOSES = new Set([",", ")", "—", "–", "-", "―"]);

/** Whether a token stands in a phrase's sentence, outside quotations. */
export function isOwnSentence(story: Story, at: number, mention: Mention): boolean {
  return at >= 0 && story.sentence[at] === mention.sentence && (story.quoted[at] ?? -1) < 0;
}

/**
 * The verb of saying after the phrase in its own sentence, up to the next quotation: the first that has
 * it as its subject ("Pike, speaking by the gate, said"), else the first.
 */
export function verbAfter(story: Story, mention: Mention): VerbLink | undefined {
  const from = mention.type === "nominal" ? mention.phraseEnd : mention.end;
  if (isLabel(story, mention)) return { verb: from, strength: 2, gap: "direct", distance: 0 };
  const farthest = Math.min(story.tokens.length, from + FARTHEST_VERB);
  let first: VerbLink | undefined;
  for (let at = from; at < farthest && isOwnSentence(story, at, mention); at += 1) {
    const strength = hasAgent(story, at) ? 0 : cueAt(story, at);
    if (strength === 0) continue;
    const link = { verb: at, strength, gap: gapOf(story, mention, from, at), distance: at - from };
    if (link.gap !== "other" || !ASIDE_OPENS.has(story.tokens[from]?.text ?? "")) return link;
    first ??= link;
  }
  return first;
}

/** "signed by Pike": no verb of what stands before it. */
function hasAgent({ tokens }: Story, at: number): boolean {
  const { key = "" } = tokens[at] ?? {};
  return tokens[at + 1]?.key === "by" && key !== "quoted" && /(?:ed|en)$/u.test(key);
}

/** "The race tightens - Dana Whitfield: “…”": the colon behind a name alone is as good as a verb. */
function isLabel({ tokens, quoted, sentence }: Story, { type, first, end }: Mention): boolean {
  if (type !== "name" || tokens[end]?.text !== ":" || (quoted[end + 1] ?? -1) < 0) return false;
  return sentence[first - 1] !== sentence[first] || DASHES.has(tokens[first - 1]?.text ?? "");
}

function gapOf(story: Story, mention: Mention, from: number, verb: number): Gap {
  const between = story.tokens.slice(from, verb);
  if (between.every(({ key }) => isVerbHelper(key)) || closesApposition(story, mention, from, verb))
    return "direct";
  if (between.length <= RELATIVE_REACH && between.some(({ key }) => key === "who"))
    return "relative";
  return isAside(story, from, verb) || isPostmodified(story, from, verb) ? "appositive" : "other";
}

/**
 * "Ada Quill with the harbour board says", "a letter from the board obtained by the Gazette says": a
 * prepositional phrase and nothing else.
 */
function isPostmodified({ tokens }: Story, from: number, verb: number): boolean {
  const start = isAgentive(tokens, from) ? from + 1 : from;
  if (verb - from > LONGEST_POSTMODIFIER || !isPreposition(tokens[start]?.key ?? "")) return false;
  return tokens
    .slice(start, verb)
    .every(
      ({ kind, capital, key }, at) =>
        kind === "word" &&
        (capital || isDeterminer(key) || isPreposition(key) || joinsPhrase(key)) &&
        (!/(?:ed|ing)$/u.test(key) || isAgentive(tokens, start + at)),
    );
}

/** "obtained by". */
function isAgentive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key.endsWith("ed") === true && tokens[at + 1]?.key === "by";
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
export function cueAt(story: Story, at: number): CueStrength | 0 {
  const { tokens } = story;
  const token = tokens[at];
  if (token?.kind !== "word") return 0;
  const strength = cueStrength(token.key);
  const before = tokens[at - 1];
  if (strength === 0 && isVerbBesideQuote(story, at)) return 1;
  if (strength === 0 || before === undefined) return strength;
  if (strength === 1 && token.key.endsWith("ing") && before.capital) return 0;
  // "United States"
  if (token.capital && token.key === "states" && before.capital) return 0;
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

/** "Dana Whitfield, a lawyer, said": something set off by marks and nothing else; no participle has a subject. */
function isAside({ tokens }: Story, from: number, verb: number): boolean {
  if (tokens[verb]?.key.endsWith("ing") === true) return false;
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
export function verbBefore(story: Story, mention: Mention, start: number): VerbLink | undefined {
  for (let distance = 0; distance <= 2; distance += 1) {
    const at = start - 1 - distance;
    if (
      !isOwnSentence(story, at, mention) ||
      story.tokens[at]?.kind === "mark" ||
      BARS.has(story.tokens[at]?.key ?? "")
    )
      return undefined;
    const strength = cueAt(story, at);
    // "addressing Pike": what follows a participle is its object
    if (strength !== 0 && story.tokens[at]?.key.endsWith("ing") === true) return undefined;
    if (strength !== 0)
      return { verb: at, strength, gap: distance === 0 ? "direct" : "other", distance };
  }
  return undefined;
}
