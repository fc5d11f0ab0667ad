import { type Gender, isKindOfPeople } from "../../people/lexicon.ts";
import { isPersonLike, type Person } from "../../people/people.ts";
import type { PersonTraits } from "../../people/person-traits.ts";
import type { Token } from "../../tokens.ts";
import { isSpeaking } from "../story/clauses.ts";
import { cueStrength } from "../story/cue-verbs.ts";
import type { Mention, PronounMention } from "../story/mentions.ts";
import type { Phrases } from "../story/phrases.ts";
import type { Story } from "../story/story.ts";
import type { Tally } from "./pronoun-tallies.ts";
import { type Antecedent, type Voice, voiceKey } from "./voice.ts";

/** What the text before a pronoun says about somebody it may mean. Indexes are those of mentions, -1 for none. */
export interface Trace {
  readonly voice: Voice;
  readonly gender: Gender | undefined;
  /** Share of the pronouns that go on about this person that have the pronoun's gender, and the other one. */
  readonly tally: { readonly same: number; readonly other: number };
  readonly count: number;
  /** The first mention of the last sentence that has one. */
  readonly last: number;
  readonly lastSubject: number;
  readonly lastPronoun: number;
  /** Where it last said something, and how often. */
  readonly lastSpeaking: number;
  readonly spoken: number;
}

type MutableTrace = { -readonly [Key in keyof Trace]: Trace[Key] };

const FARTHEST = 60;
const MOST_TRACES = 12;
/** Below this a pronoun's best antecedent says nothing to later pronouns. */
const CHAIN_SHARE = 0.3;

/** What is known of an article's people and phrases when its pronouns are resolved. */
export interface TracesSource {
  readonly story: Story;
  readonly phrases: Phrases;
  readonly traits: PersonTraits;
  readonly tallies: ReadonlyMap<Person, Tally>;
  /** Whom a phrase before the pronoun means, best first. */
  readonly antecedents: (mention: Mention) => readonly Antecedent[];
}

/** Follows everybody whom a pronoun may mean through the phrases before it. */
export class Traces {
  readonly #source: TracesSource;
  #examples: Uint8Array | undefined;

  constructor(source: TracesSource) {
    this.#source = source;
  }

  /** The traces before the pronoun that is the mention at `index`, of whom was mentioned last first. */
  before(index: number, pronoun: PronounMention): Trace[] {
    const { mentions } = this.#source.phrases;
    const traces = new Map<Person | string, MutableTrace>();
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at -= 1) {
      const mention = mentions[at];
      const voice = mention && this.#voiceOf(mention, pronoun);
      if (mention === undefined || voice === undefined) continue;
      const gender = this.#genderOf(voice);
      if (gender !== undefined && gender !== pronoun.gender && isSure(voice)) continue;
      const key = voice.type === "person" ? voice.person : voiceKey(voice);
      let trace = traces.get(key);
      if (trace === undefined) {
        if (traces.size >= MOST_TRACES) continue;
        trace = newTrace(voice, gender, this.#tallyOf(voice, pronoun), at);
        traces.set(key, trace);
      }
      this.#follow(trace, mention, at);
    }
    return [...traces.values()];
  }

  #follow(trace: MutableTrace, mention: Mention, at: number): void {
    const { mentions, clauses } = this.#source.phrases;
    const clause = clauses[at];
    const speaks = clause !== undefined && isSpeaking(clause);
    const leads = speaks || clause?.order === 0;
    const subject = leads && clause?.afterPreposition === false && !mention.possessive;
    if (mention.sentence === mentions[trace.last]?.sentence) trace.last = at;
    if (speaks) trace.spoken += 1;
    if (trace.lastSpeaking < 0 && speaks) trace.lastSpeaking = at;
    if (trace.lastSubject < 0 && subject) trace.lastSubject = at;
    if (trace.lastPronoun < 0 && mention.type === "pronoun") trace.lastPronoun = at;
    trace.count += 1;
  }

  #tallyOf(voice: Voice, { gender }: PronounMention): Trace["tally"] {
    const tally = voice.type === "person" ? this.#source.tallies.get(voice.person) : undefined;
    if (tally === undefined || gender === undefined) return { same: 0, other: 0 };
    const all = tally.he + tally.she + 1;
    return { same: tally[gender] / all, other: tally[gender === "he" ? "she" : "he"] / all };
  }

  #genderOf(voice: Voice): Gender | undefined {
    if (voice.type === "person") return this.#source.traits.genderOf(voice.person);
    return voice.mention.type === "nominal" ? voice.mention.sense.gender : undefined;
  }

  /** "Pike, she said, …": what a pronoun speaks about is somebody else. */
  #isSpokenOf({ end, sentence }: Mention, { first, sentence: own }: PronounMention): boolean {
    const { tokens } = this.#source.story;
    return (
      sentence === own &&
      end === first - 1 &&
      tokens[end]?.text === "," &&
      cueStrength(tokens[first + 1]?.key ?? "") > 0
    );
  }

  /** "Figures like Pike and Vane": examples of a kind, of whom nothing is told. */
  #isExample({ first }: Mention): boolean {
    this.#examples ??= exampleEnds(this.#source.story.tokens);
    return this.#examples[first - 1] === 1;
  }

  #voiceOf(mention: Mention, pronoun: PronounMention): Voice | undefined {
    if (this.#isSpokenOf(mention, pronoun) || this.#isExample(mention)) return undefined;
    if (mention.type === "name")
      return isPersonLike(mention.of.person)
        ? { type: "person", person: mention.of.person }
        : undefined;
    const [best] = this.#source.antecedents(mention);
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

/** 1 for each token behind which another example stands: "such as", "figures like", and the names that follow. */
function exampleEnds(tokens: readonly Token[]): Uint8Array {
  const ends = new Uint8Array(tokens.length);
  for (const [at, { capital, text, key }] of tokens.entries()) {
    const before = tokens[at - 1]?.key ?? "";
    if (capital || text === "," || key === "and") ends[at] = ends[at - 1] ?? 0;
    else if (key === "as") ends[at] = Number(before === "such");
    else if (key === "like") ends[at] = Number(isKindOfPeople(before));
  }
  return ends;
}

function newTrace(
  voice: Voice,
  gender: Gender | undefined,
  tally: Trace["tally"],
  at: number,
): MutableTrace {
  return {
    voice,
    gender,
    tally,
    count: 0,
    last: at,
    lastSubject: -1,
    lastPronoun: -1,
    lastSpeaking: -1,
    spoken: 0,
  };
}

function isSure(voice: Voice): boolean {
  return voice.type === "phrase" || voice.person.genderSure || voice.person.gender === undefined;
}
