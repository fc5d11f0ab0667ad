import { stemmer } from "stemmer";
import { rangesOverlap, type TextRange } from "../../article/range.ts";
import type { SegmentedArticle } from "../segments.ts";
import { quotationSpans } from "./quotation-spans.ts";

/** How a sentence stands to the quotations of its paragraph. */
export type QuotationState = "none" | "inside" | "whole" | "half";

export interface DocumentSentence {
  readonly range: TextRange;
  readonly text: string;
  readonly paragraph: string;
  readonly kind: "paragraph" | "listItem" | "blockQuote";
  /** Its number in reading order. */
  readonly index: number;
  /** Words between white space. */
  readonly words: number;
  /** Stem numbers of its tokens, in order. */
  readonly stems: readonly number[];
  /** Per token: 1 when it begins with a capital. */
  readonly capitals: readonly number[];
  /** Per token: 1 when it stands in a quotation. */
  readonly quoted: readonly number[];
  readonly quotation: QuotationState;
}

/** An article as the summarizer sees it: sentences as numbered stems. */
export interface SummaryDocument {
  readonly sentences: readonly DocumentSentence[];
  readonly stems: readonly string[];
  readonly table: StemTable;
  /** Tokens of the first three sentences. */
  readonly leadTokens: number;
  /** Numbers of the stems of title and standfirst, where these are not part of the body. */
  readonly headline: ReadonlySet<number>;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const TOKEN = /[\p{L}\p{N}]+/gu;

/** Numbers the stems of an article. English words are stemmed (Porter 1980), others only lowered. */
export class StemTable {
  readonly stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byWord = new Map<string, number>();
  readonly #english: boolean;

  constructor(language: string) {
    this.#english = language.toLowerCase().startsWith("en");
  }

  numberOf(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const lower = word.toLowerCase();
    const stem = this.#english && lower.length > 3 ? stemmer(lower) : lower;
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.stems.length;
      this.stems.push(stem);
      this.#numbers.set(stem, number);
    }
    this.#byWord.set(word, number);
    return number;
  }

  /** The number of a word's stem, where some word of the article has it. */
  existing(word: string): number | undefined {
    const lower = word.toLowerCase();
    return this.#numbers.get(this.#english && lower.length > 3 ? stemmer(lower) : lower);
  }
}

/** Reads the sentences of an article for the summarizer. */
export function summaryDocument({ article, paragraphs }: SegmentedArticle): SummaryDocument {
  const table = new StemTable(article.language);
  const sentences: DocumentSentence[] = [];
  for (const paragraph of paragraphs) {
    const spans = quotationSpans(article.text, paragraph.range);
    let span = 0;
    for (const range of paragraph.sentences) {
      // spans and sentences run in the same order, so earlier spans never come back
      while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= range.start) span += 1;
      const near: TextRange[] = [];
      for (let i = span; i < spans.length; i += 1) {
        const candidate = spans[i];
        if (candidate === undefined || candidate.start >= range.end) break;
        near.push(candidate);
      }
      const text = article.text.slice(range.start, range.end);
      const tokens = readTokens(text, range.start, near, table);
      sentences.push({
        range,
        text,
        paragraph: paragraph.id,
        kind: paragraph.kind,
        index: sentences.length,
        words: countWords(text),
        ...tokens,
        quotation: quotationState(range, near, tokens.quoted),
      });
    }
  }
  const leadTokens = sentences.slice(0, 3).reduce((sum, { stems }) => sum + stems.length, 0);
  return {
    sentences,
    stems: table.stems,
    table,
    leadTokens,
    headline: headlineStems(article, table),
  };
}

/** Words between white space; in scripts without spaces, two characters count as a word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced === 0 ? text : text.replaceAll(UNSPACED, " ");
  return (spaced.match(/\S+/gu)?.length ?? 0) + Math.ceil(unspaced / 2);
}

function readTokens(
  text: string,
  offset: number,
  spans: readonly TextRange[],
  table: StemTable,
): Pick<DocumentSentence, "stems" | "capitals" | "quoted"> {
  const stems: number[] = [];
  const capitals: number[] = [];
  const quoted: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const at = offset + match.index;
    const first = word.charCodeAt(0);
    const isCapital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
    stems.push(table.numberOf(word));
    capitals.push(isCapital ? 1 : 0);
    quoted.push(spans.some((span) => span.start <= at && at < span.end) ? 1 : 0);
  }
  return { stems, capitals, quoted };
}

function quotationState(
  range: TextRange,
  spans: readonly TextRange[],
  quoted: readonly number[],
): QuotationState {
  const touching = spans.filter((span) => rangesOverlap(range, span));
  if (touching.length === 0) return "none";
  if (touching.some((span) => span.start < range.start || span.end > range.end)) return "half";
  return quoted.every((inside) => inside === 1) ? "whole" : "inside";
}

function headlineStems(
  article: SegmentedArticle["article"],
  table: StemTable,
): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const line of [article.title, article.standfirst ?? ""]) {
    if (article.text.includes(line)) continue; // a title made from the body says nothing new
    for (const [word] of line.matchAll(TOKEN)) stems.add(table.numberOf(word));
  }
  return stems;
}
