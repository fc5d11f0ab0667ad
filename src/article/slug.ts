const LONGEST_SLUG = 80;

/**
 * A path segment for any words: lower-case ASCII letters, digits and hyphens, at most 80 long and
 * cut at a hyphen. Letters of other scripts are kept as they are, since browsers show them; marks on
 * Latin letters go. Empty when the words hold no letter and no digit.
 */
export function toSlug(words: string): string {
  const letters = words.replaceAll(/[’'`´]/gu, "");
  const slug = hyphenated(ASCII.test(letters) ? letters.toLowerCase() : foldLetters(letters));
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1).lastIndexOf("-");
  return (cut > 0 ? slug.slice(0, cut) : slug.slice(0, LONGEST_SLUG)).toWellFormed();
}

/** Most words are in ASCII, where no letter has a mark. */
const ASCII = /^[ -~]*$/u;

function foldLetters(letters: string): string {
  return letters
    .normalize("NFKD")
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replaceAll("đ", "d");
}

function hyphenated(letters: string): string {
  return letters.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-").replaceAll(/^-|-$/gu, "");
}

/** Whether `slug` can stand in a path of ours: what `toSlug` leaves unchanged, and not empty. */
export function isSlug(slug: string): boolean {
  return slug !== "" && toSlug(slug) === slug;
}
