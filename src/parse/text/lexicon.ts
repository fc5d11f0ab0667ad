import { tokensOf } from "./characters.ts";
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
  "section",
  "function",
];

/** The entries that go on with the same words, by the next word. */
interface Branch {
  /** Indexes of the kinds that the words so far are an entry of. */
  readonly kinds: number[];
  readonly next: Map<string, Branch>;
}

const ROOT = branches();

function branches(): Branch {
  const root: Branch = { kinds: [], next: new Map() };
  for (const [index, kind] of LEXICON_KINDS.entries()) {
    for (const entry of lexicon.kinds[kind]) {
      let branch = root;
      for (const word of tokensOf(entry)) {
        const next = branch.next.get(word) ?? { kinds: [], next: new Map() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.kinds.push(index);
    }
  }
  return root;
}

/** For each kind, how many of the words belong to one of its entries; the longest entry at a word counts. */
export function lexiconCounts(tokens: readonly string[]): number[] {
  const counts = new Array<number>(LEXICON_KINDS.length).fill(0);
  for (let start = 0; start < tokens.length; start += 1) {
    let branch = ROOT.next.get(tokens[start] ?? "");
    for (let length = 1; branch !== undefined; length += 1) {
      for (const kind of branch.kinds) counts[kind] = (counts[kind] ?? 0) + length;
      branch = branch.next.get(tokens[start + length] ?? "");
    }
  }
  return counts;
}
