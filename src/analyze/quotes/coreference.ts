import type { Gender } from "../people/lexicon.ts";
import type { People, Person } from "../people/people.ts";
import { isRole, type Role, rolesOf } from "../people/roles.ts";
import weights from "./antecedent-model.json" with { type: "json" };
import { ANTECEDENT_FEATURES, antecedentFeatures, type Trace } from "./antecedents.ts";
import { type Voice, voiceKey } from "./candidates.ts";
import { type Clause, isSpeaking } from "./clauses.ts";
import { cueStrength } from "./cue-verbs.ts";
import type { Mention, NominalMention, PronounMention } from "./mentions.ts";
import { isPersonLike, pronounTallies, type Tally } from "./pronoun-tallies.ts";
import { softmax } from "./ranker.ts";
import type { Story } from "./story.ts";

/** Somebody a pronoun or a role noun may mean, with a probability. */
export interface Antecedent {
  readonly voice: Voice;
  readonly probability: number;
}

const FARTHEST = 60;
const MOST_TRACES = 12;
const MOST_KEPT = 3;
/** How sure a role noun is that one person of that role is meant, and each of several. */
const ROLE_SHARE = 0.9;
/** Below this a pronoun's best antecedent says nothing to later pronouns. */
const CHAIN_SHARE = 0.3;
const LEAST_TALLY = 2;
const WOMAN = /(?:woman|actress|mother|wife|daughter|sister|girl|aunt|widow)$/u;
const MAN = /(?:spokesman|businessman|congressman|father|husband|brother|uncle|widower|boy)$/u;
const WEIGHTS = ANTECEDENT_FEATURES.map(
  (name) => new Map(Object.entries(weights.weights)).get(name) ?? 0,
);

type MutableTrace = { -readonly [Key in keyof Trace]: Trace[Key] };

/** Resolves the pronouns and role nouns of the telling, in its order. */
export class Coreference {
  readonly #story: Story;
  readonly #mentions: readonly Mention[];
  readonly #clauses: readonly Clause[];
  readonly #roles: ReadonlyMap<Person, readonly Role[]>;
  readonly #genders: ReadonlyMap<Person, Gender | undefined>;
  readonly #tallies: ReadonlyMap<Person, Tally>;
  readonly #found = new Map<Mention, readonly Antecedent[]>();

  constructor(
    story: Story,
    people: People,
    mentions: readonly Mention[],
    clauses: readonly Clause[],
  ) {
    this.#story = story;
    this.#mentions = mentions;
    this.#clauses = clauses;
    this.#roles = new Map(
      people.all.filter(isPersonLike).map((person) => [person, rolesOf(person, story)]),
    );
    this.#tallies = pronounTallies(mentions, clauses);
    this.#genders = new Map(
      people.all.map((person) => [
        person,
        person.gender ??
          genderOfRoles(this.rolesOf(person)) ??
          genderOfTally(this.#tallies.get(person)),
      ]),
    );
    for (const [index, mention] of mentions.entries()) {
      if (mention.type === "pronoun" && mention.gender !== undefined)
        this.#found.set(mention, this.#resolvePronoun(index, mention));
      else if (mention.type === "nominal")
        this.#found.set(mention, this.#resolveNominal(index, mention));
    }
  }

  /** Whom a phrase may mean, best first; probabilities sum to at most 1. */
  antecedents(mention: Mention): readonly Antecedent[] {
    return this.#found.get(mention) ?? [];
  }

  /** The roles the article gives a person, in the order of the text. */
  rolesOf(person: Person): readonly Role[] {
    return this.#roles.get(person) ?? [];
  }

  /** The candidates of one pronoun with their numbers, nearest first. */
  candidatesOf(index: number, pronoun: PronounMention): { voice: Voice; features: number[] }[] {
    return this.#traces(index, pronoun).map((trace, rank) => ({
      voice: trace.voice,
      features: antecedentFeatures(this.#story, this.#mentions, this.#clauses, {
        pronoun,
        index,
        trace,
        rank,
      }),
    }));
  }

  /** "The harbour engineer, Lena Harrow, said": the name set off behind the noun is its own. */
  #apposition(index: number, { phraseEnd, sense }: NominalMention): Person | undefined {
    const { tokens } = this.#story;
    if (sense.kind !== "person" || sense.plural || tokens[phraseEnd]?.text !== ",")
      return undefined;
    let next = this.#mentions[index + 1];
    // names inside the phrase itself: "the director of Acme, Lena Harrow,"
    for (let at = index + 2; next !== undefined && next.first < phraseEnd; at += 1)
      next = this.#mentions[at];
    if (next?.type !== "name") return undefined;
    const isSetOff =
      next.first === phraseEnd + 1 && /^[,.:;—–]$/u.test(tokens[next.end]?.text ?? "");
    return isSetOff && isPersonLike(next.of.person) ? next.of.person : undefined;
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

  #resolveNominal(index: number, mention: NominalMention): readonly Antecedent[] {
    const own = this.#apposition(index, mention) ?? this.#nameBefore(index, mention);
    if (own !== undefined) return [{ voice: { type: "person", person: own }, probability: 1 }];
    if (!mention.definite || mention.sense.plural) return [];
    const { sense, head } = mention;
    const matches = new Set<Person>();
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = this.#mentions[at];
      if (before?.type !== "name") continue;
      const { person } = before.of;
      if (
        sense.kind === "person"
          ? this.#isInRole(person, head, sense.gender)
          : person.kind === "organisation" && person.keys.includes(head)
      )
        matches.add(person);
    }
    const [person] = matches;
    return person === undefined
      ? []
      : [{ voice: { type: "person", person }, probability: ROLE_SHARE / Math.sqrt(matches.size) }];
  }

  #isInRole(person: Person, head: string, gender: Gender | undefined): boolean {
    const known = this.#genders.get(person);
    return (
      (gender === undefined || known === undefined || known === gender) &&
      isRole(this.rolesOf(person), head)
    );
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

  #traces(index: number, pronoun: PronounMention): Trace[] {
    const traces = new Map<Person | string, MutableTrace>();
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
      const mention = this.#mentions[at];
      const voice = mention && this.#voiceOf(mention, pronoun);
      if (mention === undefined || voice === undefined) continue;
      const gender = this.#genderOf(voice);
      if (gender !== undefined && gender !== pronoun.gender && this.#isSure(voice)) continue;
      const key = voice.type === "person" ? voice.person : voiceKey(voice);
      let trace = traces.get(key);
      if (trace === undefined) {
        if (traces.size >= MOST_TRACES) continue;
        trace = {
          voice,
          gender,
          tally: this.#tallyOf(voice, pronoun),
          count: 0,
          last: at,
          lastSubject: -1,
          lastPronoun: -1,
          lastSpeaking: -1,
          spoken: 0,
        };
        traces.set(key, trace);
      }
      this.#follow(trace, mention, at);
    }
    return [...traces.values()];
  }

  /** "Pike, she said, …": what a pronoun speaks about is somebody else. */
  #isSpokenOf({ end, sentence }: Mention, { first, sentence: own }: PronounMention): boolean {
    const { tokens } = this.#story;
    return (
      sentence === own &&
      end === first - 1 &&
      tokens[end]?.text === "," &&
      cueStrength(tokens[first + 1]?.key ?? "") > 0
    );
  }

  #follow(trace: MutableTrace, mention: Mention, at: number): void {
    const clause = this.#clauses[at];
    const speaks = clause !== undefined && isSpeaking(clause);
    const leads = speaks || clause?.order === 0;
    const subject = leads && clause?.afterPreposition === false && !mention.possessive;
    if (mention.sentence === this.#mentions[trace.last]?.sentence) trace.last = at;
    if (speaks) trace.spoken += 1;
    if (trace.lastSpeaking < 0 && speaks) trace.lastSpeaking = at;
    if (trace.lastSubject < 0 && subject) trace.lastSubject = at;
    if (trace.lastPronoun < 0 && mention.type === "pronoun") trace.lastPronoun = at;
    trace.count += 1;
  }

  #isSure(voice: Voice): boolean {
    return voice.type === "phrase" || voice.person.genderSure || voice.person.gender === undefined;
  }

  #tallyOf(voice: Voice, { gender }: PronounMention): Trace["tally"] {
    const tally = voice.type === "person" ? this.#tallies.get(voice.person) : undefined;
    if (tally === undefined || gender === undefined) return { same: 0, other: 0 };
    const all = tally.he + tally.she + 1;
    return { same: tally[gender] / all, other: tally[gender === "he" ? "she" : "he"] / all };
  }

  #genderOf(voice: Voice): Gender | undefined {
    if (voice.type === "person") return this.#genders.get(voice.person);
    return voice.mention.type === "nominal" ? voice.mention.sense.gender : undefined;
  }

  #voiceOf(mention: Mention, pronoun: PronounMention): Voice | undefined {
    if (this.#isSpokenOf(mention, pronoun)) return undefined;
    if (mention.type === "name")
      return isPersonLike(mention.of.person)
        ? { type: "person", person: mention.of.person }
        : undefined;
    const [best] = this.antecedents(mention);
    if (mention.type === "pronoun") {
      return mention.gender === pronoun.gender &&
        best !== undefined &&
        best.probability > CHAIN_SHARE
        ? best.voice
        : undefined;
    }
    if (mention.sense.kind !== "person" || mention.sense.plural) return undefined;
    return best?.voice ?? { type: "phrase", mention };
  }
}

/** The gender of the pronouns that go on about somebody, where there are several and no other. */
function genderOfTally(tally: Tally | undefined): Gender | undefined {
  if (tally === undefined || Math.max(tally.he, tally.she) < LEAST_TALLY) return undefined;
  if (tally.he === 0) return "she";
  return tally.she === 0 ? "he" : undefined;
}

function genderOfRoles(roles: readonly Role[]): Gender | undefined {
  for (const key of roles.flatMap(({ keys }) => keys)) {
    if (WOMAN.test(key)) return "she";
    if (MAN.test(key)) return "he";
  }
  return undefined;
}
