import type { TextRange } from "../../article/range.ts";
import type { Token } from "../tokens.ts";
import { isTitle, nounSense } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import type { Person } from "./people.ts";

/** A role the article gives a person, in its own words. */
export interface Role {
  readonly range: TextRange;
  /** Folded words of the role. */
  readonly keys: readonly string[];
}

const STOPS = new Set("the a an his her their its our my this that and or but nor said says told asked by with from for in on at as to of is was were are be been has had have who which when while after before if because since into over about than".split(" "));
const DETERMINERS = new Set(["a", "an", "the", "his", "her", "their", "its", "one"]);
const LONGEST_BEFORE = 7;
const LONGEST_AFTER = 18;
/** Titles that are no role. */
const MANNERS = new Set("mr mrs ms miss mx sir dame mister mme".split(" "));

/** The roles a person is given beside the name: "former NATO chief Jens …", "…, a lawyer for the tenants,". */
export function rolesOf(person: Person, tokens: readonly Token[], sentence: Int32Array): Role[] {
  const roles: Role[] = [];
  for (const { name } of person.mentions) {
    for (const role of [after(name, tokens, sentence), before(name, tokens, sentence), apart(name, tokens, sentence)]) {
      if (role !== undefined) roles.push(role);
    }
  }
  return roles;
}

function roleAt(tokens: readonly Token[], first: number, end: number): Role | undefined {
  const start = tokens[first];
  const last = tokens[end - 1];
  if (start === undefined || last === undefined || end <= first) return undefined;
  const words = tokens.slice(first, end).filter((token) => token.kind === "word");
  if (words.length === 0 || words.every((word) => MANNERS.has(word.key))) return undefined;
  return { range: { start: start.start, end: last.end }, keys: words.map((word) => word.key) };
}

/** "campaign spokesman Josh Schwerin", "Sen. Ruth Kane". */
function before(name: NameMention, tokens: readonly Token[], sentence: Int32Array): Role | undefined {
  let first = name.nameFirst;
  let noun = false;
  while (first > 0 && name.nameFirst - first < LONGEST_BEFORE && sentence[first - 1] === sentence[name.nameFirst]) {
    const token = tokens[first - 1];
    if (token === undefined || STOPS.has(token.key)) break;
    if (token.kind === "mark" && !(token.text === "." && isTitle(tokens[first - 2]?.key ?? ""))) break;
    if (token.kind === "word" && !token.possessive && (isTitle(token.key) || nounSense(token.key)?.kind === "person")) noun = true;
    if (!noun && token.kind === "word") break;
    first -= 1;
  }
  return noun ? roleAt(tokens, first, name.nameFirst) : undefined;
}

/** "Dana Whitfield, a lawyer for the tenants,". */
function after(name: NameMention, tokens: readonly Token[], sentence: Int32Array): Role | undefined {
  if (tokens[name.end]?.text !== ",") return undefined;
  let first = name.end + 1;
  if (tokens[first]?.kind === "number" && tokens[first + 1]?.text === ",") first += 2;
  if (tokens[first]?.key === "who" && ["is", "was"].includes(tokens[first + 1]?.key ?? "")) first += 2;
  let end = first;
  let noun = false;
  while (end < tokens.length && end - first < LONGEST_AFTER && sentence[end] === sentence[name.end]) {
    const token = tokens[end];
    if (token === undefined || /^[,.;:—–!?“”"(]$/u.test(token.text) || ["who", "which", "and", "said", "says", "told", "where", "whose"].includes(token.key)) break;
    if (token.kind === "word" && nounSense(token.key)?.kind === "person") noun = true;
    end += 1;
  }
  if (!noun || end - first >= LONGEST_AFTER) return undefined;
  if (DETERMINERS.has(tokens[first]?.key ?? "") && ["a", "an", "the"].includes(tokens[first]?.key ?? "")) first += 1;
  return roleAt(tokens, first, end);
}

/** "the White House spokesman, Josh Earnest,". */
function apart(name: NameMention, tokens: readonly Token[], sentence: Int32Array): Role | undefined {
  if (tokens[name.first - 1]?.text !== ",") return undefined;
  const head = tokens[name.first - 2];
  if (head === undefined || nounSense(head.key)?.kind !== "person" || nounSense(head.key)?.plural === true) return undefined;
  let first = name.first - 2;
  while (first > 0 && name.first - first < LONGEST_BEFORE + 2 && sentence[first - 1] === sentence[name.first]) {
    const token = tokens[first - 1];
    if (token === undefined || token.kind === "mark") break;
    if (DETERMINERS.has(token.key)) return roleAt(tokens, first, name.first - 1);
    if (STOPS.has(token.key)) break;
    first -= 1;
  }
  return undefined;
}

const TITLE_NOUNS = new Map([
  ["sen", "senator"], ["gov", "governor"], ["rep", "representative"], ["dr", "doctor"], ["prof", "professor"], ["det", "detective"],
  ["sgt", "sergeant"], ["lt", "lieutenant"], ["gen", "general"], ["col", "colonel"], ["capt", "captain"], ["supt", "superintendent"], ["rev", "reverend"], ["insp", "inspector"], ["const", "constable"],
]);

/** Whether a noun such as "senator" can mean a person with these roles. */
export function roleNames(roles: readonly Role[], head: string): boolean {
  return roles.some(({ keys }) => keys.some((key) => key === head || TITLE_NOUNS.get(key) === head));
}
