const DETERMINERS = new Set(
  "a an their his her its our my your this that these those one some several many another other two three both all".split(
    " ",
  ),
);

/**
 * Whether a speaker's name is a name ("Ines Roth", "the Acme Corporation", "佐藤結衣") and not a
 * description that means somebody else in another article ("the company", "Their lawyer", "a witness").
 */
export function isProperName(name: string): boolean {
  const words = name
    .replace(/^the\s/iu, "")
    .split(/\s/u)
    .filter(Boolean);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  return !DETERMINERS.has(first.toLowerCase()) && !/^\p{Ll}/u.test(first) && !/^\p{Ll}/u.test(last);
}
