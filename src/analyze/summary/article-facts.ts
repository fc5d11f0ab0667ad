import type { SegmentedArticle } from "../segments.ts";
import { calendarWord, capitalWords, plainName, withoutAcronymStops } from "./names.ts";
import { type StatedNumber, statedNumbers } from "./numbers.ts";
import { StemTable } from "./stem-table.ts";

/** What one sentence of the article states. */
export interface SentenceFacts {
  readonly paragraph: string;
  readonly stems: ReadonlySet<number>;
  readonly capitals: ReadonlySet<string>;
  /** Those of them that do not open the sentence or a quotation: names, almost surely. */
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly StatedNumber[];
}

/** An article indexed for checking other people's sentences against it. */
export interface ArticleFacts {
  readonly sentences: readonly SentenceFacts[];
  readonly table: StemTable;
  /** Words that begin with a capital somewhere, as `plainName` has them, and calendar words in full. */
  readonly capitals: ReadonlySet<string>;
  /** Every word in lower case. */
  readonly words: ReadonlySet<string>;
  /** Words that stand in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** "a b" for any two words that follow each other, or with one word between. */
  readonly neighbours: ReadonlySet<string>;
  /** Initials of runs of capitalised words: "eu" for "European Union". */
  readonly initials: ReadonlySet<string>;
  readonly numbers: readonly StatedNumber[];
  /** Stem triples "1 2 3". */
  readonly triples: ReadonlySet<string>;
  /** The text as quotations are compared. */
  readonly plain: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** Indexes headline, standfirst, captions and body. */
export function articleFacts({ article, paragraphs }: SegmentedArticle): ArticleFacts {
  const table = new StemTable(article.language);
  const sentences: SentenceFacts[] = [];
  const all = [article.title, article.standfirst ?? "", ...article.captions, article.text].join(
    "\n",
  );
  for (const paragraph of paragraphs) {
    for (const range of paragraph.sentences) {
      const text = article.text.slice(range.start, range.end);
      const capitals = capitalWords(text);
      sentences.push({
        paragraph: paragraph.id,
        stems: new Set(stemsOf(text, table)),
        capitals: new Set(capitals.map(({ word }) => word)),
        names: new Set(capitals.filter(({ opens }) => !opens).map(({ word }) => word)),
        numbers: statedNumbers(text),
      });
    }
  }
  const capitals = capitalWords(all);
  const words = (withoutAcronymStops(all).match(WORD) ?? []).map((word) => ({
    word,
    plain: plainName(word),
  }));
  const neighbours = new Set<string>();
  for (let i = 0; i + 1 < words.length; i += 1) {
    neighbours.add(`${words[i]?.plain} ${words[i + 1]?.plain}`);
    neighbours.add(`${words[i]?.plain} ${words[i + 2]?.plain}`);
  }
  return {
    sentences,
    table,
    capitals: new Set(capitals.flatMap(({ word }) => [word, calendarWord(word) ?? word])),
    words: new Set(words.map(({ plain }) => plain)),
    lower: new Set(words.filter(({ word }) => /^\p{Ll}/u.test(word)).map(({ plain }) => plain)),
    neighbours,
    initials: initialsOf(all),
    numbers: statedNumbers(all),
    triples: new Set(triplesOf(stemsOf(all, table))),
    plain: plainQuotation(all),
  };
}

/** The stem numbers of a text; unknown stems are added to the table. */
export function stemsOf(text: string, table: StemTable): number[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => table.numberOf(word));
}

/** Every run of three stems. */
export function triplesOf(stems: readonly number[]): string[] {
  return stems.slice(2).map((stem, i) => `${stems[i]} ${stems[i + 1]} ${stem}`);
}

/** A text as quotations are compared: letters and digits in lower case, one space between words. */
export function plainQuotation(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/['’‘`]/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  return ` ${plain.trim()} `;
}

function initialsOf(text: string): Set<string> {
  const initials = new Set<string>();
  let run = "";
  for (const { word, before } of capitalWords(text)) {
    run = before === undefined ? word.charAt(0) : run + word.charAt(0);
    for (let size = 2; size <= Math.min(run.length, 6); size += 1) initials.add(run.slice(-size));
  }
  return initials;
}
