import type { ArticleFacts, SentenceFacts } from "./article-facts.ts";
import type { Fault } from "./fact-check.ts";
import { calendarWord, capitalWords, isTitle, sameNames } from "./names.ts";
import { sameNumber, statedNumbers } from "./numbers.ts";

/** Sentences before the one that bears the words out, in which a name may be introduced. */
const NAME_REACH = 4;
const NUMBER_REACH = 1;
/** Words on either side of a fact that are compared with the article. */
const CONTEXT_WORDS = 5;

/** A sentence with this share of the best one's words around a fact may be what it rests on. */
const NEAR_BEST = 0.5;

interface Placed {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
  readonly isIn: (sentence: SentenceFacts) => boolean;
}

/**
 * Names and numbers that the article has, but not where it says what the sentence says of them: a
 * speaker or a figure changed for another of the same article. The sentence of the article that
 * has most of the words around the fact must have it too, or stand just after one that does and
 * have nothing of the same kind in its place.
 */
export function misplacedFacts(text: string, facts: ArticleFacts): Fault[] {
  const placed = [...placedNames(text), ...placedNumbers(text)];
  return placed.filter((fact) => !isInPlace(fact, text, facts)).map(({ fault }) => fault);
}

function placedNames(text: string): Placed[] {
  return capitalWords(text)
    .filter(({ word, opens }) => !opens && !isTitle(word) && calendarWord(word) === undefined)
    .map(({ word, text: name, start }) => {
      const spellings = [word, ...sameNames(word)];
      return {
        fault: { kind: "name", text: name },
        start,
        end: start + name.length,
        isIn: ({ capitals }) => spellings.some((spelling) => capitals.has(spelling)),
      };
    });
}

function placedNumbers(text: string): Placed[] {
  return statedNumbers(text)
    .filter(({ firm }) => firm)
    .map((stated) => ({
      fault: { kind: "number", text: stated.text },
      start: stated.start,
      end: stated.start + stated.text.length,
      isIn: ({ numbers }) => numbers.some((found) => sameNumber(stated, found)),
    }));
}

function isInPlace(fact: Placed, text: string, facts: ArticleFacts): boolean {
  const context = [
    ...contextStems(text.slice(0, fact.start), facts).slice(-CONTEXT_WORDS),
    ...contextStems(text.slice(fact.end), facts).slice(0, CONTEXT_WORDS),
  ];
  if (context.length < 2) return true;
  const overlaps = facts.sentences.map(
    ({ stems }) => context.filter((stem) => stems.has(stem)).length,
  );
  const most = Math.max(...overlaps);
  const reach = fact.fault.kind === "name" ? NAME_REACH : NUMBER_REACH;
  return overlaps.some(
    (overlap, i) =>
      overlap > 0 && overlap >= most * NEAR_BEST && isNear(fact, i, reach, text, facts),
  );
}

function isNear(
  fact: Placed,
  at: number,
  reach: number,
  text: string,
  facts: ArticleFacts,
): boolean {
  const sentence = facts.sentences[at];
  if (sentence === undefined || fact.isIn(sentence)) return sentence !== undefined;
  if (hasRival(fact, sentence, text)) return false;
  return facts.sentences.slice(Math.max(0, at - reach), at + 2).some(fact.isIn);
}

/** Whether the sentence has a fact of the same kind that the text does not have. */
function hasRival(fact: Placed, sentence: SentenceFacts, text: string): boolean {
  if (fact.fault.kind === "number") {
    const stated = statedNumbers(text);
    return sentence.numbers.some(
      (found) => found.firm && !stated.some((number) => sameNumber(number, found)),
    );
  }
  const lower = text.toLowerCase();
  return [...sentence.names].some(
    (word) =>
      word.length > 2 &&
      !lower.includes(word) &&
      calendarWord(word) === undefined &&
      !isTitle(word),
  );
}

function contextStems(text: string, facts: ArticleFacts): number[] {
  return (text.match(/\p{L}{4,}/gu) ?? []).map((word) => facts.table.numberOf(word));
}
