import type { TextRange } from "../../article/range.ts";
import type { SearchTerm } from "./query.ts";
import type { Word } from "./words.ts";

/** Where a term stands in a text, as ranges over all its words. */
export function occurrences(words: readonly Word[], term: SearchTerm): TextRange[] {
  const found: TextRange[] = [];
  for (let first = 0; first + term.words.length <= words.length; first += 1) {
    const start = words[first]?.range.start;
    const end = words[first + term.words.length - 1]?.range.end;
    if (start === undefined || end === undefined || !standsAt(words, first, term)) continue;
    found.push({ start, end });
  }
  return found;
}

/** Whether every term stands somewhere in the words. */
export function holdsAll(words: readonly Word[], terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => words.some((_, first) => standsAt(words, first, term)));
}

function standsAt(words: readonly Word[], first: number, { words: sought, prefix }: SearchTerm) {
  return sought.every((word, index) => {
    const folded = words[first + index]?.folded;
    if (folded === undefined) return false;
    return prefix && index === sought.length - 1 ? folded.startsWith(word) : folded === word;
  });
}
