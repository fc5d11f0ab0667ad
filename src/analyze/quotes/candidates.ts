import type { Person } from "../people/people.ts";
import type { Clause } from "./clauses.ts";
import type { Mention } from "./mentions.ts";
import type { Story } from "./story.ts";

/** Who has spoken: a person of the registry, or a phrase that names nobody. */
export type Voice =
  | { readonly type: "person"; readonly person: Person }
  | { readonly type: "phrase"; readonly mention: Mention };

/** Equal for equal voices of one article. */
export function voiceKey(voice: Voice): string {
  if (voice.type === "person") return `p${voice.person.index}`;
  const { mention } = voice;
  return mention.type === "nominal" && mention.definite ? `n${mention.head}` : `m${mention.first}`;
}

/** One possible speaker of a quotation: a phrase near it, or who spoke before. */
export type Candidate =
  | {
      readonly type: "mention";
      readonly mention: Mention;
      readonly clause: Clause;
      readonly zone: Zone;
    }
  | { readonly type: "previous"; readonly quote: number; readonly voice: Voice }
  | { readonly type: "earlier"; readonly quote: number; readonly voice: Voice };

/** Where a phrase stands, seen from the quotation. */
export const ZONES = [
  "after", // the rest of the quotation's sentence
  "afterLater",
  "before", // the same sentence, leading up to it
  "beforeEarlier",
  "beyondNext", // the same paragraph, another quotation between
  "beyondPrevious",
  "paragraphBefore",
  "twoBefore",
  "paragraphAfter",
] as const;
export type Zone = (typeof ZONES)[number];

/** What the text around one quotation looks like. */
export interface Surroundings {
  readonly quote: number;
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
  /** Tokens of the telling before it, back to the quotation before or the paragraph's start. */
  readonly left: number;
  /** One past the telling after it, up to the next quotation or the paragraph's end. */
  readonly right: number;
}

export function surroundingsOf(story: Story, quote: number): Surroundings {
  const { first, end, paragraph } = story.quotes[quote] ?? { first: 0, end: 0, paragraph: 0 };
  const before = story.quotes[quote - 1];
  const after = story.quotes[quote + 1];
  const own = story.paragraphStarts[paragraph] ?? 0;
  const start = first === own ? introductionStart(story, first) : own;
  const stop = story.paragraphStarts[paragraph + 1] ?? story.tokens.length;
  return {
    quote,
    first,
    end,
    paragraph,
    left: before !== undefined && before.end > start ? Math.min(before.end, first) : start,
    right: after !== undefined && after.first < stop ? Math.max(after.first, end) : stop,
  };
}

/** "X issued a statement:" in a line of its own leads up to the quotation in the next. */
function introductionStart({ tokens, sentence, quoted }: Story, first: number): number {
  if (tokens[first - 1]?.text !== ":") return first;
  let start = first - 1;
  while (start > 0 && sentence[start - 1] === sentence[first - 1] && (quoted[start - 1] ?? -1) < 0)
    start -= 1;
  return start;
}

/** Mentions by paragraph: index of the first one of each. */
export function mentionStarts(story: Story, mentions: readonly Mention[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let paragraph = 0; paragraph < story.paragraphStarts.length; paragraph += 1) {
    while (at < mentions.length && (mentions[at]?.paragraph ?? 0) < paragraph) at += 1;
    starts.push(at);
  }
  return starts;
}

const MOST_BEFORE = 12;
const MOST_TWO_BEFORE = 4;
const MOST_AFTER = 3;

/** The mentions that may name the speaker of a quotation. */
export function mentionCandidates(
  story: Story,
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  starts: readonly number[],
  around: Surroundings,
): Candidate[] {
  const { paragraph } = around;
  const start = (number: number) => (number < 0 ? 0 : (starts[number] ?? mentions.length));
  const from = start(paragraph);
  const to = start(paragraph + 1);
  const before = start(paragraph - 1);
  const twoBefore = start(paragraph - 2);
  const candidates: Candidate[] = [];
  const add = (index: number, zone: Zone) => {
    const mention = mentions[index];
    const clause = clauses[index];
    if (mention !== undefined && clause !== undefined && canSpeak(mention, clause))
      candidates.push({ type: "mention", mention, clause, zone });
  };
  for (let at = Math.max(twoBefore, before - MOST_TWO_BEFORE); at < before; at += 1)
    add(at, "twoBefore");
  for (let at = Math.max(before, from - MOST_BEFORE); at < from; at += 1)
    add(at, (mentions[at]?.first ?? 0) >= around.left ? "before" : "paragraphBefore");
  for (let at = from; at < to; at += 1) {
    const mention = mentions[at];
    if (mention !== undefined) add(at, zoneOf(story, around, mention));
  }
  const next = start(paragraph + 2);
  for (let at = to; at < Math.min(next, to + MOST_AFTER); at += 1)
    add(at, isSignature(around, mentions[at], clauses[at]) ? "after" : "paragraphAfter");
  return candidates;
}

const SIGNATURE_REACH = 2;

/** "— Dana Whitfield" in a line of its own is like one behind the quotation in its line. */
function isSignature(
  { end }: Surroundings,
  mention: Mention | undefined,
  clause: Clause | undefined,
): boolean {
  const distance = (mention?.first ?? 0) - end;
  return clause?.signed === true && distance >= 0 && distance <= SIGNATURE_REACH;
}

/** Parts of longer phrases, "his" and what words stand in ("in the book") do not speak. */
function canSpeak(mention: Mention, clause: Clause): boolean {
  if (clause.modifies) return false;
  if (mention.type === "pronoun") return !mention.possessive && !mention.key.endsWith("self");
  const isThing =
    mention.type === "nominal" &&
    (mention.sense.kind === "document" || mention.sense.kind === "inscription");
  return !(isThing && clause.afterPreposition && !clause.accordingTo);
}

function zoneOf(story: Story, around: Surroundings, mention: Mention): Zone {
  if (mention.first >= around.end) {
    if (mention.first >= around.right) return "beyondNext";
    return story.sentence[mention.first] === story.sentence[around.end] ? "after" : "afterLater";
  }
  if (mention.first < around.left) return "beyondPrevious";
  return mention.sentence === story.sentence[around.first] ? "before" : "beforeEarlier";
}
