import { type Voice, voiceKey } from "../../../src/analyze/quotes/coreference/voice.ts";
import type {
  Candidate,
  MentionCandidate,
} from "../../../src/analyze/quotes/speaker/candidates.ts";
import type { Hearing } from "../../../src/analyze/quotes/speaker/hearing.ts";
import { voicesOf } from "../../../src/analyze/quotes/speaker/likeliest-voice.ts";
import { isSpeaking } from "../../../src/analyze/quotes/story/clauses.ts";
import { foldWord } from "../../../src/analyze/tokens.ts";
import type { SpeakerLabel } from "./labelled.ts";

/** From this share on, a candidate stands for a voice. */
const SURE_SHARE = 0.4;

/**
 * "X said, according to the Gazette": some put this down to the paper. The program names X, so such a
 * label teaches nothing.
 */
export function isRetold(candidates: readonly Candidate[], right: readonly boolean[]): boolean {
  const beside = candidates.filter(
    (candidate, at) =>
      candidate.type === "mention" &&
      candidate.zone === "after" &&
      (right[at] ? candidate.clause.accordingTo : isSpeaking(candidate.clause)),
  );
  const isSource = (candidate: Candidate) => right[candidates.indexOf(candidate)] === true;
  return beside.some(isSource) && !beside.every(isSource);
}

/** Which candidates name the speaker that people marked: the marked phrase, or the same person elsewhere. */
export function rightOnes(
  hearing: Hearing,
  wanted: SpeakerLabel,
  candidates: readonly Candidate[],
): boolean[] {
  const marked = new Set(markedOnes(hearing, wanted, candidates));
  const name = wanted.speakerKind === "name" ? lastWord(wanted.speakerName ?? "") : "";
  const keys = new Set<string>();
  for (const candidate of marked) {
    const [top] = voicesOf(candidate, hearing.coreference);
    if (top !== undefined && top.share > SURE_SHARE) keys.add(voiceKey(top.voice));
  }
  return candidates.map((candidate) => {
    if (marked.has(candidate)) return true;
    if (candidate.type === "mention" && candidate.clause.modifies) return false;
    const [top] = voicesOf(candidate, hearing.coreference);
    if (top === undefined || top.share < SURE_SHARE) return false;
    if (name === "") return keys.has(voiceKey(top.voice));
    return (
      top.voice.type === "person" && top.voice.person.keys.includes(name) && fits(top.voice, wanted)
    );
  });
}

/** Whether a voice is the speaker that people marked. */
export function isRightVoice(
  hearing: Hearing,
  wanted: SpeakerLabel,
  candidates: readonly Candidate[],
  voice: Voice,
): boolean {
  const rights = rightOnes(hearing, wanted, candidates);
  return candidates.some((candidate, at) => {
    const [top] = voicesOf(candidate, hearing.coreference);
    return rights[at] && top !== undefined && voiceKey(top.voice) === voiceKey(voice);
  });
}

/** The phrases inside the marked one that are its head: the name for a name, else the head noun. */
function markedOnes(
  hearing: Hearing,
  wanted: SpeakerLabel,
  candidates: readonly Candidate[],
): Candidate[] {
  const span = wanted.speakerSpan;
  if (!span) return [];
  const inside = candidates.filter(
    (candidate) =>
      candidate.type === "mention" &&
      inSpan(hearing, candidate, span) &&
      !candidate.clause.modifies &&
      !candidate.mention.possessive,
  );
  const typed = inside.filter(
    (candidate) =>
      candidate.type === "mention" &&
      candidate.mention.type ===
        (wanted.speakerKind === "pronoun"
          ? "pronoun"
          : wanted.speakerKind === "nominal"
            ? "nominal"
            : "name"),
  );
  if (wanted.speakerKind !== "name") return (typed.length > 0 ? typed : inside).slice(0, 1);
  const name = lastWord(wanted.speakerName ?? "");
  const named = typed.filter(
    (candidate) =>
      candidate.type === "mention" &&
      candidate.mention.type === "name" &&
      candidate.mention.of.person.keys.includes(name),
  );
  if (named.length > 0) return named.slice(0, 1);
  return wanted.mentionKind === "name" ? typed.slice(0, 1) : inside.slice(0, 1);
}

function fits(voice: Voice, wanted: SpeakerLabel): boolean {
  if (voice.type !== "person") return false;
  const words = (wanted.speakerName ?? "").split(/\s+/u).map(foldWord);
  return (
    words.length < 2 ||
    voice.person.keys.length < 2 ||
    words.filter((word) => voice.person.keys.includes(word)).length >= Math.min(2, words.length)
  );
}

function inSpan(
  { story }: Hearing,
  candidate: MentionCandidate,
  [start, end]: readonly [number, number],
): boolean {
  const from = story.tokens[candidate.mention.first]?.start ?? 0;
  const to = story.tokens[candidate.mention.end - 1]?.end ?? 0;
  return from < end && start < to && from >= start - 30;
}

function lastWord(name: string): string {
  const words = name.replace(/ (?:Jr|Sr|III|II)\.?$/u, "").split(/\s+/u);
  return foldWord(words.at(-1) ?? "");
}
