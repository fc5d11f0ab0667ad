import type { TextRange } from "../../article/range.ts";
import { isCommonVerb } from "../quotes/story/noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { isTitle, nounSense } from "./lexicon.ts";
import type { NameMention, NamingText } from "./name-mention.ts";
import type { Person } from "./people.ts";

/** A role the article gives a person, in its own words. */
export interface Role {
  readonly range: TextRange;
  /** Folded words of the role. */
  readonly keys: readonly string[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const STOPS = set(
  "the a an his her their its our my this that and or but nor said says told asked by with from for in on at as to of is was were are be been has had have who which when while after before if because since into over about than",
);
const DETERMINERS = set("a an the his her their its one");
const ARTICLES = set("a an the");
const ENDS = set(', . ; : — – ! ? “ ” " ( ) who which and said says told where whose');
/** Titles that are no role. */
const MANNERS = set("mr mrs ms miss mx sir dame mister mme dr hon rev");
const LONGEST_BEFORE = 7;
const LONGEST_AFTER = 18;

/**
 * The roles a person is given beside the name, best to show first: "former NATO chief …" before it,
 * "the White House spokesman, …" apart from it, "…, a lawyer for the tenants," behind it.
 */
export function rolesOf(person: Person, source: NamingText): Role[] {
  const names = person.mentions.map(({ name }) => name);
  return [before, apart, after].flatMap((find) =>
    names.flatMap((name) => find(name, source) ?? []),
  );
}

function roleAt(tokens: readonly Token[], first: number, end: number): Role | undefined {
  const start = tokens[first];
  const last = tokens[end - 1];
  if (start === undefined || last === undefined || end <= first) return undefined;
  const words = tokens.slice(first, end).filter((token) => token.kind === "word");
  if (words.every((word) => MANNERS.has(word.key))) return undefined;
  return { range: { start: start.start, end: last.end }, keys: words.map((word) => word.key) };
}

function isPersonNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && !token.possessive && nounSense(token.key)?.kind === "person";
}

/** "campaign spokesman Josh Schwerin", "Sen. Ruth Kane". */
function before(name: NameMention, { tokens, sentence }: NamingText): Role | undefined {
  const { nameFirst } = name;
  const lowest = Math.max(0, nameFirst - LONGEST_BEFORE);
  const head = tokens[nameFirst - 1]?.text === "." ? nameFirst - 2 : nameFirst - 1;
  const noun = tokens[head];
  if (noun === undefined || noun.possessive || !(isPersonNoun(noun) || isTitle(noun.key)))
    return undefined;
  let first = head;
  while (
    first > lowest &&
    sentence[first - 1] === sentence[nameFirst] &&
    joinsRole(tokens, first - 1)
  )
    first -= 1;
  return sentence[head] === sentence[nameFirst] ? roleAt(tokens, first, nameFirst) : undefined;
}

function joinsRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || STOPS.has(token.key) || isVerb(tokens, at)) return false;
  return token.kind === "word" || (token.text === "." && isTitle(tokens[at - 1]?.key ?? ""));
}

/** "Mayor Kane met engineer Roth", "Kane praised engineer Roth". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const { key = "", capital = false } = tokens[at] ?? {};
  if (capital) return false;
  return isCommonVerb(key) || (key.endsWith("ed") && tokens[at - 1]?.capital === true);
}

/** "Dana Whitfield, a lawyer for the tenants,", "Laura Benn, who was finance minister". */
function after(name: NameMention, { tokens, sentence }: NamingText): Role | undefined {
  if (tokens[name.end]?.text !== ",") return undefined;
  const first = roleStart(tokens, name.end + 1);
  let end = first;
  while (end - first < LONGEST_AFTER && sentence[end] === sentence[name.end]) {
    const token = tokens[end];
    if (token === undefined || ENDS.has(token.text)) break;
    end += 1;
  }
  if (end - first >= LONGEST_AFTER || !isNounPhrase(tokens.slice(first, end))) return undefined;
  return roleAt(tokens, first, end);
}

/** Whether the phrase is about a person: its head stands before any preposition, and no verb before that. */
function isNounPhrase(phrase: readonly Token[]): boolean {
  for (const token of phrase) {
    if (isPersonNoun(token)) return true;
    if (token.kind !== "word" || STOPS.has(token.key)) return false;
    if (!token.capital && /(?:ed|ing)$/u.test(token.key) && token === phrase[0]) return false;
  }
  return false;
}

/** Skips an age, "who is" and an article. */
function roleStart(tokens: readonly Token[], from: number): number {
  let first = from;
  if (tokens[first]?.kind === "number" && tokens[first + 1]?.text === ",") first += 2;
  if (tokens[first]?.key === "who" && ["is", "was"].includes(tokens[first + 1]?.key ?? ""))
    first += 2;
  return ARTICLES.has(tokens[first]?.key ?? "") ? first + 1 : first;
}

/** "the White House spokesman, Josh Earnest,". */
function apart(name: NameMention, { tokens, sentence }: NamingText): Role | undefined {
  const head = name.first - 2;
  if (tokens[name.first - 1]?.text !== "," || !isPersonNoun(tokens[head])) return undefined;
  if (nounSense(tokens[head]?.key ?? "")?.plural === true) return undefined;
  for (let first = head; first > 0 && head - first < LONGEST_BEFORE + 2; first -= 1) {
    const token = tokens[first - 1];
    if (token === undefined || token.kind === "mark" || sentence[first - 1] !== sentence[head])
      return undefined;
    if (DETERMINERS.has(token.key)) return roleAt(tokens, first, head + 1);
    if (STOPS.has(token.key)) return undefined;
  }
  return undefined;
}

const TITLE_NOUNS = new Map([
  ["sen", "senator"],
  ["gov", "governor"],
  ["rep", "representative"],
  ["dr", "doctor"],
  ["prof", "professor"],
  ["det", "detective"],
  ["sgt", "sergeant"],
  ["lt", "lieutenant"],
  ["gen", "general"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["supt", "superintendent"],
  ["rev", "reverend"],
  ["insp", "inspector"],
  ["const", "constable"],
]);

/** Whether a noun such as "senator" can mean a person with these roles. */
export function isRole(roles: readonly Role[], noun: string): boolean {
  return roles.some(({ keys }) =>
    keys.some((key) => key === noun || TITLE_NOUNS.get(key) === noun),
  );
}
