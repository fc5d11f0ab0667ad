const SHORTEST = 30;
const LONGEST_TAIL = 120;
const NAME_BEHIND =
  /(?:\p{Ll}{3}|\d{4})[.?!]["”’]?\s(?:\p{Lu}[\p{L}.’'-]*(?:\s|\/)?(?:(?:for|of|the|via|and|de|von|van|al)\s)?){2,7}$/u;

/** Whether a sentence and then a name make up the line: "The weir in spring. Ana Writer for The Daily". */
export function hasNameBehind(line: string): boolean {
  return line.length > SHORTEST && NAME_BEHIND.test(line.slice(-LONGEST_TAIL));
}
