import type { KnownPeople } from "../people/known-people.ts";
import { findNames } from "../people/names.ts";
import { joinNames, type People } from "../people/people.ts";
import type { SegmentedArticle } from "../segments.ts";
import {
  type Candidate,
  mentionCandidates,
  mentionStarts,
  surroundingsOf,
  type Voice,
  voiceKey,
} from "./candidates.ts";
import { type Clause, clausesOf, isSpeaking } from "./clauses.ts";
import { Coreference } from "./coreference.ts";
import {
  type CandidateContext,
  type Decision,
  featuresOfMention,
  featuresOfVoice,
  isPrevious,
} from "./features.ts";
import { MarkCounts } from "./mark-counts.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { type PhraseView, viewPhrase } from "./phrase-view.ts";
import type { Quotation } from "./quotations.ts";
import { type QuoteView, viewQuote } from "./quote-view.ts";
import { softmax } from "./ranker.ts";
import { type Story, storyOf } from "./story.ts";
import type { VerbLink } from "./verb-links.ts";

/** A voice that was chosen for a quotation. */
export interface Choice {
  readonly voice: Voice;
  readonly confidence: number;
  readonly cue?: string;
}

/** The publisher knows better than a list of given names. */
function takeKnownPronouns(people: People, { text, tokens }: Story, known: KnownPeople): void {
  for (const person of people.all) {
    const { nameFirst, end } = person.display;
    const pronoun = known.named(
      text.slice(tokens[nameFirst]?.start ?? 0, tokens[end - 1]?.end ?? 0),
    )?.pronoun;
    if (pronoun === "he" || pronoun === "she") {
      person.gender = pronoun;
      person.genderSure = true;
    }
  }
}

interface Weighed {
  readonly voice: Voice;
  readonly confidence: number;
  readonly best: number;
  readonly candidate: Candidate;
}

/** One article while its quotations are given to speakers, first to last. */
export class Hearing {
  readonly story: Story;
  readonly people: People;
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
  readonly coreference: Coreference;
  readonly #quotations: readonly Quotation[];
  readonly #starts: readonly number[];
  readonly #decisions: Decision[] = [];
  readonly #spoken = new Map<number, number>();
  readonly #speaks = new Map<number, number>();
  readonly #marks: MarkCounts;
  readonly #phrases = new Map<Mention, PhraseView>();
  #current: readonly Candidate[] = [];

  constructor(segmented: SegmentedArticle, quotations: readonly Quotation[], known?: KnownPeople) {
    this.#quotations = quotations;
    this.story = storyOf(segmented, quotations);
    this.#marks = new MarkCounts(this.story);
    this.people = joinNames(findNames(this.story), this.story.tokens);
    if (known !== undefined) takeKnownPronouns(this.people, this.story, known);
    this.mentions = findMentions(this.story, this.people);
    this.clauses = clausesOf(this.story, this.mentions);
    this.#starts = mentionStarts(this.story, this.mentions);
    this.coreference = new Coreference(this.story, this.people, this.mentions, this.clauses);
    for (const [at, mention] of this.mentions.entries()) {
      const clause = this.clauses[at];
      if (mention.type !== "name" || clause === undefined || !isSpeaking(clause)) continue;
      const { index } = mention.of.person;
      this.#speaks.set(index, (this.#speaks.get(index) ?? 0) + 1);
    }
  }

  /** The candidates of a quotation with their numbers. Ask for quotations in order and decide each. */
  candidates(quote: number): { candidates: readonly Candidate[]; features: number[][] } {
    const { story, mentions, clauses } = this;
    const quotation = this.#quotations[quote];
    if (quotation === undefined) return { candidates: [], features: [] };
    const around = surroundingsOf(story, quote);
    const from =
      around.left < (story.paragraphStarts[around.paragraph] ?? 0)
        ? this.#firstFrom(around.left)
        : (this.#starts[around.paragraph] ?? 0);
    const to = this.#starts[around.paragraph + 1] ?? mentions.length;
    const view = viewQuote(story, quotation, around, {
      mentions: mentions.slice(from, to),
      clauses: clauses.slice(from, to),
    });
    const candidates = [
      ...mentionCandidates(story, mentions, clauses, this.#starts, around),
      ...this.#voicesBefore(quote),
    ];
    const context = this.#context(quote, view);
    this.#current = candidates;
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
    const known = this.#phrases.get(mention);
    if (known !== undefined) return known;
    const [antecedent] = this.coreference.antecedents(mention);
    const view = viewPhrase(this.story, mention, clause, antecedent, this.#speaks);
    this.#phrases.set(mention, view);
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
      mentionsBetween: (from, to) => this.#mentionsBetween(from, to),
      lastBefore: this.mentions.findLast(
        (mention) =>
          mention.end <= view.around.first && mention.paragraph === view.around.paragraph,
      ),
    };
  }

  #lastSpeaker(
    token: number,
    previous: Voice | undefined,
  ): Pick<CandidateContext, "lastSpeaker" | "lastSpeakerIs"> {
    for (let at = this.#firstFrom(token) - 1; at >= 0; at -= 1) {
      const clause = this.clauses[at];
      const mention = this.mentions[at];
      if (clause === undefined || mention === undefined || mention.end > token) continue;
      if (clause.afterPreposition && clause.before === undefined && !clause.accordingTo) continue;
      if ((!isSpeaking(clause) && !clause.accordingTo) || clause.addressed) continue;
      const { person } = this.#phraseView(mention, clause);
      return { lastSpeaker: mention, lastSpeakerIs: isPrevious(previous, mention, person) };
    }
    return { lastSpeaker: undefined, lastSpeakerIs: 0 };
  }

  #mentionsBetween(from: number, to: number): number {
    let count = 0;
    for (
      let at = this.#firstFrom(from);
      (this.mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= to;
      at += 1
    )
      count += 1;
    return count;
  }

  #firstFrom(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.first ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Weighs the candidates of the quotation asked for last, and remembers the choice for the next ones. */
  decide(quote: number, scores: readonly number[]): Choice | undefined {
    const top = this.#weigh(softmax(scores)).reduce<Weighed | undefined>(
      (best, entry) => (best === undefined || entry.confidence > best.confidence ? entry : best),
      undefined,
    );
    this.remember(quote, { voice: top?.voice, confidence: top?.confidence ?? 0 });
    if (top === undefined) return undefined;
    const cue = this.#cueOf(top);
    return {
      voice: top.voice,
      confidence: Math.min(1, top.confidence),
      ...(cue !== undefined && { cue }),
    };
  }

  /** The voices behind the candidates, each with the sum of what speaks for it and its best candidate. */
  #weigh(probabilities: readonly number[]): Weighed[] {
    const voices = new Map<string, Weighed>();
    for (const [index, candidate] of this.#current.entries()) {
      const probability = probabilities[index] ?? 0;
      for (const { voice, share } of this.voicesOf(candidate)) {
        const key = voiceKey(voice);
        const found = voices.get(key) ?? { voice, confidence: 0, best: 0, candidate };
        const isBest = probability * share > found.best;
        voices.set(key, {
          voice,
          confidence: found.confidence + probability * share,
          best: isBest ? probability * share : found.best,
          candidate: isBest ? candidate : found.candidate,
        });
      }
    }
    return [...voices.values()];
  }

  remember(quote: number, decision: Decision): void {
    this.#decisions[quote] = decision;
    if (decision.voice?.type === "person") {
      const { index } = decision.voice.person;
      this.#spoken.set(index, (this.#spoken.get(index) ?? 0) + 1);
    }
  }

  /** Whom a candidate stands for, with shares that sum to at most 1. */
  voicesOf(candidate: Candidate): { voice: Voice; share: number }[] {
    if (candidate.type !== "mention") return [{ voice: candidate.voice, share: 1 }];
    const { mention } = candidate;
    if (mention.type === "name")
      return [{ voice: { type: "person", person: mention.of.person }, share: 1 }];
    const antecedents = this.coreference
      .antecedents(mention)
      .map(({ voice, probability }) => ({ voice, share: probability }));
    if (mention.type === "pronoun") return antecedents;
    const rest = 1 - antecedents.reduce((sum, { share }) => sum + share, 0);
    return [...antecedents, { voice: { type: "phrase", mention }, share: rest }];
  }

  /** The verb that the voice's nearest phrase is the subject of, in the quotation's own sentence. */
  #cueOf({ voice }: Weighed): string | undefined {
    const key = voiceKey(voice);
    for (const candidate of this.#current) {
      if (
        candidate.type !== "mention" ||
        (candidate.zone !== "after" && candidate.zone !== "before")
      )
        continue;
      if (!this.voicesOf(candidate).some((each) => voiceKey(each.voice) === key)) continue;
      const { accordingTo, after, before } = candidate.clause;
      if (accordingTo) return "according to";
      const link = candidate.zone === "after" ? (before ?? after) : (after ?? before);
      const word = this.#wordOf(link);
      if (word !== undefined) return word;
    }
    return undefined;
  }

  /** A verb as it stands; undefined for a colon that does for one. */
  #wordOf(link: VerbLink | undefined): string | undefined {
    const verb = link && this.story.tokens[link.verb];
    return verb?.kind === "word" ? verb.text : undefined;
  }
}
