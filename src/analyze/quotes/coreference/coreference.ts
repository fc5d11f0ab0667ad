import type { People } from "../../people/people.ts";
import { PersonTraits } from "../../people/person-traits.ts";
import { softmax } from "../ranker.ts";
import type { Mention, PronounMention } from "../story/mentions.ts";
import type { Phrases } from "../story/phrases.ts";
import type { Story } from "../story/story.ts";
import weights from "./antecedent-model.json" with { type: "json" };
import { ANTECEDENT_FEATURES, antecedentFeatures } from "./antecedents.ts";
import { genderOfTally, pronounTallies } from "./pronoun-tallies.ts";
import { RoleNouns } from "./role-nouns.ts";
import { Traces } from "./traces.ts";
import type { Antecedent, Voice } from "./voice.ts";

const MOST_KEPT = 3;
const WEIGHTS = ANTECEDENT_FEATURES.map(
  (name) => new Map(Object.entries(weights.weights)).get(name) ?? 0,
);

/** Resolves the pronouns and role nouns of the telling, in its order. */
export class Coreference {
  readonly traits: PersonTraits;
  readonly #story: Story;
  readonly #phrases: Phrases;
  readonly #traces: Traces;
  readonly #found = new Map<Mention, readonly Antecedent[]>();

  constructor(story: Story, people: People, phrases: Phrases) {
    this.#story = story;
    this.#phrases = phrases;
    const tallies = pronounTallies(phrases);
    this.traits = new PersonTraits(people, story, (person) => genderOfTally(tallies.get(person)));
    const antecedents = (mention: Mention) => this.antecedents(mention);
    this.#traces = new Traces({ story, phrases, traits: this.traits, tallies, antecedents });
    const roleNouns = new RoleNouns(story, phrases.mentions, this.traits);
    for (const [index, mention] of phrases.mentions.entries()) {
      if (mention.type === "pronoun" && mention.gender !== undefined)
        this.#found.set(mention, this.#resolvePronoun(index, mention));
      else if (mention.type === "nominal")
        this.#found.set(mention, roleNouns.antecedents(index, mention));
    }
  }

  /** Whom a phrase may mean, best first; probabilities sum to at most 1. */
  antecedents(mention: Mention): readonly Antecedent[] {
    return this.#found.get(mention) ?? [];
  }

  /** The candidates of one pronoun with their numbers, nearest first. */
  candidatesOf(index: number, pronoun: PronounMention): { voice: Voice; features: number[] }[] {
    return this.#traces.before(index, pronoun).map((trace, rank) => ({
      voice: trace.voice,
      features: antecedentFeatures(this.#story, this.#phrases, { pronoun, index, trace, rank }),
    }));
  }

  #resolvePronoun(index: number, pronoun: PronounMention): readonly Antecedent[] {
    const candidates = this.candidatesOf(index, pronoun);
    const scores = candidates.map(({ features }) =>
      features.reduce((sum, value, at) => sum + value * (WEIGHTS[at] ?? 0), -weights.none),
    );
    const probabilities = softmax(scores);
    return candidates
      .map(({ voice }, at) => ({ voice, probability: probabilities[at] ?? 0 }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, MOST_KEPT);
  }
}
