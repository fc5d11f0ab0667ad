import { nounSense } from "../../people/lexicon.ts";
import type { Mention } from "./mentions.ts";
import {
  isDeterminer,
  isOnePhrase,
  isPreposition,
  isVerbHelper,
  phraseStart,
} from "./noun-phrases.ts";
import type { Story } from "./story.ts";
import { cueAt, isOwnSentence, type VerbLink, verbAfter, verbBefore } from "./verb-links.ts";

/** What the sentence around a phrase says about it, whatever quotation is asked about. */
export interface Clause {
  /** The phrase before a verb of saying: "Pike said". */
  readonly after?: VerbLink;
  /** The phrase after one: "said Pike". */
  readonly before?: VerbLink;
  readonly accordingTo: boolean;
  readonly afterPreposition: boolean;
  /** Whom something is told or asked. */
  readonly addressed: boolean;
  /** Part of a longer phrase: "Acme" in "Acme director Dana Whitfield". */
  readonly modifies: boolean;
  /** Right behind a dash, as under a letter or a caption: "― Dana Whitfield". */
  readonly signed: boolean;
  /** Heard, seen or shown to say something: "footage of Pike saying". */
  readonly overheard: boolean;
  /** Inside what somebody else says: "Biden" in "Stoltenberg says that Biden was afraid". */
  readonly embedded: boolean;
  /** Number of phrases before it in its sentence. */
  readonly order: number;
}

const MODIFIER_REACH = 5;
const LONGEST_HELPERS = 5;
const DASHES = new Set(["—", "–", "-", "―", "~"]);
const ADDRESSING = new Set(
  "told tells telling tell asked asks asking informed reminded assured warned urged advised".split(
    " ",
  ),
);

const PERCEIVING = new Set(
  "hear hears heard hearing overheard see saw seen watched show shows showed showing depicts depicted caught captures captured".split(
    " ",
  ),
);
/** "…, to which Pike replied": a clause that is no part of what is said before. */
const CLAUSE_OPENERS = new Set("which whereas while and but".split(" "));
const PASSIVE = new Set("is are was were be been being".split(" "));

/** The clause of each mention, in the same order. */
export function clausesOf(story: Story, mentions: readonly Mention[]): Clause[] {
  let sentence = -1;
  let order = 0;
  /** The first verb of saying that has a subject in the sentence so far. */
  let verb = Number.POSITIVE_INFINITY;
  const heard: number[] = [];
  /** The verb that the last phrase is the subject of. */
  let taken: number | undefined;
  const clauses = mentions.map((mention, index) => {
    const isSame = mention.sentence === sentence;
    order = isSame ? order + 1 : 0;
    if (!isSame || CLAUSE_OPENERS.has(story.tokens[mention.first - 1]?.key ?? ""))
      verb = Number.POSITIVE_INFINITY;
    sentence = mention.sentence;
    const clause = withoutOthersVerb(clauseOf(story, mention, mentions[index + 1]), taken);
    const embedded = verb < mention.first && !clause.overheard;
    if (clause.after !== undefined && isSpeaking({ after: clause.after }))
      verb = Math.min(verb, clause.after.verb);
    taken = clause.after?.gap === "direct" ? clause.after.verb : undefined;
    if (clause.overheard) heard.push(index);
    return { ...clause, embedded, order };
  });
  for (const index of heard) silence(mentions, clauses, index);
  keepOuterSubjects(mentions, clauses);
  return clauses;
}

/** "Pike, whose firm, Acme, makes pumps, said": the verb is Pike's, in whose aside the other stands. */
function keepOuterSubjects(mentions: readonly Mention[], clauses: Clause[]): void {
  let verb = -1;
  for (const [at, clause] of clauses.entries()) {
    if (mentions[at]?.sentence !== mentions[at - 1]?.sentence) verb = -1;
    const { after } = clause;
    if (after?.gap !== "appositive") continue;
    if (after.verb === verb) clauses[at] = { ...clause, after: { ...after, gap: "other" } };
    verb = after.verb;
  }
}

/** "Pike said he heard Cole shout": who hears somebody else does not speak. */
function silence(mentions: readonly Mention[], clauses: Clause[], heard: number): void {
  for (let at = heard - 1; mentions[at]?.sentence === mentions[heard]?.sentence; at -= 1) {
    const clause = clauses[at];
    if (clause === undefined) return;
    const { after: _, ...rest } = clause;
    clauses[at] = rest;
  }
}

/** "Cole criticised Voss": a verb that has its subject before it has its object behind it. */
function withoutOthersVerb(clause: OwnClause, taken: number | undefined): OwnClause {
  const { before, ...rest } = clause;
  return before === undefined || before.verb !== taken ? clause : { ...rest, addressed: true };
}

type OwnClause = Omit<Clause, "embedded" | "order">;

function clauseOf(story: Story, mention: Mention, next: Mention | undefined): OwnClause {
  const modifies = isModifier(story, mention, next);
  const { tokens } = story;
  const start = mention.type === "name" ? titleStart(story, mention.first) : mention.first;
  const beforeKey = isOwnSentence(story, start - 1, mention) ? (tokens[start - 1]?.key ?? "") : "";
  const passive = isPassive(story, mention);
  const after = mention.possessive || modifies || passive ? undefined : verbAfter(story, mention);
  const before = modifies ? undefined : verbBefore(story, mention, start);
  const overheard = after !== undefined && isOverheard(story, start, after);
  return {
    ...(after && { after }),
    ...(before && { before }),
    accordingTo: isSource(story, start, beforeKey),
    afterPreposition: !overheard && isPreposition(beforeKey),
    addressed: passive || ADDRESSING.has(beforeKey),
    modifies,
    signed: DASHES.has(beforeKey),
    overheard,
  };
}

/** "Pike was asked": somebody else speaks. */
function isPassive({ tokens }: Story, { end }: Mention): boolean {
  let isBeing = false;
  for (let at = end; at < end + LONGEST_HELPERS; at += 1) {
    const { key = "" } = tokens[at] ?? {};
    if (ADDRESSING.has(key)) return isBeing;
    if (!isVerbHelper(key)) return false;
    isBeing ||= PASSIVE.has(key);
  }
  return false;
}

/** "heard Pike say", "footage of Pike saying": who is heard speaks. */
function isOverheard({ tokens }: Story, start: number, { verb, gap, distance }: VerbLink): boolean {
  if (gap !== "direct" || distance > 0) return false;
  const { key = "" } = tokens[start - 1] ?? {};
  if (PERCEIVING.has(key)) return !/ed$|^said$|^told$/u.test(tokens[verb]?.key ?? "");
  const of = nounSense(tokens[start - 2]?.key ?? "");
  return key === "of" && of?.kind === "document" && tokens[verb]?.key.endsWith("ing") === true;
}

/** "according to X", "in the words of X". */
function isSource({ tokens }: Story, start: number, before: string): boolean {
  const key = tokens[start - 2]?.key;
  return (before === "to" && key === "according") || (before === "of" && key === "words");
}

/** Where a name's phrase begins, with the role before it: "Acme's chief lawyer Dana Whitfield". */
function titleStart(story: Story, first: number): number {
  let start = phraseStart(story, first);
  while (start < first && cueAt(story, start) > 0) start += 1;
  if (start === first) return first;
  const before = story.tokens[first - 1];
  const isTitle =
    before !== undefined &&
    (before.possessive ||
      before.capital ||
      nounSense(before.key) !== undefined ||
      isDeterminer(story.tokens[start]?.key ?? ""));
  return isTitle ? start : first;
}

/** Whether the phrase is the subject of a verb of saying, and not merely followed by one. */
export function isSpeaking({ after, before }: Pick<Clause, "after" | "before">): boolean {
  return before !== undefined || (after !== undefined && after.gap !== "other");
}

function isModifier(story: Story, mention: Mention, next: Mention | undefined): boolean {
  if (next === undefined || mention.type === "pronoun" || next.sentence !== mention.sentence)
    return false;
  if (next.first <= mention.first && next.end > mention.end) return true;
  if (
    next.type === "pronoun" ||
    next.first < mention.end ||
    next.first - mention.end > MODIFIER_REACH
  )
    return false;
  const isVerb = story.tokens[mention.end]?.key.endsWith("ed") === true;
  const isOther = isDeterminer(story.tokens[next.first]?.key ?? "");
  return !isVerb && !isOther && isOnePhrase(story, mention.end, next.first);
}
