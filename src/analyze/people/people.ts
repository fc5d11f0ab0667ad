import type { Token } from "../tokens.ts";
import { type Gender, isGivenName, PARTICLES, SUFFIXES } from "./lexicon.ts";
import type { NameKind, NameMention } from "./names.ts";
import nicknames from "./nicknames.json" with { type: "json" };

/** Somebody or something an article names, under all the forms it uses. */
export interface Person {
  readonly index: number;
  /** The fullest form, folded words. */
  keys: readonly string[];
  /** The mention whose words are published. */
  display: NameMention;
  kind: NameKind;
  gender: Gender | undefined;
  /** Whether a title or noun shows the gender, and not a given name alone. */
  genderSure: boolean;
  /** Others whose short form is the same, such as a wife with her husband's surname. */
  readonly mentions: MentionOf[];
}

export interface MentionOf {
  readonly name: NameMention;
  readonly person: Person;
  /** Others this short form could mean, best first. */
  readonly rivals: readonly Person[];
  readonly short: boolean;
}

export interface People {
  readonly all: readonly Person[];
  /** In the order of the text. */
  readonly mentions: readonly MentionOf[];
}

const nicknameGroups = new Map<string, Set<number>>();
for (const [number, group] of nicknames.groups.entries()) {
  for (const name of group.split(" ")) {
    const groups = nicknameGroups.get(name) ?? new Set();
    nicknameGroups.set(name, groups.add(number));
  }
}

/** Joins the names of an article to people: full names first, then the short forms that go back to them. */
export function joinNames(names: readonly NameMention[], tokens: readonly Token[]): People {
  const all: Person[] = [];
  const owners = joinFullNames(names, tokens, all);
  const singles = new Map<string, Person>();
  const links = new ShortForms(all);
  const mentions = names.map((name): MentionOf => {
    const full = owners.get(name);
    const bearers = full === undefined ? links.bearersOf(name) : [full];
    const key = name.keys.join(" ");
    const person = bearers[0] ?? singles.get(key) ?? newPerson(all, name);
    if (bearers.length === 0) singles.set(key, person);
    if (full === undefined) takeIn(person, name, tokens);
    links.seen(person, full === undefined);
    return {
      name,
      person,
      rivals: bearers.slice(1),
      short: full === undefined && bearers.length > 0,
    };
  });
  for (const mention of mentions) mention.person.mentions.push(mention);
  for (const person of all) if (isPlaceLike(person, tokens)) person.kind = "place";
  return { all, mentions };
}

function joinFullNames(
  names: readonly NameMention[],
  tokens: readonly Token[],
  all: Person[],
): Map<NameMention, Person> {
  const owners = new Map<NameMention, Person>();
  const byLast = new Map<string, Set<Person>>();
  for (const name of names) {
    if (coreKeys(name.keys).length < 2) continue;
    const bearers = byLast.get(lastKey(name.keys)) ?? new Set<Person>();
    const person =
      [...bearers].find(({ keys }) => isSameName(keys, name.keys)) ?? newPerson(all, name);
    owners.set(name, person);
    takeIn(person, name, tokens);
    byLast.set(lastKey(name.keys), bearers.add(person));
  }
  return owners;
}

const PLACING = new Set([
  "in",
  "at",
  "near",
  "across",
  "around",
  "outside",
  "throughout",
  "downtown",
  "toward",
  "towards",
]);

/** An unknown name that mostly stands after "in" or "near" is a place. */
function isPlaceLike(person: Person, tokens: readonly Token[]): boolean {
  if (person.kind !== "unknown") return false;
  const placed = person.mentions.filter(({ name }) =>
    PLACING.has(tokens[name.first - 1]?.key ?? ""),
  ).length;
  return placed > 0 && placed * 2 >= person.mentions.length;
}

function newPerson(all: Person[], name: NameMention): Person {
  const person: Person = {
    index: all.length,
    keys: name.keys,
    display: name,
    kind: name.kind,
    gender: undefined,
    genderSure: false,
    mentions: [],
  };
  all.push(person);
  return person;
}

function takeIn(person: Person, name: NameMention, tokens: readonly Token[]): void {
  if (!person.genderSure && name.gender !== undefined && tellsGender(person, name)) {
    person.gender = name.gender;
    person.genderSure = name.genderSure;
  }
  if (
    person.kind === "unknown" ||
    (person.kind !== "person" && name.kind === "person" && name.titled)
  ) {
    person.kind = name.kind;
  }
  if (fullness(name, tokens) > fullness(person.display, tokens)) {
    person.display = name;
    person.keys = name.keys;
  }
}

/** A surname alone tells no gender: the Kim of "Jim Kim". */
function tellsGender(person: Person, name: NameMention): boolean {
  return name.genderSure || (person.gender === undefined && name.keys.length >= person.keys.length);
}

function fullness(name: NameMention, tokens: readonly Token[]): number {
  const shouted = tokens
    .slice(name.nameFirst, name.end)
    .some((token) => token.allCapitals && token.text.length > 3);
  const letters = coreKeys(name.keys).filter((key) => key.length > 1).length;
  return letters * 4 + name.keys.length * 0.5 - (shouted ? 3 : 0);
}

/** A name's words without "Jr." and the like. */
export function coreKeys(keys: readonly string[]): readonly string[] {
  return keys.length > 1 && SUFFIXES.has(keys.at(-1) ?? "") ? keys.slice(0, -1) : keys;
}

function lastKey(keys: readonly string[]): string {
  return coreKeys(keys).at(-1) ?? "";
}

/** Whether two full names with one surname can be one person's: `J. R. Okafor` and `James Okafor`. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const first = coreKeys(a).slice(0, -1);
  const second = coreKeys(b).slice(0, -1);
  const [x] = first;
  const [y] = second;
  if (x === undefined || y === undefined) return false;
  if (isSurnameOf(second, first) || isSurnameOf(first, second)) return true;
  if (agree(x, y)) return middleAgree(first, second);
  return (
    first.length > 1 && second.length === 1 && first.some((key) => key.length > 1 && key === y)
  );
}

/** "De La" of "De La Cruz" ends "Rosa De La". */
function isSurnameOf(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    PARTICLES.has(short[0] ?? "") &&
    long.slice(-short.length).join(" ") === short.join(" ")
  );
}

function middleAgree(first: readonly string[], second: readonly string[]): boolean {
  if (first.length < 2 || second.length < 2 || first.length !== second.length) return true;
  return first.every((key, index) => agree(key, second[index] ?? key));
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const groups = nicknameGroups.get(a);
  const others = nicknameGroups.get(b);
  if (
    groups !== undefined &&
    others !== undefined &&
    [...groups].some((group) => others.has(group))
  )
    return true;
  return false;
}

/** Finds who a surname or first name alone goes back to. */
class ShortForms {
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

  seen(person: Person, short: boolean): void {
    this.#clock += 1;
    this.#lastSeen.set(person, this.#clock);
    if (short) this.#shortUses.set(person, (this.#shortUses.get(person) ?? 0) + 1);
  }

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
