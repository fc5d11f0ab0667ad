const SHORTEST = 30;
const LONGEST_TAIL = 120;
const AFTER_SENTENCE = /(?:\p{Ll}{3}|\d{4})[.?!]["”’]?\s([^.?!]{3,90})$/u;
const LETTER_LAST = /\p{L}/u;
const CAPITALISED = /^\p{Lu}[\p{L}.’'-]*$/u;
const JOINING = new Set(["for", "of", "the", "via", "and", "de", "von", "van", "al"]);
const MOST_WORDS = 9;

/** Whether a sentence and then a name make up the line: "The weir in spring. Ana Writer for The Daily". */
export function hasNameBehind(line: string): boolean {
  if (line.length < SHORTEST || !LETTER_LAST.test(line.slice(-1))) return false;
  const name = AFTER_SENTENCE.exec(line.slice(-LONGEST_TAIL))?.[1] ?? "";
  const words = name.split(/[\s/]+/u);
  const capitalised = words.filter((word) => CAPITALISED.test(word)).length;
  return (
    capitalised > 1 &&
    words.length <= MOST_WORDS &&
    words.every((word) => CAPITALISED.test(word) || JOINING.has(word))
  );
}
