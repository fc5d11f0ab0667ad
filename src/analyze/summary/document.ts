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
  readonly stems: Int32Array;
  /** Per token: 1 when it begins with a capital. */
  readonly capitals: Uint8Array;
  /** Per token: 1 when it stands in a quotation. */
  readonly quoted: Uint8Array;
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
/** Holds those scripts, and is told at once. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;
/** Where words are not simply what stands between spaces. */
const UNEVEN_SPACE = /\s\s|[^\S ]|^\s|\s$|^$/u;
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
  const tokens = new TokenRow(article.text.length, table);
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
      const read = tokens.read(text, range.start, near);
      sentences.push({
        range,
        text,
        paragraph: paragraph.id,
        kind: paragraph.kind,
        index: sentences.length,
        words: countWords(text),
        ...read,
        quotation: quotationState(range, near, read.quoted),
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
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  if (unspaced === 0) {
    // most sentences: no list of the words is made
    return UNEVEN_SPACE.test(text) ? countRuns(text) : text.split(" ").length;
  }
  return countRuns(text.replaceAll(UNSPACED, " ")) + Math.ceil(unspaced / 2);
}

function countRuns(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** All tokens of an article in one row, from which each sentence takes its part. */
class TokenRow {
  readonly #stems: Int32Array;
  readonly #capitals: Uint8Array;
  readonly #quoted: Uint8Array;
  readonly #table: StemTable;
  #size = 0;

  /** @param length of the text: there can be a token for every second unit */
  constructor(length: number, table: StemTable) {
    const most = (length >> 1) + 1;
    this.#stems = new Int32Array(most);
    this.#capitals = new Uint8Array(most);
    this.#quoted = new Uint8Array(most);
    this.#table = table;
  }

  read(
    text: string,
    offset: number,
    spans: readonly TextRange[],
  ): Pick<DocumentSentence, "stems" | "capitals" | "quoted"> {
    const first = this.#size;
    let at = 0;
    for (const word of text.match(TOKEN) ?? []) {
      if (spans.length > 0) {
        at = text.indexOf(word, at);
        if (isWithin(spans, offset + at)) this.#quoted[this.#size] = 1;
        at += word.length;
      }
      if (beginsWithCapital(word)) this.#capitals[this.#size] = 1;
      this.#stems[this.#size] = this.#table.numberOf(word);
      this.#size += 1;
    }
    return {
      stems: this.#stems.subarray(first, this.#size),
      capitals: this.#capitals.subarray(first, this.#size),
      quoted: this.#quoted.subarray(first, this.#size),
    };
  }
}

function isWithin(spans: readonly TextRange[], at: number): boolean {
  return spans.some((span) => span.start <= at && at < span.end);
}

function beginsWithCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}

function quotationState(
  range: TextRange,
  spans: readonly TextRange[],
  quoted: Uint8Array,
): QuotationState {
  if (spans.length === 0) return "none";
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
