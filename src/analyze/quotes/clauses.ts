import { type CueStrength, cueStrength } from "./cue-verbs.ts";
import { AUXILIARIES, isPreposition, type Mention } from "./mentions.ts";
import type { Story } from "./story.ts";

/** How a phrase stands to the verb it may be the subject of. */
export type Gap = "direct" | "appositive" | "relative" | "other";

export interface VerbLink {
  /** Token of the verb. */
  readonly verb: number;
  readonly strength: CueStrength;
  readonly gap: Gap;
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
  /** Number of phrases before it in its sentence. */
  readonly order: number;
}

const FARTHEST_VERB = 40;
const ADDRESSING = new Set(["told", "tells", "telling", "tell", "asked", "asks", "asking", "informed", "reminded", "assured", "warned", "urged", "advised"]);

/** The clause of each mention, in the same order. */
export function clausesOf(story: Story, mentions: readonly Mention[]): Clause[] {
  let sentence = -1;
  let order = 0;
  return mentions.map((mention) => {
    order = mention.sentence === sentence ? order + 1 : 0;
    sentence = mention.sentence;
    return clauseOf(story, mention, order);
  });
}

function clauseOf(story: Story, mention: Mention, order: number): Clause {
  const { tokens } = story;
  const before = tokens[mention.first - 1];
  const beforeKey = sameSentence(story, mention.first - 1, mention) ? (before?.key ?? "") : "";
  const after = mention.possessive ? undefined : verbAfter(story, mention);
  const linkedBefore = verbBefore(story, mention);
  return {
    ...(after && { after }),
    ...(linkedBefore && { before: linkedBefore }),
    accordingTo: beforeKey === "to" && tokens[mention.first - 2]?.key === "according",
    afterPreposition: isPreposition(beforeKey),
    addressed: ADDRESSING.has(beforeKey),
    order,
  };
}

function sameSentence(story: Story, at: number, mention: Mention): boolean {
  return at >= 0 && story.sentence[at] === mention.sentence && (story.quoted[at] ?? -1) < 0;
}

function phraseEndOf(mention: Mention): number {
  return mention.type === "nominal" ? mention.phraseEnd : mention.end;
}

/** The first verb of saying after the phrase in its own sentence, quotations skipped as a gap. */
function verbAfter(story: Story, mention: Mention): VerbLink | undefined {
  const { tokens, sentence, quoted } = story;
  const from = phraseEndOf(mention);
  let direct = true;
  let relative = false;
  for (let at = from; at < tokens.length && at - from < FARTHEST_VERB; at += 1) {
    const token = tokens[at];
    if (token === undefined || sentence[at] !== mention.sentence || (quoted[at] ?? -1) >= 0) return undefined;
    const strength = token.kind === "word" && !isNounUse(story, at) ? cueStrength(token.key) : 0;
    if (strength > 0) {
      const gap = direct ? "direct" : relative && at - from <= 4 ? "relative" : isAppositive(story, from, at) ? "appositive" : "other";
      return { verb: at, strength: strength as CueStrength, gap, distance: at - from };
    }
    if (token.key === "who") relative = true;
    if (!AUXILIARIES.has(token.key) && !token.key.endsWith("ly")) direct = false;
  }
  return undefined;
}

/** "the report", "his claim", "in a statement": a form of a verb used as a noun. */
function isNounUse({ tokens }: Story, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.possessive) return true;
  return ["the", "a", "an", "his", "their", "its", "this", "that", "any", "no", "my", "our"].includes(before.key);
}

function isAppositive({ tokens }: Story, from: number, verb: number): boolean {
  const opens = tokens[from]?.text;
  if (opens !== "," && opens !== "(" && opens !== "—" && opens !== "–" && opens !== "-") return false;
  for (let at = verb - 1; at > from && verb - at <= 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if ([",", ")", "—", "–", "-"].includes(token.text)) return true;
    if (!AUXILIARIES.has(token.key) && !token.key.endsWith("ly")) return false;
  }
  return false;
}

/** The verb of saying right before the phrase, at most an adverb or an article between. */
function verbBefore(story: Story, mention: Mention): VerbLink | undefined {
  for (let distance = 0; distance <= 2; distance += 1) {
    const at = mention.first - 1 - distance;
    if (!sameSentence(story, at, mention)) return undefined;
    const token = story.tokens[at];
    if (token === undefined || token.kind === "mark") return undefined;
    const strength = isNounUse(story, at) ? 0 : cueStrength(token.key);
    if (strength > 0) return { verb: at, strength: strength as CueStrength, gap: distance === 0 ? "direct" : "other", distance };
  }
  return undefined;
}
