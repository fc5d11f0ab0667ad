import type { Gender } from "./lexicon.ts";
import type { NamingText } from "./name-mention.ts";
import { isPersonLike, type People, type Person } from "./people.ts";
import { isRole, type Role, rolesOf } from "./roles.ts";

const WOMAN = /(?:woman|actress|mother|wife|daughter|sister|girl|aunt|widow)$/u;
const MAN = /(?:spokesman|businessman|congressman|father|husband|brother|uncle|widower|boy)$/u;

/** What an article says of its people beside their names: roles, and the gender these and pronouns show. */
export class PersonTraits {
  readonly #roles: ReadonlyMap<Person, readonly Role[]>;
  readonly #genders: ReadonlyMap<Person, Gender | undefined>;

  /** @param genderOfPronouns the gender of the pronouns that go on about somebody, where it is plain */
  constructor(
    people: People,
    source: NamingText,
    genderOfPronouns: (person: Person) => Gender | undefined,
  ) {
    this.#roles = new Map(
      people.all.filter(isPersonLike).map((person) => [person, rolesOf(person, source)]),
    );
    this.#genders = new Map(
      people.all.map((person) => [
        person,
        person.gender ?? genderOfRoles(this.rolesOf(person)) ?? genderOfPronouns(person),
      ]),
    );
  }

  /** The roles the article gives a person, best to show first. */
  rolesOf(person: Person): readonly Role[] {
    return this.#roles.get(person) ?? [];
  }

  /** The gender that a name, a title, a role or the pronouns show. */
  genderOf(person: Person): Gender | undefined {
    return this.#genders.get(person);
  }

  /** Whether a noun such as "senator" can mean a person, by role and, where the noun tells it, gender. */
  isInRole(person: Person, noun: string, gender: Gender | undefined): boolean {
    const known = this.genderOf(person);
    return (
      (gender === undefined || known === undefined || known === gender) &&
      isRole(this.rolesOf(person), noun)
    );
  }
}

function genderOfRoles(roles: readonly Role[]): Gender | undefined {
  for (const key of roles.flatMap(({ keys }) => keys)) {
    if (WOMAN.test(key)) return "she";
    if (MAN.test(key)) return "he";
  }
  return undefined;
}
