import { type Role, roleNames, rolesOf } from "../people/roles.ts";
import type { People, Person } from "../people/people.ts";
import type { Gender } from "../people/lexicon.ts";
import type { Voice } from "./candidates.ts";
import type { Clause } from "./clauses.ts";
import weights from "./antecedent-weights.json" with { type: "json" };
import type { Mention, NominalMention, PronounMention } from "./mentions.ts";
import type { Story } from "./story.ts";

/** Somebody a pronoun or a role noun may mean, with a probability. */
export interface Antecedent {
  readonly voice: Voice;
  readonly probability: number;
}

export const ANTECEDENT_FEATURES = [
  "sentences", "paragraphs", "sameSentence", "subject", "cueSubject", "lastSubject", "possessive", "afterPreposition", "genderKnown", "kindUnknown",
  "count", "nearest", "chain", "chainDistance", "phrase", "indefinitePhrase", "onlyQuoted", "mentionsBetween", "opensParagraph", "addressed", "fullName", "rank", "order",
] as const;

interface Trace {
  readonly voice: Voice;
  readonly gender: Gender | undefined;
  count: number;
  last: number;
  lastSubject: number;
  lastQuoted: number;
  chain: number;
}

const WINDOW = 60;
const MOST = 12;

/** Resolves the pronouns and role nouns of the telling, in its order. */
export class Coreference {
  readonly #story: Story;
  readonly #mentions: readonly Mention[];
  readonly #clauses: readonly Clause[];
  readonly #roles: ReadonlyMap<Person, readonly Role[]>;
  readonly #found = new Map<Mention, readonly Antecedent[]>();
  readonly #genders = new Map<Person, Gender | undefined>();

  constructor(story: Story, people: People, mentions: readonly Mention[], clauses: readonly Clause[]) {
    this.#story = story;
    this.#mentions = mentions;
    this.#clauses = clauses;
    this.#roles = new Map(people.all.filter(({ kind }) => kind !== "place" && kind !== "organisation").map((person) => [person, rolesOf(person, story.tokens, story.sentence)]));
    for (const person of people.all) this.#genders.set(person, person.gender ?? this.#roleGender(person));
    for (const [index, mention] of mentions.entries()) {
      if (mention.type === "pronoun" && mention.gender !== undefined) this.#found.set(mention, this.#resolvePronoun(index, mention));
      else if (mention.type === "nominal") this.#found.set(mention, this.#resolveNominal(index, mention));
    }
  }

  /** Whom a phrase may mean, best first; probabilities sum to at most 1. */
  antecedents(mention: Mention): readonly Antecedent[] {
    return this.#found.get(mention) ?? [];
  }

  rolesOf(person: Person): readonly Role[] {
    return this.#roles.get(person) ?? [];
  }

  #roleGender(person: Person): Gender | undefined {
    for (const { keys } of this.#roles.get(person) ?? []) {
      for (const key of keys) {
        if (/(?:woman|actress|mother|wife|daughter|sister|girl|aunt|widow)$/u.test(key)) return "she";
        if (/(?:spokesman|businessman|congressman|father|husband|brother|uncle|widower|boy)$/u.test(key)) return "he";
      }
    }
    return undefined;
  }

  #resolveNominal(index: number, mention: NominalMention): readonly Antecedent[] {
    if (!mention.definite || mention.sense.kind !== "person" || mention.sense.plural) return [];
    const matches: Person[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = this.#mentions[at];
      if (before?.type !== "name" || matches.includes(before.of.person)) continue;
      const gender = this.#genders.get(before.of.person);
      if (mention.sense.gender !== undefined && gender !== undefined && gender !== mention.sense.gender) continue;
      if (roleNames(this.#roles.get(before.of.person) ?? [], mention.head)) matches.push(before.of.person);
    }
    const share = matches.length === 0 ? 0 : 0.9 / matches.length ** 0.5;
    return matches.slice(0, 1).map((person) => ({ voice: { type: "person", person }, probability: share }));
  }

  /** The candidates of one pronoun with their numbers, nearest first. */
  candidatesOf(index: number, pronoun: PronounMention): { voice: Voice; features: number[] }[] {
    const traces = this.#traces(index, pronoun);
    return traces.map((trace, rank) => ({ voice: trace.voice, features: this.#features(index, pronoun, trace, rank) }));
  }

  #resolvePronoun(index: number, pronoun: PronounMention): readonly Antecedent[] {
    const candidates = this.candidatesOf(index, pronoun);
    const scores = candidates.map(({ features }) => features.reduce((sum, value, at) => sum + value * (weights.weights[at] ?? 0), 0));
    const top = Math.max(weights.none, ...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const sum = powers.reduce((total, power) => total + power, Math.exp(weights.none - top));
    return candidates
      .map(({ voice }, at) => ({ voice, probability: (powers[at] ?? 0) / sum }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, 3);
  }

  #traces(index: number, pronoun: PronounMention): Trace[] {
    const traces = new Map<string, Trace>();
    for (let at = index - 1; at >= 0 && at > index - WINDOW; at -= 1) {
      const mention = this.#mentions[at];
      if (mention === undefined) break;
      const voice = this.#voiceOf(mention, pronoun);
      if (voice === undefined) continue;
      const gender = voice.type === "person" ? this.#genders.get(voice.person) : voice.mention.type === "nominal" ? voice.mention.sense.gender : undefined;
      if (gender !== undefined && gender !== pronoun.gender) continue;
      const key = voice.type === "person" ? `p${voice.person.index}` : `m${voice.mention.first}`;
      const found = traces.get(key);
      const clause = this.#clauses[at];
      const subject = clause !== undefined && (clause.after !== undefined || clause.before !== undefined || clause.order === 0) && !clause.afterPreposition && !mention.possessive;
      if (found === undefined) {
        if (traces.size >= MOST) continue;
        traces.set(key, { voice, gender, count: 1, last: at, lastSubject: subject ? at : -1, lastQuoted: -1, chain: mention.type === "pronoun" ? at : -1 });
      } else {
        found.count += 1;
        if (found.lastSubject < 0 && subject) found.lastSubject = at;
        if (found.chain < 0 && mention.type === "pronoun") found.chain = at;
      }
    }
    return [...traces.values()];
  }

  #voiceOf(mention: Mention, pronoun: PronounMention): Voice | undefined {
    if (mention.type === "name") {
      const { person } = mention.of;
      return person.kind === "place" || person.kind === "organisation" ? undefined : { type: "person", person };
    }
    if (mention.type === "pronoun") {
      if (mention.gender !== pronoun.gender) return undefined;
      const [best] = this.antecedents(mention);
      return best !== undefined && best.probability > 0.3 ? best.voice : undefined;
    }
    if (mention.sense.kind !== "person" || mention.sense.plural) return undefined;
    const [resolved] = this.antecedents(mention);
    return resolved !== undefined ? resolved.voice : { type: "phrase", mention };
  }

  #features(index: number, pronoun: PronounMention, trace: Trace, rank: number): number[] {
    const last = this.#mentions[trace.last];
    const clause = this.#clauses[trace.last];
    if (last === undefined || clause === undefined) return [];
    const subjectAt = this.#mentions[trace.lastSubject];
    const { voice } = trace;
    const sentences = this.#tellingSentences(last, pronoun);
    return [
      Math.min(sentences, 8) / 4, Math.min(pronoun.paragraph - last.paragraph, 5) / 2, Number(last.sentence === pronoun.sentence),
      Number(trace.lastSubject === trace.last), Number(clause.after !== undefined || clause.before !== undefined), subjectAt === undefined ? 0 : 1 / (1 + this.#tellingSentences(subjectAt, pronoun)),
      Number(last.possessive && last.type === "name"), Number(clause.afterPreposition), Number(trace.gender !== undefined), Number(voice.type === "person" && voice.person.kind === "unknown"),
      Math.log(1 + trace.count), 1 / (1 + sentences), Number(trace.chain >= 0), trace.chain < 0 ? 0 : 1 / (1 + this.#tellingSentences(this.#mentions[trace.chain] ?? last, pronoun)),
      Number(voice.type === "phrase"), Number(voice.type === "phrase" && voice.mention.type === "nominal" && !voice.mention.definite), 0,
      Math.min(index - trace.last, 10) / 5, Number(clause.order === 0 && (this.#story.paragraphStarts[last.paragraph] ?? 0) >= last.first - 1), Number(clause.addressed),
      Number(last.type === "name" && !last.of.short), Math.min(rank, 4) / 2, Math.min(clause.order, 4) / 2,
    ];
  }

  #tellingSentences(from: Mention, to: Mention): number {
    return Math.max(0, to.sentence - from.sentence - this.#quotedSentences(from, to));
  }

  #quotedSentences(from: Mention, to: Mention): number {
    const { quoted, sentence } = this.#story;
    let count = 0;
    for (let at = from.end; at < to.first; at += 1) {
      if ((quoted[at] ?? -1) >= 0 && sentence[at] !== sentence[at - 1]) count += 1;
    }
    return count;
  }
}
