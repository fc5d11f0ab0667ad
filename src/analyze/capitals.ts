const [SMALL_A, SMALL_Z] = [97, 122] as const;
/** What an ASCII letter in lower case has and its capital has not. */
export const SMALL_BIT = 32;
export const LAST_ASCII = 127;

/** Whether a UTF-16 unit is an ASCII letter in lower case. */
export function isSmall(unit: number): boolean {
  return unit >= SMALL_A && unit <= SMALL_Z;
}

/** Whether the first letter is upper case. */
export function beginsWithCapital(words: string): boolean {
  const first = words.charCodeAt(0);
  if (first <= LAST_ASCII) return !isSmall(first) && isSmall(first | SMALL_BIT);
  return /^\p{Lu}/u.test(words);
}

/** Whether words have two capitals or more and no small letter. */
export function isAllCapitals(words: string): boolean {
  if (words.length < 2 || isSmall(words.charCodeAt(0)) || isSmall(words.charCodeAt(1)))
    return false;
  return !/\p{Ll}/u.test(words) && /\p{Lu}.*\p{Lu}/u.test(words);
}
