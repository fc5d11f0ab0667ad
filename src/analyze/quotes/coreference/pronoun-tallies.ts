import type { Gender } from "../../people/lexicon.ts";
import { isPersonLike, type Person } from "../../people/people.ts";
import type { NamedMention, PronounMention } from "../story/mentions.ts";
import type { Phrases } from "../story/phrases.ts";

/** How many pronouns of each gender go on about somebody. */
export type Tally = { readonly he: number; readonly she: number };

/**
 * How often "he" or "she" goes on about each person: a sentence with one person is followed by one
 * that begins with the pronoun, or holds it behind the name ("Maria Kell said she had lost her mill").
 */
export function pronounTallies({ mentions, clauses }: Phrases): Map<Person, Tally> {
  const tallies = new Map<Person, Tally>();
  let topic: Topic | undefined;
  for (const [index, mention] of mentions.entries()) {
    const opens = clauses[index]?.order === 0;
    if (
      mention.type === "pronoun" &&
      mention.gender !== undefined &&
      topic !== undefined &&
      goesOn(topic, mention, opens)
    ) {
      const tally = tallies.get(topic.person) ?? { he: 0, she: 0 };
      tallies.set(topic.person, { ...tally, [mention.gender]: tally[mention.gender] + 1 });
    } else if (mention.type === "name" && isPersonLike(mention.of.person)) {
      topic = topicAfter(topic, mention, opens);
    } else if (opens) topic = undefined;
  }
  return tallies;
}

/** The gender of the pronouns that go on about somebody, where there are several and no other. */
export function genderOfTally(tally: Tally | undefined): Gender | undefined {
  if (tally === undefined || Math.max(tally.he, tally.she) < LEAST_TALLY) return undefined;
  if (tally.he === 0) return "she";
  return tally.she === 0 ? "he" : undefined;
}

const LEAST_TALLY = 2;

/** The one person a sentence is about. */
interface Topic {
  readonly person: Person;
  readonly sentence: number;
  readonly paragraph: number;
}

function goesOn(topic: Topic, pronoun: PronounMention, opens: boolean): boolean {
  if (opens) return topic.paragraph === pronoun.paragraph;
  return (
    (pronoun.possessive || pronoun.key === pronoun.gender) && topic.sentence === pronoun.sentence
  );
}

function topicAfter(
  topic: Topic | undefined,
  { of: { person }, sentence, paragraph }: NamedMention,
  opens: boolean,
): Topic | undefined {
  return opens || (topic?.person === person && topic.sentence === sentence)
    ? { person, sentence, paragraph }
    : undefined;
}
