import type { Coreference } from "../coreference/coreference.ts";
import { type Voice, voiceKey } from "../coreference/voice.ts";
import type { Story } from "../story/story.ts";
import type { Candidate, MentionCandidate } from "./candidates.ts";

/** Whom a candidate stands for, with shares that sum to at most 1. */
export function voicesOf(
  candidate: Candidate,
  coreference: Coreference,
): { voice: Voice; share: number }[] {
  if (candidate.type !== "mention") return [{ voice: candidate.voice, share: 1 }];
  const { mention } = candidate;
  if (mention.type === "name")
    return [{ voice: { type: "person", person: mention.of.person }, share: 1 }];
  const antecedents = coreference
    .antecedents(mention)
    .map(({ voice, probability }) => ({ voice, share: probability }));
  if (mention.type === "pronoun") return antecedents;
  const rest = 1 - antecedents.reduce((sum, { share }) => sum + share, 0);
  return [...antecedents, { voice: { type: "phrase", mention }, share: rest }];
}

/** A voice with the sum of what speaks for it. */
interface WeighedVoice {
  readonly voice: Voice;
  readonly confidence: number;
}

/**
 * The voice behind the candidates that most speaks for; undefined where there is none.
 *
 * @param probabilities one a candidate, in their order
 */
export function likeliestVoice(
  candidates: readonly Candidate[],
  probabilities: readonly number[],
  coreference: Coreference,
): WeighedVoice | undefined {
  const voices = new Map<string, WeighedVoice>();
  for (const [index, candidate] of candidates.entries()) {
    const probability = probabilities[index] ?? 0;
    for (const { voice, share } of voicesOf(candidate, coreference)) {
      const key = voiceKey(voice);
      const before = voices.get(key)?.confidence ?? 0;
      // of phrases that mean the same the last one is shown
      voices.set(key, { voice, confidence: before + probability * share });
    }
  }
  return [...voices.values()].reduce<WeighedVoice | undefined>(
    (best, entry) => (best === undefined || entry.confidence > best.confidence ? entry : best),
    undefined,
  );
}

/** The verb that the voice's nearest phrase is the subject of, in the quotation's own sentence. */
export function cueOf(
  voice: Voice,
  candidates: readonly Candidate[],
  coreference: Coreference,
  { tokens }: Story,
): string | undefined {
  const key = voiceKey(voice);
  for (const candidate of candidates) {
    if (!isBeside(candidate) || !standsFor(candidate, key, coreference)) continue;
    const { accordingTo, after, before } = candidate.clause;
    if (accordingTo) return "according to";
    const link = candidate.zone === "after" ? (before ?? after) : (after ?? before);
    const verb = link && tokens[link.verb];
    // a colon may do for a verb
    if (verb?.kind === "word") return verb.text;
  }
  return undefined;
}

/** Whether a candidate is a phrase of the quotation's sentence. */
function isBeside(candidate: Candidate): candidate is MentionCandidate {
  return candidate.type === "mention" && ["after", "before"].includes(candidate.zone);
}

function standsFor(candidate: Candidate, key: string, coreference: Coreference): boolean {
  return voicesOf(candidate, coreference).some(({ voice }) => voiceKey(voice) === key);
}
