import type { Speaker } from "../../article/analysis.ts";
import type { KnownPerson, PeopleDirectory } from "../../article/people.ts";
import { toSlug } from "../../article/slug.ts";

/** What a publisher says of people, looked up by any of their names. */
export interface KnownPeople {
  /** The person with this name or alias, in any case, with or without marks on letters. */
  readonly named: (name: string) => KnownPerson | undefined;
}

const indexes = new WeakMap<PeopleDirectory, KnownPeople>();

/** The directory as an index, made once a directory. */
export function knownPeople(directory: PeopleDirectory): KnownPeople {
  const made = indexes.get(directory);
  if (made !== undefined) return made;
  const byName = new Map<string, KnownPerson>();
  for (const person of directory.people) {
    for (const name of [person.name, ...person.aliases]) byName.set(toSlug(name), person);
  }
  const index: KnownPeople = { named: (name) => byName.get(toSlug(name)) };
  indexes.set(directory, index);
  return index;
}

/** The id that a known person has in every article. */
export function knownPersonId({ id, name }: KnownPerson): string {
  return id ?? toSlug(name);
}

/**
 * A speaker under the name and id that the publisher fixed; the article's own role goes before the
 * publisher's. Unchanged where the publisher knows nobody of the name.
 *
 * @returns null where the publisher never attributes words to the person
 */
export function asKnown(speaker: Speaker, people: KnownPeople): Speaker | null {
  const person = people.named(speaker.name);
  if (person === undefined) return speaker;
  if (person.neverAttribute) return null;
  const role = speaker.role ?? person.role;
  return {
    id: knownPersonId(person),
    name: person.name,
    ...(role !== undefined && { role }),
    kind: speaker.kind,
  };
}
