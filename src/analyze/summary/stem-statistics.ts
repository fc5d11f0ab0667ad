import { at } from "./at.ts";
import type { DocumentSentence, SummaryDocument } from "./document.ts";
import type { WordTable } from "./word-table.ts";

/** What an article tells of each of its stems; every array is indexed by stem number. */
export interface StemStatistics {
  /** Its number in the table of words, -1 where it has none. */
  readonly known: Int32Array;
  readonly count: Float64Array;
  /** Sentences that have it, the first, the second and the last of them; -1 where there is none. */
  readonly sentences: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly last: Float64Array;
  /** Sum of the numbers of the sentences it occurs in. */
  readonly positionSum: Float64Array;
  /** Occurrences in the first, second and third sentence, and in the first five. */
  readonly opening: readonly [Float64Array, Float64Array, Float64Array];
  readonly leadFive: Float64Array;
  readonly quoted: Float64Array;
  /** Occurrences that do not begin a sentence, and those of them with a capital. */
  readonly inner: Float64Array;
  readonly innerCapital: Float64Array;
  /** Occurrences beside, and just after, a capitalised word. */
  readonly besideCapital: Float64Array;
  readonly afterCapital: Float64Array;
  /** Place in the sentence as a share of its length: of the first occurrence, and summed. */
  readonly placeFirst: Float64Array;
  readonly placeSum: Float64Array;
  /** Place of the last occurrence, in tokens. */
  readonly placeLast: Float64Array;
  readonly background: Float64Array;
  readonly prior: Float64Array;
  /** Highest salience of a sentence that has it. */
  readonly company: Float64Array;
  readonly highestCount: number;
}

const LEAD_FIVE = 5;

/** Whether a stem is a word of content: less common than in every second article. */
export function isContent(s: Pick<StemStatistics, "background">, stem: number): boolean {
  return at(s.background, stem) < 0;
}

/** Counts the stems of an article, and looks them up in the table of words. */
export function stemStatistics(document: SummaryDocument, table: WordTable): StemStatistics {
  const s = emptyStatistics(document.stems.length);
  document.stems.forEach((stem, i) => {
    const number = table.numberOf(stem);
    s.known[i] = number;
    s.background[i] = table.background(number) / 10;
    s.prior[i] = table.prior(number) / 10;
  });
  for (const sentence of document.sentences) countSentence(sentence, s);
  for (const sentence of document.sentences) keepCompany(sentence, s);
  let highestCount = 1;
  s.count.forEach((count, stem) => {
    if (isContent(s, stem)) highestCount = Math.max(highestCount, count);
  });
  return { ...s, highestCount };
}

function emptyStatistics(size: number) {
  const numbers = () => new Float64Array(size);
  const opening: StemStatistics["opening"] = [numbers(), numbers(), numbers()];
  return {
    known: new Int32Array(size),
    count: numbers(),
    sentences: numbers(),
    first: numbers().fill(-1),
    second: numbers().fill(-1),
    last: numbers().fill(-1),
    positionSum: numbers(),
    opening,
    leadFive: numbers(),
    quoted: numbers(),
    inner: numbers(),
    innerCapital: numbers(),
    besideCapital: numbers(),
    afterCapital: numbers(),
    placeFirst: numbers(),
    placeSum: numbers(),
    placeLast: numbers(),
    background: numbers(),
    prior: numbers(),
    company: numbers(),
  };
}

type OpenStatistics = ReturnType<typeof emptyStatistics>;

// a loop a subject rather than a function a token: called a thousand times, these would be slow at first
function countSentence(sentence: DocumentSentence, s: OpenStatistics): void {
  countPlaces(sentence, s);
  countOpening(sentence, s);
  countCapitals(sentence, s);
  countQuoted(sentence, s);
}

function countPlaces({ stems, index }: DocumentSentence, s: OpenStatistics): void {
  const { count, sentences, first, second, last, positionSum, placeFirst, placeSum, placeLast } = s;
  for (let t = 0; t < stems.length; t += 1) {
    const stem = stems[t] ?? 0;
    const place = t / stems.length;
    count[stem] = (count[stem] ?? 0) + 1;
    positionSum[stem] = (positionSum[stem] ?? 0) + index;
    placeSum[stem] = (placeSum[stem] ?? 0) + place;
    placeLast[stem] = t;
    if (last[stem] === index) continue;
    sentences[stem] = (sentences[stem] ?? 0) + 1;
    if (last[stem] === -1) {
      first[stem] = index;
      placeFirst[stem] = place;
    } else if (second[stem] === -1) second[stem] = index;
    last[stem] = index;
  }
}

function countOpening({ stems, index }: DocumentSentence, s: OpenStatistics): void {
  if (index >= LEAD_FIVE) return;
  const { leadFive } = s;
  for (const stem of stems) leadFive[stem] = (leadFive[stem] ?? 0) + 1;
  const opening = s.opening[index];
  if (opening === undefined) return;
  for (const stem of stems) opening[stem] = (opening[stem] ?? 0) + 1;
}

function countCapitals({ stems, capitals }: DocumentSentence, s: OpenStatistics): void {
  const { inner, innerCapital, afterCapital, besideCapital } = s;
  let before = 0;
  let capital = capitals[0] ?? 0;
  for (let t = 0; t < stems.length; t += 1) {
    const stem = stems[t] ?? 0;
    const after = t + 1 < stems.length ? (capitals[t + 1] ?? 0) : 0;
    afterCapital[stem] = (afterCapital[stem] ?? 0) + before;
    besideCapital[stem] = (besideCapital[stem] ?? 0) + (before | after);
    if (t > 0) {
      inner[stem] = (inner[stem] ?? 0) + 1;
      innerCapital[stem] = (innerCapital[stem] ?? 0) + capital;
    }
    before = capital;
    capital = after;
  }
}

function countQuoted({ stems, quoted, quotation }: DocumentSentence, s: OpenStatistics): void {
  if (quotation === "none") return;
  for (let t = 0; t < stems.length; t += 1) {
    const stem = stems[t] ?? 0;
    s.quoted[stem] = (s.quoted[stem] ?? 0) + (quoted[t] ?? 0);
  }
}

/** A sentence is salient when its words of content occur often. */
function keepCompany({ stems }: DocumentSentence, s: OpenStatistics): void {
  let sum = 0;
  let content = 0;
  for (const stem of stems) {
    if (!isContent(s, stem)) continue;
    sum += Math.log(at(s.count, stem));
    content += 1;
  }
  const salience = content === 0 ? 0 : sum / (content + 2);
  for (const stem of stems) s.company[stem] = Math.max(s.company[stem] ?? 0, salience);
}
