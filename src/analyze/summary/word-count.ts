const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
/** From here on there are those scripts; before it only general punctuation has white space of its own. */
const [FIRST_OTHER, GENERAL_PUNCTUATION, FIRST_UNSPACED] = [0x0e00, 0x2000, 0x2e80] as const;

/** Words between white space; in scripts without spaces, two characters count as a word. */
export function countWords(text: string): number {
  let words = 0;
  let within = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST_OTHER && (unit < GENERAL_PUNCTUATION || unit >= FIRST_UNSPACED))
      return countBySpaces(text);
    const space = isSpace(unit);
    if (!(space || within)) words += 1;
    within = !space;
  }
  return words;
}

function countBySpaces(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced === 0 ? text : text.replaceAll(UNSPACED, " ");
  return (spaced.match(/\S+/gu)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** As `\s` has it, for units that `countWords` looks at. */
function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < GENERAL_PUNCTUATION) return unit === 0xa0;
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}
