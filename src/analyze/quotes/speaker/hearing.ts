import type { KnownPeople } from "../../people/known-people.ts";
import { takeKnownPronouns } from "../../people/known-pronouns.ts";
import { findNames } from "../../people/names.ts";
import { joinNames } from "../../people/people.ts";
import type { SegmentedArticle } from "../../segments.ts";
import { Coreference } from "../coreference/coreference.ts";
import { type Voice, voiceKey } from "../coreference/voice.ts";
import type { Quotation } from "../quotations.ts";
import { softmax } from "../ranker.ts";
import { type Clause, isSpeaking } from "../story/clauses.ts";
import type { Mention } from "../story/mentions.ts";
import { Phrases } from "../story/phrases.ts";
import { type Story, storyOf } from "../story/story.ts";
import { type Candidate, mentionCandidates } from "./candidates.ts";
import { featuresOfMention, featuresOfVoice } from "./features.ts";
import { cueOf, likeliestVoice } from "./likeliest-voice.ts";
import { MarkCounts } from "./mark-counts.ts";
import { type PhraseView, viewPhrase } from "./phrase-view.ts";
import { type QuoteView, viewQuote } from "./quote-view.ts";
import { type CandidateContext, type Decision, isPrevious } from "./relation.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A voice that was chosen for a quotation. */
export interface Choice {
  readonly voice: Voice;
  readonly confidence: number;
  readonly cue?: string;
}

/** One article while its quotations are given to speakers, first to last. */
export class Hearing {
  readonly story: Story;
  readonly phrases: Phrases;
  readonly coreference: Coreference;
  readonly #quotations: readonly Quotation[];
  readonly #marks: MarkCounts;
  readonly #speaks: ReadonlyMap<number, number>;
  readonly #views = new Map<Mention, PhraseView>();
  readonly #decisions: Decision[] = [];
  readonly #spoken = new Map<number, number>();

  constructor(segmented: SegmentedArticle, quotations: readonly Quotation[], known?: KnownPeople) {
    this.#quotations = quotations;
    this.story = storyOf(segmented, quotations);
    this.#marks = new MarkCounts(this.story);
    const people = joinNames(findNames(this.story), this.story.tokens);
    if (known !== undefined) takeKnownPronouns(people, this.story, known);
    this.phrases = new Phrases(this.story, people);
    this.coreference = new Coreference(this.story, people, this.phrases);
    this.#speaks = this.phrases.timesSpeaking();
  }

  /** The candidates of a quotation with their numbers. Ask for quotations in order and decide each. */
  candidates(quote: number): { candidates: readonly Candidate[]; features: number[][] } {
    const { story, phrases } = this;
    const quotation = this.#quotations[quote];
    if (quotation === undefined) return { candidates: [], features: [] };
    const around = surroundingsOf(story, quote);
    const from =
      around.left < (story.paragraphStarts[around.paragraph] ?? 0)
        ? phrases.firstFrom(around.left)
        : phrases.startOf(around.paragraph);
    const to = phrases.startOf(around.paragraph + 1);
    const view = viewQuote(story, quotation, around, {
      mentions: phrases.mentions.slice(from, to),
      clauses: phrases.clauses.slice(from, to),
    });
    const candidates = [...mentionCandidates(story, phrases, around), ...this.#voicesBefore(quote)];
    const context = this.#context(quote, view);
    return {
      candidates,
      features: candidates.map((candidate) => {
        if (candidate.type !== "mention") return featuresOfVoice(view, candidate, context);
        const phrase = this.#phraseView(candidate.mention, candidate.clause);
        return featuresOfMention(story, view, candidate, phrase, context);
      }),
    };
  }

  #phraseView(mention: Mention, clause: Clause): PhraseView {
    const known = this.#views.get(mention);
    if (known !== undefined) return known;
    const [antecedent] = this.coreference.antecedents(mention);
    const view = viewPhrase(this.story, mention, clause, antecedent, this.#speaks);
    this.#views.set(mention, view);
    return view;
  }

  #voicesBefore(quote: number): Candidate[] {
    const previous = this.#decisions[quote - 1]?.voice;
    if (previous === undefined) return [];
    const candidates: Candidate[] = [{ type: "previous", quote: quote - 1, voice: previous }];
    for (let at = quote - 2; at >= 0 && at > quote - 5; at -= 1) {
      const voice = this.#decisions[at]?.voice;
      if (voice !== undefined && voiceKey(voice) !== voiceKey(previous)) {
        candidates.push({ type: "earlier", quote: at, voice });
        break;
      }
    }
    return candidates;
  }

  #context(quote: number, view: QuoteView): CandidateContext {
    const previous = this.#decisions[quote - 1];
    return {
      previous,
      spoken: this.#spoken,
      speaks: this.#speaks,
      marks: this.#marks,
      ...this.#lastSpeaker(view.around.first, previous?.voice),
      mentionsBetween: (from, to) => this.phrases.countBetween(from, to),
      lastBefore: this.phrases.mentions.findLast(
        (mention) =>
          mention.end <= view.around.first && mention.paragraph === view.around.paragraph,
      ),
    };
  }

  #lastSpeaker(
    token: number,
    previous: Voice | undefined,
  ): Pick<CandidateContext, "lastSpeaker" | "lastSpeakerIs"> {
    const { mentions, clauses } = this.phrases;
    for (let at = this.phrases.firstFrom(token) - 1; at >= 0; at -= 1) {
      const clause = clauses[at];
      const mention = mentions[at];
      if (clause === undefined || mention === undefined || mention.end > token) continue;
      if (clause.afterPreposition && clause.before === undefined && !clause.accordingTo) continue;
      if ((!isSpeaking(clause) && !clause.accordingTo) || clause.addressed) continue;
      const { person } = this.#phraseView(mention, clause);
      return { lastSpeaker: mention, lastSpeakerIs: isPrevious(previous, mention, person) };
    }
    return { lastSpeaker: undefined, lastSpeakerIs: 0 };
  }

  /** Weighs the candidates of a quotation by their scores, and remembers the choice for the next ones. */
  decide(
    quote: number,
    candidates: readonly Candidate[],
    scores: readonly number[],
  ): Choice | undefined {
    const top = likeliestVoice(candidates, softmax(scores), this.coreference);
    this.#remember(quote, { voice: top?.voice, confidence: top?.confidence ?? 0 });
    if (top === undefined) return undefined;
    const cue = cueOf(top.voice, candidates, this.coreference, this.story);
    return {
      voice: top.voice,
      confidence: Math.min(1, top.confidence),
      ...(cue !== undefined && { cue }),
    };
  }

  #remember(quote: number, decision: Decision): void {
    this.#decisions[quote] = decision;
    if (decision.voice?.type === "person") {
      const { index } = decision.voice.person;
      this.#spoken.set(index, (this.#spoken.get(index) ?? 0) + 1);
    }
  }
}
