import type { Token } from "../tokens.ts";
import type { Gender } from "./lexicon.ts";
import { behavesLikePerson } from "./name-kind.ts";
import type { NameKind, NameMention } from "./name-mention.ts";
import { coreKeys, isSameName, lastKey } from "./same-name.ts";
import { ShortForms } from "./short-forms.ts";

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
  /** In the order of the text. */
  readonly mentions: MentionOf[];
}

/** Whether a name may be a person's. */
export function isPersonLike({ kind }: Person): boolean {
  return kind !== "place" && kind !== "organisation";
}

/** One naming of a person. */
export interface MentionOf {
  readonly name: NameMention;
  readonly person: Person;
  /** Others this short form could mean, best first, such as a wife with her husband's surname. */
  readonly rivals: readonly Person[];
  /** Whether it goes back to a fuller name, as a surname alone does. */
  readonly short: boolean;
}

/** Everybody and everything an article names. */
export interface People {
  readonly all: readonly Person[];
  /** In the order of the text. */
  readonly mentions: readonly MentionOf[];
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
  if (person.kind === "unknown" && isSpokenSurname(person, name, tokens)) person.kind = "person";
  if (fullness(name, tokens) > fullness(person.display, tokens)) {
    person.display = name;
    person.keys = name.keys;
  }
}

/** "Oduya Brandel … Brandel said": bodies are not called by their last word when they speak. */
function isSpokenSurname(person: Person, name: NameMention, tokens: readonly Token[]): boolean {
  const [key] = name.keys;
  return (
    person.keys.length > 1 &&
    name.keys.length === 1 &&
    key === lastKey(person.keys) &&
    tokens[name.first - 1]?.key !== "the" &&
    behavesLikePerson(tokens, name.first, name.end)
  );
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
