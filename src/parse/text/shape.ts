import { holdsDate } from "../date.ts";
import { type CharacterCounts, capitalShare, countCharacters, tokensOf } from "./characters.ts";
import { LEXICON_KINDS, lexiconCounts } from "./lexicon.ts";
import { patternFeatures } from "./line-patterns.ts";
import type { PageLine } from "./lines.ts";
import { readNotice } from "./notice.ts";

const SENTENCE_END = /[.!?…]["”’')\]»]*$/u;
const INNER_END = /[.!?…]["”’')\]»]*\s+(?=["“‘'([]?\p{Lu})/gu;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u;
const PROSE_LENGTH = 80;
const LONGEST_END = 2000;
const LONGEST_TAIL = 12;

/** Places of some numbers in `LineShape.features`. */
export const [CAPITALS, NAME_LIKE, HOLDS_DATE] = [4, 9, 12] as const;

/** What one line looks like by itself. */
export interface LineShape {
  readonly features: readonly number[];
  readonly tokens: readonly string[];
  /** The words of four letters and more. */
  readonly content: readonly string[];
  readonly length: number;
  readonly sentenceEnd: boolean;
  /** Long enough and closed like a sentence: surely somebody's prose, the article's or a promotion's. */
  readonly prose: boolean;
  readonly bullet: boolean;
  readonly chunkLines: number;
  /** Whether it says where the article was published first. */
  readonly notice: boolean;
  /** Case, ending and mark of the line: headings of one page share it. */
  readonly style: string;
  /** Share of words that belong to what stands around articles. */
  readonly foreign: number;
}

/** The features of a line by itself. */
export function shapeOf(line: PageLine): LineShape {
  const words = ends(line.words);
  const tokens = tokensOf(words);
  const counts = countCharacters(words);
  const characters = Math.max(1, words.length);
  const count = Math.max(1, tokens.length);
  const lexicon = lexiconCounts(tokens).map((hits) => hits / count);
  const function_ = lexicon[FUNCTION] ?? 0;
  const tail = words.slice(-LONGEST_TAIL);
  const sentenceEnd = SENTENCE_END.test(tail);
  const capitals = capitalShare(words);
  const bullet = line.bullet !== undefined;
  const notice = readNotice(words) !== undefined;
  return {
    features: [
      Math.log1p(words.length),
      tokens.length,
      words.length / count,
      words.match(INNER_END)?.length ?? 0,
      capitals,
      counts.digits / characters,
      counts.punctuation / characters,
      counts.capitals / characters,
      counts.foreign / characters,
      NAME.test(words) ? 1 : 0,
      bullet ? 1 : 0,
      line.opensChunk ? 1 : 0,
      words.length < 120 && holdsDate(words) ? 1 : 0,
      notice ? 1 : 0,
      counts.glued ? 1 : 0,
      ...patternFeatures({ words, tokens, counts }),
      line.closesChunk ? 1 : 0,
      Math.min(6, line.chunkLines),
      ...lexicon,
    ],
    tokens,
    content: tokens.filter((token) => token.length > 3),
    length: line.words.length,
    sentenceEnd,
    prose: words.length >= PROSE_LENGTH && (sentenceEnd || words.length > 200) && function_ > 0.15,
    bullet,
    chunkLines: Math.min(6, line.chunkLines),
    notice,
    style: styleOf(words, tail, capitals, counts),
    foreign: Math.max(...lexicon.slice(0, 8)),
  };
}

const FUNCTION = LEXICON_KINDS.indexOf("function");

/** The two ends of a very long line: more would not change what it is. */
function ends(words: string): string {
  if (words.length <= 2 * LONGEST_END) return words;
  return `${words.slice(0, LONGEST_END)} ${words.slice(-LONGEST_END)}`;
}

function styleOf(words: string, tail: string, capitals: number, counts: CharacterCounts): string {
  const upper = counts.small === 0 && counts.capitals > 0;
  const letters = upper ? "upper" : capitals > 0.8 ? "title" : "sentence";
  const end = /[.?!:]["”’')]*$/u.exec(tail)?.[0]?.[0] ?? "";
  const start = /^(?:[Qq][:.]|\d{1,2}[.):]|["“‘'])/u.exec(words)?.[0]?.replace(/\d+/u, "1") ?? "";
  return `${letters} ${end} ${start}`;
}
