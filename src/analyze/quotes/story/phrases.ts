import type { People } from "../../people/people.ts";
import { type Clause, clausesOf, isSpeaking } from "./clauses.ts";
import { findMentions, type Mention } from "./mentions.ts";
import type { Story } from "./story.ts";

/** The phrases of an article that can stand for a speaker, in the order of the text, found by where they stand. */
export class Phrases {
  readonly mentions: readonly Mention[];
  /** The clause of each mention. */
  readonly clauses: readonly Clause[];
  readonly #paragraphStarts: readonly number[];

  constructor(story: Story, people: People) {
    this.mentions = findMentions(story, people);
    this.clauses = clausesOf(story, this.mentions);
    this.#paragraphStarts = startsOf(story, this.mentions);
  }

  /** Index of the first phrase of a paragraph, or of those behind it. */
  startOf(paragraph: number): number {
    return paragraph < 0 ? 0 : (this.#paragraphStarts[paragraph] ?? this.mentions.length);
  }

  /** Index of the first phrase that begins at a token or behind it. */
  firstFrom(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.first ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Number of phrases between two tokens. */
  countBetween(from: number, to: number): number {
    let count = 0;
    for (
      let at = this.firstFrom(from);
      (this.mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= to;
      at += 1
    )
      count += 1;
    return count;
  }

  /** How often each person, by index, is named as the subject of a verb of saying. */
  timesSpeaking(): Map<number, number> {
    const times = new Map<number, number>();
    for (const [at, mention] of this.mentions.entries()) {
      const clause = this.clauses[at];
      if (mention.type !== "name" || clause === undefined || !isSpeaking(clause)) continue;
      const { index } = mention.of.person;
      times.set(index, (times.get(index) ?? 0) + 1);
    }
    return times;
  }
}

/** Index of the first mention of each paragraph. */
function startsOf(story: Story, mentions: readonly Mention[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let paragraph = 0; paragraph < story.paragraphStarts.length; paragraph += 1) {
    while (at < mentions.length && (mentions[at]?.paragraph ?? 0) < paragraph) at += 1;
    starts.push(at);
  }
  return starts;
}
