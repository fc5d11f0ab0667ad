const SHORTEST = 30;
const LONGEST_TAIL = 120;
const SENTENCE_BEFORE = /(?:\p{Ll}{3}|\d{4})$/u;
const AFTER_STOP = /^["”’]?\s(.{3,90})$/u;
const LETTER_LAST = /\p{L}/u;
const CAPITALISED = /^\p{Lu}[\p{L}.’'-]*$/u;
/** Words in small letters that stand between the names of people and of firms. */
export const NAME_JOINING: ReadonlySet<string> = new Set([
  "for",
  "of",
  "the",
  "via",
  "and",
  "de",
  "von",
  "van",
  "al",
]);
const MOST_WORDS = 9;

/** Whether a sentence and then a name make up the line: "The weir in spring. Ana Writer for The Daily". */
export function hasNameBehind(line: string): boolean {
  if (line.length < SHORTEST || !LETTER_LAST.test(line.slice(-1))) return false;
  const tail = line.slice(-LONGEST_TAIL);
  const stop = Math.max(...[".", "?", "!"].map((mark) => tail.lastIndexOf(mark)));
  if (!SENTENCE_BEFORE.test(tail.slice(0, Math.max(0, stop)))) return false;
  const name = AFTER_STOP.exec(tail.slice(stop + 1))?.[1] ?? "";
  const words = name.split(/[\s/]+/u);
  const capitalised = words.filter((word) => CAPITALISED.test(word)).length;
  return (
    capitalised > 1 &&
    words.length <= MOST_WORDS &&
    words.every((word) => CAPITALISED.test(word) || NAME_JOINING.has(word))
  );
}
