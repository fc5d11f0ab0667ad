import { WordMemo } from "../word-memo.ts";
import givenNames from "./given-names.json" with { type: "json" };
import notNames from "./not-names.json" with { type: "json" };
import nouns from "./nouns.json" with { type: "json" };
import particles from "./particles.json" with { type: "json" };
import titles from "./titles.json" with { type: "json" };

/** The pronoun somebody goes by. */
export type Gender = "he" | "she";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const male = set(givenNames.male);
const female = set(givenNames.female);
const either = set(givenNames.either);
const maleTitles = set(titles.male);
const femaleTitles = set(titles.female);
const otherTitles = set(titles.either);
const maleNouns = set(nouns.male);
const femaleNouns = set(nouns.female);
const personNouns = set(nouns.person);
const kindNouns = set(nouns.kinds);

/** What an office that is not yet taken up ends in. */
const AWAITING = new Set(["elect", "designate"]);

/** Days and months. */
export const CALENDAR = set(notNames.calendar);
/** Words that open a sentence and are seldom a name. */
export const OPENERS = set(notNames.openers);
/** Words for people of a country or place, and of a party. */
export const NATIONALITIES = set(notNames.nationalities);
/** Countries, states and towns that are not told by their words. */
export const PLACES = set(notNames.places);
/** Words that the names of bodies have: "ministry", "university". */
export const ORGANISATIONS = set(notNames.organisations);
/** Words that are an office where one of `OFFICE_OPENERS` stands before them: "Prime Minister". */
export const OFFICES = set(notNames.offices);
export const OFFICE_OPENERS = set(notNames.officeOpeners);
/** What a headline writes large behind a name: "Whitfield Aide Resigns". */
export const HEADLINE_ROLES = set(notNames.headlineRoles);
/** Small words inside a name: "van", "de". */
export const PARTICLES = set(particles.particles);
/** Words behind a name: "Jr". */
export const SUFFIXES = set(particles.suffixes);
const collectiveNouns = set(nouns.collective);
const documentNouns = set(nouns.document);
const inscriptionNouns = set(nouns.inscription);

/** Whether `key` is a given name that the lists hold. */
export function isGivenName(key: string): boolean {
  return male.has(key) || female.has(key) || either.has(key);
}

/** The gender a given name usually shows, if it shows one. */
export function givenNameGender(key: string): Gender | undefined {
  const name =
    male.has(key) || female.has(key) || either.has(key) ? key : (key.split("-")[0] ?? key);
  if (male.has(name)) return "he";
  if (female.has(name)) return "she";
  return undefined;
}

/** Whether `key` can stand before a name as a title or office: "gov", "lt-col", "president-elect". */
export function isTitle(key: string): boolean {
  return (
    isOneTitle(key) ||
    (key.includes("-") &&
      key.split("-").every((part, at) => isOneTitle(part) || (at > 0 && AWAITING.has(part))))
  );
}

function isOneTitle(key: string): boolean {
  return maleTitles.has(key) || femaleTitles.has(key) || otherTitles.has(key);
}

/** The gender that a title shows, if it shows one. */
export function titleGender(key: string): Gender | undefined {
  if (maleTitles.has(key)) return "he";
  return femaleTitles.has(key) ? "she" : undefined;
}

/** What a noun means as a speaker. */
export interface NounSense {
  readonly kind: "person" | "collective" | "document" | "inscription";
  readonly gender?: Gender;
  readonly plural: boolean;
}

/** What a noun says about who speaks: a person, a body, a document. */
export function nounSense(key: string): NounSense | undefined {
  const found = senses.get(key);
  if (found !== undefined) return found ?? undefined;
  return senses.keep(key, pluralSense(key) ?? singularSense(key, false) ?? null) ?? undefined;
}

/** Whether people may be named as examples behind "like": "figures", "mayors". */
export function isKindOfPeople(key: string): boolean {
  return kindNouns.has(key) || nounSense(key)?.plural === true;
}

const senses = new WordMemo<NounSense | null>();

function singularSense(key: string, plural: boolean): NounSense | undefined {
  const whole = listedSense(key, plural);
  return (
    whole ??
    (key.includes("-") ? listedSense(key.slice(key.lastIndexOf("-") + 1), plural) : undefined)
  );
}

function listedSense(key: string, plural: boolean): NounSense | undefined {
  if (maleNouns.has(key)) return { kind: "person", gender: "he", plural };
  if (femaleNouns.has(key)) return { kind: "person", gender: "she", plural };
  if (personNouns.has(key)) return { kind: "person", plural };
  if (collectiveNouns.has(key)) return { kind: "collective", plural };
  if (documentNouns.has(key)) return { kind: "document", plural };
  return inscriptionNouns.has(key) ? { kind: "inscription", plural } : undefined;
}

function pluralSense(key: string): NounSense | undefined {
  if (key.endsWith("men")) return singularSense(`${key.slice(0, -3)}man`, true);
  if (!key.endsWith("s")) return undefined;
  if (key.endsWith("ies")) return singularSense(`${key.slice(0, -3)}y`, true);
  return (
    singularSense(key.slice(0, -1), true) ??
    (key.endsWith("es") ? singularSense(key.slice(0, -2), true) : undefined)
  );
}
