import type { AnalyzedArticle, Speaker } from "../../article/analysis.ts";
import { contentHash } from "../../article/hash.ts";
import type { PeopleDirectory } from "../../article/people.ts";
import { isProperName } from "../../article/proper-name.ts";
import { withRevision } from "../../article/revision.ts";
import { toSlug } from "../../article/slug.ts";
import { type KnownPeople, knownPeople, knownPersonId } from "./known-people.ts";
import { nameKey } from "./name-key.ts";

const SCOPE_LENGTH = 6;

/** A name under which a site has a speaker already. */
export interface RegisteredName {
  readonly id: string;
  readonly name: string;
}

/**
 * Gives every speaker the id that the person has in all articles of a site. Two names are one person
 * only when they are the same full name, marks on letters and middle initials aside, and no third name
 * with other initials makes that doubtful; whatever else is one person, the publisher says. A surname
 * alone, or a description ("the ministry"), never leads to another article's speaker: its id holds a hash of the article.
 *
 * For a bundle pass all articles and nothing registered: their order does not matter. For one article
 * at a time pass the names the site has under `registrationKeys`; their ids stay.
 */
export function identifySpeakers(
  articles: readonly AnalyzedArticle[],
  directory: PeopleDirectory,
  registered: readonly RegisteredName[] = [],
): AnalyzedArticle[] {
  const people = knownPeople(directory);
  const ids = idsOfNames(
    articles.flatMap((article) => speakersOf(article).map(({ name }) => name)),
    [...knownNames(directory), ...registered],
  );
  return articles.map((article) => {
    const scope = contentHash(article.id).slice(0, SCOPE_LENGTH);
    const quotes = article.quotes.map((quote) => {
      if (quote.speaker === null) return quote;
      const id = idOf(quote.speaker, people, ids, scope);
      return id === quote.speaker.id ? quote : { ...quote, speaker: { ...quote.speaker, id } };
    });
    const changed = quotes.some((quote, index) => quote !== article.quotes[index]);
    return changed ? withRevision({ ...article, quotes }) : article;
  });
}

/** The keys to look registered names up by before one article's speakers are identified. */
export function registrationKeys(article: AnalyzedArticle): string[] {
  return [...new Set(speakersOf(article).flatMap(({ name }) => nameKey(name)?.key ?? []))];
}

function speakersOf(article: AnalyzedArticle): Speaker[] {
  return article.quotes.flatMap(({ speaker }) => speaker ?? []);
}

function knownNames({ people }: PeopleDirectory): RegisteredName[] {
  return people.flatMap((person) =>
    [person.name, ...person.aliases].map((name) => ({ id: knownPersonId(person), name })),
  );
}

function idOf(
  speaker: Speaker,
  people: KnownPeople,
  ids: ReadonlyMap<string, string>,
  scope: string,
): string {
  const person = people.named(speaker.name);
  if (person !== undefined) return knownPersonId(person);
  const name = speaker.name.replace(/^the\s/iu, "");
  const own = speaker.kind === "person" ? nameKey(name) !== undefined : isProperName(name);
  if (!own) return `${toSlug(speaker.name) || "speaker"}-${scope}`;
  return speaker.kind === "person" ? (ids.get(speaker.name) ?? toSlug(name)) : toSlug(name);
}

/** The id of each full name among all that share its key. */
function idsOfNames(
  names: readonly string[],
  registered: readonly RegisteredName[],
): Map<string, string> {
  const ids = new Map<string, string>();
  const groups = Map.groupBy(new Set(names), (name) => nameKey(name)?.key);
  for (const [key, group] of groups) {
    if (key === undefined) continue;
    const known = registered.filter(({ name }) => nameKey(name)?.key === key);
    const initials = (name: string) => nameKey(name)?.initials ?? "";
    const all = new Set([...group, ...known.map(({ name }) => name)].map(initials));
    all.delete("");
    for (const name of group) {
      const same = known.find((other) => initials(other.name) === initials(name));
      const only = all.size <= 1 ? known[0] : undefined;
      const id = (same ?? only)?.id;
      ids.set(name, id ?? freeId(all.size <= 1 ? key : toSlug(name), known));
    }
  }
  return ids;
}

/** The slug, with a number where it is another person's already. */
function freeId(slug: string, taken: readonly RegisteredName[]): string {
  let id = slug;
  for (let copy = 2; taken.some((other) => other.id === id); copy += 1) id = `${slug}-${copy}`;
  return id;
}
