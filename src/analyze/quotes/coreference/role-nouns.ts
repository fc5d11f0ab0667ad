import { nounSense } from "../../people/lexicon.ts";
import { isPersonLike, type Person } from "../../people/people.ts";
import type { PersonTraits } from "../../people/person-traits.ts";
import type { Mention, NominalMention } from "../story/mentions.ts";
import { isOnePhrase } from "../story/noun-phrases.ts";
import type { Story } from "../story/story.ts";
import type { Antecedent } from "./voice.ts";

/** How sure a role noun is that one person of that role is meant, and each of several. */
const ROLE_SHARE = 0.9;

/** Finds whom role nouns such as "the harbour engineer" mean. */
export class RoleNouns {
  readonly #story: Story;
  readonly #mentions: readonly Mention[];
  readonly #traits: PersonTraits;

  constructor(story: Story, mentions: readonly Mention[], traits: PersonTraits) {
    this.#story = story;
    this.#mentions = mentions;
    this.#traits = traits;
  }

  /** Whom the role noun that is the mention at `index` means: one person at the most. */
  antecedents(index: number, noun: NominalMention): readonly Antecedent[] {
    const own = this.#apposition(index, noun) ?? this.#nameBefore(index, noun);
    if (own !== undefined) return [{ voice: { type: "person", person: own }, probability: 1 }];
    if (!noun.definite || noun.sense.plural) return [];
    const matches = this.#namedBefore(index, noun);
    const [person] = matches;
    return person === undefined
      ? []
      : [{ voice: { type: "person", person }, probability: ROLE_SHARE / Math.sqrt(matches.size) }];
  }

  /**
   * "The harbour engineer, Lena Harrow, said", "A neighbour, retired teacher Lena Harrow, said": the name
   * set off behind the noun is its own.
   */
  #apposition(index: number, { phraseEnd, sense }: NominalMention): Person | undefined {
    const { tokens } = this.#story;
    if (sense.kind !== "person" || sense.plural || tokens[phraseEnd]?.text !== ",")
      return undefined;
    let at = index + 1;
    // names inside the phrase itself, and another role: "the director of Acme, engineer Lena Harrow,"
    while (this.#isPassed(this.#mentions[at], phraseEnd)) at += 1;
    const next = this.#mentions[at];
    if (next?.type !== "name") return undefined;
    const isSetOff =
      this.#opensWith(phraseEnd + 1, next.first) &&
      /^[,.:;—–]$/u.test(tokens[next.end]?.text ?? "");
    return isSetOff && isPersonLike(next.of.person) ? next.of.person : undefined;
  }

  #isPassed(mention: Mention | undefined, phraseEnd: number): boolean {
    if (mention === undefined) return false;
    return (
      mention.first < phraseEnd || (mention.type === "nominal" && mention.first === phraseEnd + 1)
    );
  }

  /** Whether a name opens what stands from a token on, with a person's role before it or without. */
  #opensWith(from: number, name: number): boolean {
    if (name === from) return true;
    const role = nounSense(this.#story.tokens[name - 1]?.key ?? "");
    return role?.kind === "person" && !role.plural && isOnePhrase(this.#story, from, name);
  }

  /** "Lena Harrow, the harbour engineer, said": the noun set off behind the name is the name's. */
  #nameBefore(index: number, { first, phraseEnd, sense }: NominalMention): Person | undefined {
    const { tokens } = this.#story;
    if (sense.plural || tokens[first - 1]?.text !== "," || tokens[phraseEnd]?.text !== ",")
      return undefined;
    if (tokens[phraseEnd + 1]?.key === "and") return undefined;
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = this.#mentions[at];
      if (before === undefined || before.end < first - 1) return undefined;
      if (before.end !== first - 1) continue;
      if (before.type !== "name" || before.possessive) return undefined;
      const { person } = before.of;
      return isPersonLike(person) === (sense.kind === "person") || person.kind === "unknown"
        ? person
        : undefined;
    }
    return undefined;
  }

  /** Those named before the noun that it fits, the nearest first. */
  #namedBefore(index: number, { sense, head }: NominalMention): ReadonlySet<Person> {
    const matches = new Set<Person>();
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = this.#mentions[at];
      if (before?.type !== "name") continue;
      const { person } = before.of;
      if (
        sense.kind === "person"
          ? this.#traits.isInRole(person, head, sense.gender)
          : person.kind === "organisation" && person.keys.includes(head)
      )
        matches.add(person);
    }
    return matches;
  }
}
