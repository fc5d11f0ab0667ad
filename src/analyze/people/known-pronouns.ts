import type { Token } from "../tokens.ts";
import type { KnownPeople } from "./known-people.ts";
import type { People } from "./people.ts";

/** Gives people the pronouns their publisher knows, which go before what a list of given names says. */
export function takeKnownPronouns(
  people: People,
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  known: KnownPeople,
): void {
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
