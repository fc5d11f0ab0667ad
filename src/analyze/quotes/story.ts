import type { TextRange } from "../../article/range.ts";
import type { SegmentedArticle } from "../segments.ts";
import { type Token, tokensIn } from "../tokens.ts";
import type { Quotation } from "./quotations.ts";

/** An article as one row of tokens, with what is quoted marked off from what is told. */
export interface Story {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Paragraph number of each token; a line that ends like one is a paragraph. */
  readonly paragraph: Int32Array;
  /** Sentence number of each token; a quotation does not end a sentence by itself. */
  readonly sentence: Int32Array;
  /** Sentence number of each token, those inside quotations not counted. */
  readonly toldSentence: Int32Array;
  /** Index of the quotation each token stands in, or -1. */
  readonly quoted: Int32Array;
  /** First token of each paragraph, and one more entry for the end. */
  readonly paragraphStarts: readonly number[];
  /** Tokens of each quotation with its marks: first, and one past the last. */
  readonly quotes: readonly {
    readonly first: number;
    readonly end: number;
    readonly paragraph: number;
  }[];
  /** Paragraphs that a quotation begins in. */
  readonly quotedParagraphs: ReadonlySet<number>;
}

const LINE_OPENING = 8;

/** Cuts an article into tokens once for all work on speakers. */
export function storyOf(
  { article, paragraphs }: SegmentedArticle,
  quotations: readonly Quotation[],
): Story {
  const tokens: Token[] = [];
  const paragraphStarts: number[] = [];
  for (const { range } of paragraphs) {
    for (const line of linesOf(article.text, range)) {
      paragraphStarts.push(tokens.length);
      for (const token of tokensIn(article.text, line)) tokens.push(token);
    }
  }
  paragraphStarts.push(tokens.length);
  const paragraph = new Int32Array(tokens.length);
  for (let number = 0; number < paragraphStarts.length - 1; number += 1) {
    paragraph.fill(
      number,
      paragraphStarts[number] ?? 0,
      paragraphStarts[number + 1] ?? tokens.length,
    );
  }
  const quoted = new Int32Array(tokens.length).fill(-1);
  const quotes = markQuotes(tokens, quotations, quoted, paragraph);
  const quotedParagraphs = new Set(quotes.map((quote) => quote.paragraph));
  const story = {
    text: article.text,
    tokens,
    paragraph,
    quoted,
    paragraphStarts,
    quotes,
    quotedParagraphs,
  };
  const sentence = numberSentences(story);
  return { ...story, sentence, toldSentence: numberToldSentences(sentence, quoted) };
}

/** The lines of a paragraph; one that goes on in small letters is joined to the next. */
function linesOf(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let { start } = range;
  for (
    let at = text.indexOf("\n", start);
    at >= 0 && at < range.end;
    at = text.indexOf("\n", at + 1)
  ) {
    const next = text.slice(at + 1, at + LINE_OPENING).trimStart();
    if (/^\p{Ll}/u.test(next)) continue;
    lines.push({ start, end: at });
    start = at + 1;
  }
  return [...lines, { start, end: range.end }];
}

function markQuotes(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  quoted: Int32Array,
  paragraph: Int32Array,
) {
  let at = 0;
  return quotations.map(({ outer }, index) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= outer.start) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < outer.end) {
      quoted[at] = index;
      at += 1;
    }
    return { first, end: at, paragraph: paragraph[Math.min(first, tokens.length - 1)] ?? 0 };
  });
}

function numberToldSentences(sentence: Int32Array, quoted: Int32Array): Int32Array {
  let inQuotes = 0;
  return sentence.map((number, at) => {
    if ((quoted[at] ?? -1) >= 0 && at > 0 && sentence[at - 1] !== number) inQuotes += 1;
    return number - inQuotes;
  });
}

type Unnumbered = Omit<Story, "sentence" | "toldSentence">;

function numberSentences(story: Unnumbered): Int32Array {
  const { tokens, paragraph } = story;
  const sentence = new Int32Array(tokens.length);
  let number = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (paragraph[at] !== paragraph[at - 1] || endsSentence(story, at - 1)) number += 1;
    sentence[at] = number;
  }
  return sentence;
}

/** Whether the token at `at` ends a sentence of the telling, or one inside a quotation. */
function endsSentence(story: Unnumbered, at: number): boolean {
  const { tokens, quoted } = story;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (quoted[at] !== quoted[at + 1]) {
    return (quoted[at] ?? -1) < 0
      ? STOPS.test(token.text) && !isAbbreviatedMeasure(token, tokens[at - 1], tokens[at + 2])
      : (quoted[at + 1] ?? -1) < 0 && endsWithQuote(story, at, next);
  }
  return STOPS.test(token.text) && isOpening(next) && !isAbbreviated(token, tokens[at - 1], next);
}

const STOPS = /^[.!?…]$/u;

/** "14 lbs. “and a belt loop”" goes on. */
function isAbbreviatedMeasure(
  { text }: Token,
  before: Token | undefined,
  quoted: Token | undefined,
): boolean {
  return text === "." && MEASURES.has(before?.key ?? "") && quoted?.capital === false;
}

function isOpening(next: Token): boolean {
  return next.kind === "mark"
    ? /[“"‘'«([]/u.test(next.text)
    : next.kind === "number" || next.capital;
}

function isAbbreviated(stop: Token, before: Token | undefined, next: Token): boolean {
  return stop.text === "." && before !== undefined && !stop.spaced && isAbbreviation(before, next);
}

/** Whether a sentence ends with the quotation whose last token stands at `at`: X said: “…” But Y … */
function endsWithQuote(
  { tokens, quoted, paragraph }: Unnumbered,
  at: number,
  next: Token,
): boolean {
  if (!next.capital || !/^[.!?…]$/u.test(tokens[at - 1]?.text ?? "")) return false;
  if (BREAKS.has(next.key)) return true;
  let first = at;
  while (first > 0 && quoted[first - 1] === quoted[at]) first -= 1;
  const before = tokens[first - 1];
  return (
    before !== undefined &&
    paragraph[first - 1] === paragraph[at] &&
    /[\p{L}:,]$/u.test(before.text)
  );
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ABBREVIATIONS = set(
  "st no vs etc inc corp ltd co jan feb aug sept oct nov dec ala ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask jr sr bros cllr",
);
const MEASURES = set("lb lbs oz ft in mi hr hrs min sec approx yr yrs mo p.m a.m pm am");
const TITLES = set(
  "mr mrs ms dr prof sen sens rep reps gov gen col lt capt sgt maj cmdr adm cpl rev hon det insp supt const pres amb fr st messrs",
);
/** Words that begin a new sentence behind a quotation, and no clause about who says it. */
const BREAKS = set(
  "but and in on when while after before if as so for at that this these those yet still meanwhile though although however it there what why how to",
);
/** What begins a sentence more often than a name. */
const OPENERS = set(
  "the he she it they but and in on at his her their we i this that a an if when as so for after before while",
);

/** Whether a full stop after `before` is an abbreviation's and ends no sentence. */
function isAbbreviation(before: Token, next: Token): boolean {
  if (TITLES.has(before.key)) return true;
  if (
    !ABBREVIATIONS.has(before.key) &&
    !(before.capital && before.text.replace(".", "").length === 1)
  )
    return false;
  return !OPENERS.has(next.key);
}
