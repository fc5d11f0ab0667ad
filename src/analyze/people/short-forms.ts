import { isGivenName } from "./lexicon.ts";
import type { NameMention } from "./name-mention.ts";
import type { Person } from "./people.ts";
import { coreKeys, lastKey } from "./same-name.ts";

/** Finds who a surname or first name alone goes back to. */
export class ShortForms {
  readonly #byWord = new Map<string, Person[]>();
  readonly #lastSeen = new Map<Person, number>();
  readonly #shortUses = new Map<Person, number>();
  #clock = 0;

  constructor(all: readonly Person[]) {
    for (const person of all) {
      const keys = coreKeys(person.keys);
      this.#add(keys.at(-1) ?? "", person);
      this.#add(keys.slice(-2).join(" "), person);
      if (person.kind === "person") this.#add(keys[0] ?? "", person);
      if (person.kind === "organisation") this.#add(keys.map((key) => key[0]).join(""), person);
    }
  }

  #add(word: string, person: Person): void {
    const bearers = this.#byWord.get(word) ?? [];
    if (!bearers.includes(person)) this.#byWord.set(word, [...bearers, person]);
  }

  /** Notes that a person was just named, and whether by a short form. */
  seen(person: Person, short: boolean): void {
    this.#clock += 1;
    this.#lastSeen.set(person, this.#clock);
    if (short) this.#shortUses.set(person, (this.#shortUses.get(person) ?? 0) + 1);
  }

  /** Those a short form may mean, best first. */
  bearersOf(name: NameMention): Person[] {
    const bearers = (this.#byWord.get(coreKeys(name.keys).join(" ")) ?? []).filter((person) =>
      this.#fits(name, person),
    );
    const namesakes = this.#bySurname(name, bearers);
    const seen = namesakes.filter((person) => this.#lastSeen.has(person));
    return (seen.length > 0 ? seen : namesakes).sort(
      (a, b) => this.#score(b, name) - this.#score(a, name),
    );
  }

  /** "Clinton" is Hillary Clinton, not the first word of "Clinton Global Initiative". */
  #bySurname(name: NameMention, bearers: readonly Person[]): Person[] {
    const key = name.keys.at(-1) ?? "";
    const sameSurname = bearers.filter(({ keys }) => lastKey(keys) === key);
    return sameSurname.length > 0 && !isGivenName(key) ? sameSurname : [...bearers];
  }

  #fits(name: NameMention, person: Person): boolean {
    const isSure = name.genderSure && person.genderSure;
    if (isSure && name.gender !== person.gender) return false;
    if (name.titled && (person.kind === "organisation" || person.kind === "place")) return false;
    const key = name.keys[0] ?? "";
    if (person.kind === "organisation")
      return coreKeys(person.keys).at(-1) !== key || name.kind === "organisation";
    return true;
  }

  #score(person: Person, name: NameMention): number {
    const isSurname = lastKey(person.keys) === (name.keys.at(-1) ?? "");
    const recency = (this.#lastSeen.get(person) ?? 0) - this.#clock;
    return (
      (isSurname ? 20 : isGivenName(name.keys[0] ?? "") ? 10 : 0) +
      recency +
      6 * Math.min(3, this.#shortUses.get(person) ?? 0)
    );
  }
}
