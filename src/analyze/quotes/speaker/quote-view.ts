import type { Token } from "../../tokens.ts";
import type { Quotation } from "../quotations.ts";
import { cueStrength } from "../story/cue-verbs.ts";
import type { Mention } from "../story/mentions.ts";
import type { Story } from "../story/story.ts";
import { cap, FAR } from "./distance.ts";
import {
  firstSubjectOf,
  leftSubjectOf,
  type Neighbours,
  rightSubjectOf,
} from "./quote-subjects.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a quotation looks like from outside, the same for all its candidates. */
export interface QuoteView {
  readonly around: Surroundings;
  readonly features: readonly number[];
  /** Phrases that the clauses beside the quotation make its subject. */
  readonly rightSubject: Mention | undefined;
  readonly leftSubject: Mention | undefined;
  /** Folded words inside. */
  readonly words: ReadonlySet<string>;
  /** Tokens since the quotation before. */
  readonly previousDistance: number;
}

const FEATURES_OF_QUOTE = [
  "colon",
  "comma",
  "startsLower",
  "endsComma",
  "endsStop",
  "leftEmpty",
  "rightEmpty",
  "leftLength",
  "rightLength",
  "leftCueToQuote",
  "rightCueToQuote",
  "leftCueStrength",
  "rightCueStrength",
  "previousSameParagraph",
  "previousDistance",
  "previousParagraphs",
  "previousSentence",
  "continues",
  "firstPerson",
  "length",
  "fragment",
  "hasRightSubject",
  "hasLeftSubject",
  "leftNarration",
  "introduced",
  "participle",
  "wordBehind",
] as const;
/** Names of a quotation's numbers, in the order the model reads them. */
export const QUOTE_FEATURES: readonly string[] = FEATURES_OF_QUOTE;
type QuoteNumbers = Readonly<Record<(typeof FEATURES_OF_QUOTE)[number], number>>;

const FIRST_PERSON = new Set("i i'm i've i'd i'll my me we we're we've our us we'll".split(" "));
const PARTICIPLE_REACH = 3;
const PARTICIPLE_OPENERS = new Set("by in while when before after".split(" "));

/** Looks at a quotation from outside. */
export function viewQuote(
  story: Story,
  quotation: Quotation,
  around: Surroundings,
  near: Neighbours,
): QuoteView {
  const { tokens, sentence } = story;
  const { first, end } = around;
  const introduced =
    first === (story.paragraphStarts[around.paragraph] ?? 0) && around.left < first;
  const leftFrom = introduced ? around.left : sentenceStart(sentence, first, around.left);
  const rightTo = sentenceEnd(sentence, end, around.right);
  const inside = tokens.slice(first, end);
  const words = new Set(inside.map(({ key }) => key));
  const rightSubject = rightSubjectOf(near, end, rightTo);
  const participleKind = participle(tokens, leftFrom, first);
  const leftSubject =
    (participleKind > 0 ? firstSubjectOf(near, leftFrom, first) : undefined) ??
    leftSubjectOf(near, leftFrom, first) ??
    (tokens[first - 1]?.text === ":" ? firstSubjectOf(near, leftFrom, first) : undefined);
  const numbers: QuoteNumbers = {
    ...edges(tokens, inside, around, leftFrom, rightTo),
    ...cues(tokens, first, end, leftFrom, rightTo),
    ...fromPrevious(story, around),
    continues: Number(quotation.continues !== undefined),
    firstPerson: Number([...words].some((word) => FIRST_PERSON.has(word))),
    length: cap(inside.length),
    fragment: Number(quotation.form === "fragment"),
    hasRightSubject: Number(rightSubject !== undefined),
    hasLeftSubject: Number(leftSubject !== undefined),
    leftNarration: cap(first - around.left),
    introduced: Number(introduced),
    participle: participleKind,
    wordBehind: wordBehind(tokens[end], end < rightTo),
  };
  const features = FEATURES_OF_QUOTE.map((name) => numbers[name]);
  return {
    around,
    features,
    rightSubject,
    leftSubject,
    words,
    previousDistance: numbers.previousDistance,
  };
}

/** "…, saying “…”": 1 for a participle of a verb of saying right before, 2 for one farther off. */
function participle(tokens: readonly Token[], from: number, first: number): number {
  for (let at = first - 1; at >= from; at -= 1) {
    const key = tokens[at]?.key ?? "";
    if (cueStrength(key) === 0) continue;
    const { text = "", key: before = "" } = tokens[at - 1] ?? {};
    if (!key.endsWith("ing") || !(text === "," || PARTICIPLE_OPENERS.has(before))) return 0;
    return first - at <= PARTICIPLE_REACH ? 1 : 2;
  }
  return 0;
}

function wordBehind(token: Token | undefined, isSame: boolean): number {
  if (token === undefined || !isSame) return 0;
  if (token.kind === "mark") return 1;
  if (cueStrength(token.key) > 0) return 2;
  return token.capital ? 3 : 4;
}

function edges(
  tokens: readonly Token[],
  inside: readonly Token[],
  { first, end, left }: Surroundings,
  leftFrom: number,
  rightTo: number,
) {
  const before = first > left ? tokens[first - 1]?.text : undefined;
  const opening = inside.find(({ kind }) => kind === "word");
  const ending =
    inside.findLast(({ kind, text }) => kind !== "mark" || /[.,!?…;:—–-]/u.test(text))?.text ?? "";
  return {
    colon: Number(before === ":"),
    comma: Number(before === ","),
    startsLower: Number(opening?.capital === false),
    endsComma: Number(ending === ","),
    endsStop: Number(/[.!?…]/u.test(ending)),
    leftEmpty: Number(first === leftFrom),
    rightEmpty: Number(end >= rightTo || tokens[end]?.text === "."),
    leftLength: cap(first - leftFrom),
    rightLength: cap(rightTo - end),
  };
}

function cues(
  tokens: readonly Token[],
  first: number,
  end: number,
  leftFrom: number,
  rightTo: number,
) {
  const strengths = (from: number, to: number) =>
    tokens.slice(from, to).map(({ key }) => cueStrength(key));
  const left = strengths(leftFrom, first);
  const right = strengths(end, rightTo);
  const leftAt = left.findLastIndex((strength) => strength > 0);
  const rightAt = right.findIndex((strength) => strength > 0);
  return {
    leftCueToQuote: leftAt < 0 ? FAR : cap(left.length - leftAt - 1),
    rightCueToQuote: rightAt < 0 ? FAR : cap(rightAt),
    leftCueStrength: left[leftAt] ?? 0,
    rightCueStrength: right[rightAt] ?? 0,
  };
}

function fromPrevious({ quotes, sentence }: Story, { quote, first, paragraph }: Surroundings) {
  const previous = quotes[quote - 1];
  if (previous === undefined)
    return {
      previousSameParagraph: 0,
      previousDistance: FAR,
      previousParagraphs: FAR,
      previousSentence: 0,
    };
  return {
    previousSameParagraph: Number(previous.paragraph === paragraph),
    previousDistance: cap(first - previous.end),
    previousParagraphs: cap(paragraph - previous.paragraph),
    previousSentence: Number(sentence[previous.end - 1] === sentence[first]),
  };
}

function sentenceStart(sentence: Int32Array, first: number, left: number): number {
  let at = first;
  while (at > left && sentence[at - 1] === sentence[first]) at -= 1;
  return at;
}

function sentenceEnd(sentence: Int32Array, end: number, right: number): number {
  let at = end;
  while (at < right && sentence[at] === sentence[end]) at += 1;
  return at;
}
