import { holdsDate } from "../date.ts";
import { LEXICON_KINDS, lexiconCounts, tokensOf } from "./lexicon.ts";
import type { PageLine } from "./lines.ts";
import { readNotice } from "./notice.ts";

const SENTENCE_END = /[.!?…]["”’')\]»]*$/u;
const INNER_END = /[.!?…]["”’')\]»]*\s+(?=["“‘'([]?\p{Lu})/gu;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u;
const PROSE_LENGTH = 80;
const LONGEST_END = 2000;

/** Tests of a line's words that are features as they are: 1 where the pattern is found. */
const PATTERNS: readonly RegExp[] = [
  /\.["”’')\]»]*$/u,
  /\?["”’')\]»]*$/u,
  /!["”’')\]»]*$/u,
  /:$/u,
  /(?:…|\.\.\.)["”’')\]»]*$/u,
  /["”»]$/u,
  /^["“«]/u,
  /^['‘]/u,
  /^\p{Ll}/u,
  /^\p{Lu}/u,
  /^\p{N}/u,
  /^[#@(]/u,
  /[|•·/]/u,
  /[»›→>«‹]/u,
  /@\w/u,
  /https?:|www\.|\.(?:com|org|net|co\.uk)\b/iu,
  /[$£€]\s?\d|\bUSD\b/u,
  /\p{Ll}\p{Lu}\p{Ll}/u,
  /\b\d{1,2}:\d{2}\b/u,
  /\b\d{1,4}\s?(?:min|mins|minutes?)\.? (?:read|ago)\b|\b(?:\d{1,4}|an?) (?:hour|day|week|month|year)s? ago\b/iu,
  /^(?:by|posted by|written by|words by|story by|reported by)\s+\p{Lu}/iu,
  /^(?:published|posted|updated|last updated|first published|modified)\b/iu,
  /[([][^()[\]]{2,80}[)\]]\.?$/u,
  /(?:photo|image|picture|credit|courtesy|source|photograph|illustration)s?\s*(?:by|:|courtesy)/iu,
  /\/(?:getty|ap|afp|reuters|epa|shutterstock|released|file|pool)/iu,
  /©|\(c\)|\bcopyright\b/iu,
  /^(?:q|a)\s*[:.]/iu,
  /^(?:\d{1,2}[.):]|step \d|no\. ?\d|#\d|part \d|chapter \d)/iu,
  /\b(?:said|says|told|added|according to|wrote|asked)\b/u,
  /^[A-Z][A-Z .,'’-]{2,40}(?:\([^)]{2,20}\)\s?)?[—–]/u,
  /\([A-Z]{2,6}\)|\(Reuters\)/u,
  /^[\p{Lu}\p{N}\p{P}\p{S}\s]+$/u,
  /[‘“"][^‘“"”’]+[’”"]/u,
  /,/u,
  /[–—]|\s-\s/u,
  /:\s/u,
  /^(?:what|why|how|who|when|where|which|is|are|can|should|do|does|will)\b/iu,
  /^(?:the|a|an)\b/iu,
  /\b(?:is|are|was|were|has|have|had|will|would|can|could)\b/u,
  /\b(?:i|we|you|our|your|my|us|me)\b/iu,
];

/** What one line looks like by itself. */
export interface LineShape {
  readonly features: readonly number[];
  readonly tokens: readonly string[];
  readonly length: number;
  readonly sentenceEnd: boolean;
  /** Long enough and closed like a sentence: surely somebody's prose, the article's or a promotion's. */
  readonly prose: boolean;
  readonly bullet: boolean;
  /** Case, ending and mark of the line: headings of one page share it. */
  readonly style: string;
  /** Share of words that belong to what stands around articles. */
  readonly foreign: number;
}

/** The features of a line by itself. */
export function shapeOf(line: PageLine): LineShape {
  const words = ends(line.words);
  const tokens = tokensOf(words);
  const count = Math.max(1, tokens.length);
  const lexicon = lexiconCounts(tokens).map((hits) => hits / count);
  const function_ = lexicon[LEXICON_KINDS.indexOf("function")] ?? 0;
  const sentenceEnd = SENTENCE_END.test(words);
  const capitals = capitalShare(words);
  const style = styleOf(words, capitals);
  const bullet = line.bullet !== undefined;
  return {
    features: [
      Math.log1p(words.length),
      tokens.length,
      words.length / count,
      words.match(INNER_END)?.length ?? 0,
      capitals,
      ...characterShares(words),
      NAME.test(words) ? 1 : 0,
      bullet ? 1 : 0,
      line.opensChunk ? 1 : 0,
      words.length < 120 && holdsDate(words) ? 1 : 0,
      readNotice(words) ? 1 : 0,
      ...PATTERNS.map((pattern) => (pattern.test(words) ? 1 : 0)),
      ...lexicon,
    ],
    tokens,
    length: line.words.length,
    sentenceEnd,
    prose: words.length >= PROSE_LENGTH && (sentenceEnd || words.length > 200) && function_ > 0.15,
    bullet,
    style,
    foreign: Math.max(...lexicon.slice(0, 8)),
  };
}

/** The two ends of a very long line: more would not change what it is. */
function ends(words: string): string {
  if (words.length <= 2 * LONGEST_END) return words;
  return `${words.slice(0, LONGEST_END)} ${words.slice(-LONGEST_END)}`;
}

/** Shares of digits, punctuation, capitals and characters that English does not write with. */
function characterShares(words: string): number[] {
  const counts = CHARACTER_KINDS.map(() => 0);
  for (const character of words) {
    for (const kind of kindsOf(character)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts.map((count) => count / Math.max(1, words.length));
}

const CHARACTER_KINDS = [/\p{N}/u, /\p{P}/u, /\p{Lu}/u, /[^\p{ASCII}“”‘’–—…]/u] as const;

/** The kinds of the characters that most pages are written in, told once. */
const COMMON_KINDS = new Map(
  [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), ..."“”‘’–—…"].map(
    (character) => [character, toldKinds(character)],
  ),
);

function kindsOf(character: string): readonly number[] {
  return COMMON_KINDS.get(character) ?? toldKinds(character);
}

function toldKinds(character: string): number[] {
  return CHARACTER_KINDS.flatMap((kind, index) => (kind.test(character) ? [index] : []));
}

/** Share of the words of four letters and more that begin with a capital. */
function capitalShare(words: string): number {
  const long = words.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length === 0 ? 0 : capital / long.length;
}

function styleOf(words: string, capitals: number): string {
  const upper = !/\p{Ll}/u.test(words) && /\p{Lu}/u.test(words);
  const letters = upper ? "upper" : capitals > 0.8 ? "title" : "sentence";
  const end = /[.?!:]["”’')]*$/u.exec(words)?.[0]?.[0] ?? "";
  const start = /^(?:[Qq][:.]|\d{1,2}[.):]|["“‘'])/u.exec(words)?.[0]?.replace(/\d+/u, "1") ?? "";
  return `${letters} ${end} ${start}`;
}
