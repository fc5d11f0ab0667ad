import type { Voice } from "../coreference/voice.ts";
import type { Clause } from "../story/clauses.ts";
import type { Mention } from "../story/mentions.ts";
import type { Phrases } from "../story/phrases.ts";
import type { Story } from "../story/story.ts";
import type { Surroundings } from "./surroundings.ts";

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

/** A phrase as a possible speaker. */
export type MentionCandidate = Extract<Candidate, { type: "mention" }>;

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
type Zone = (typeof ZONES)[number];

const MOST_BEFORE = 12;
const MOST_TWO_BEFORE = 4;
const MOST_AFTER = 3;

/** The mentions that may name the speaker of a quotation. */
export function mentionCandidates(
  story: Story,
  phrases: Phrases,
  around: Surroundings,
): Candidate[] {
  const { mentions, clauses } = phrases;
  const { paragraph } = around;
  const from = phrases.startOf(paragraph);
  const to = phrases.startOf(paragraph + 1);
  const before = phrases.startOf(paragraph - 1);
  const twoBefore = phrases.startOf(paragraph - 2);
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
  const next = phrases.startOf(paragraph + 2);
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
