import type { TextRange } from "../../../article/range.ts";
import type { SegmentedArticle } from "../../segments.ts";
import { type Token, tokensIn } from "../../tokens.ts";
import type { Quotation } from "../quotations.ts";
import { numberSentences, numberToldSentences } from "./story-sentences.ts";

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
