import lexicon from "./lexicon.json" with { type: "json" };

export type LexiconKind = keyof typeof lexicon.kinds;

/** The kinds of words the features count, in a fixed order. */
export const LEXICON_KINDS: readonly LexiconKind[] = [
  "navigation",
  "share",
  "promotion",
  "consent",
  "related",
  "advertisement",
  "comments",
  "rights",
  "biography",
  "byline",
  "credit",
  "scene",
  "function",
];

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;

const LONGEST_ENTRY = Math.max(
  ...Object.values(lexicon.kinds).flatMap((list) => list.map((entry) => entry.split(" ").length)),
);

/** Every entry with the indexes of its kinds. */
const ENTRIES: ReadonlyMap<string, readonly number[]> = entriesByWords();

const OPENINGS: ReadonlySet<string> = new Set(
  [...ENTRIES.keys()].map((words) => words.split(" ", 1)[0] ?? words),
);

function entriesByWords(): Map<string, number[]> {
  const entries = new Map<string, number[]>();
  for (const [index, kind] of LEXICON_KINDS.entries()) {
    for (const entry of lexicon.kinds[kind]) {
      const words = entry.match(WORD)?.join(" ") ?? entry;
      entries.set(words, [...(entries.get(words) ?? []), index]);
    }
  }
  return entries;
}

/** For each kind, how many of the words belong to one of its entries; the longest entry at a word counts. */
export function lexiconCounts(tokens: readonly string[]): number[] {
  const counts = new Array<number>(LEXICON_KINDS.length).fill(0);
  for (let start = 0; start < tokens.length; start += 1) {
    let words = tokens[start] ?? "";
    if (!OPENINGS.has(words)) continue;
    const longest = Math.min(LONGEST_ENTRY, tokens.length - start);
    for (let length = 1; length <= longest; length += 1) {
      if (length > 1) words += ` ${tokens[start + length - 1]}`;
      for (const kind of ENTRIES.get(words) ?? []) counts[kind] = (counts[kind] ?? 0) + length;
    }
  }
  return counts;
}

/** The words of a line, lower case, with straight apostrophes inside. */
export function tokensOf(words: string): string[] {
  return words.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
}
