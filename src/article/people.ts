/** The publisher's word on people, from `content/people.yaml`. */
export interface PeopleDirectory {
  readonly people: readonly KnownPerson[];
}

export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Overrides the slug of the name. */
  readonly id?: string;
  readonly role?: string;
  readonly pronoun?: "he" | "she" | "they";
  /** Never put this name under a quote. */
  readonly neverAttribute: boolean;
}

/** The directory of a publisher who says nothing of anybody. */
export const NOBODY_KNOWN: PeopleDirectory = { people: [] };
