import type { CharacterCounts } from "./characters.ts";

/** A line as the patterns see it. */
export interface PatternLine {
  readonly words: string;
  readonly tokens: readonly string[];
  readonly counts: CharacterCounts;
}

interface Pattern {
  readonly test: RegExp;
  /** Characters one of which must occur; `…` stands for any that is not ASCII. */
  readonly needs?: string;
  /** Looks at no more than this many characters at the end of the line. */
  readonly last?: number;
}

const CLOSERS = 12;
const BRACKET = 84;
const AT_NON_ASCII = 0;

/** Tests of a line's words that are features as they are: 1 where the pattern is found. */
const PATTERNS: readonly Pattern[] = [
  { test: /\.["”’')\]»]*$/u, needs: ".", last: CLOSERS },
  { test: /\?["”’')\]»]*$/u, needs: "?", last: CLOSERS },
  { test: /!["”’')\]»]*$/u, needs: "!", last: CLOSERS },
  { test: /:$/u, needs: ":", last: 1 },
  { test: /(?:…|\.\.\.)["”’')\]»]*$/u, needs: ".…", last: CLOSERS },
  { test: /["”»]$/u, needs: '"…', last: 1 },
  { test: /^["“«]/u, needs: '"…' },
  { test: /^['‘]/u, needs: "'…" },
  { test: /^\p{Ll}/u },
  { test: /^\p{Lu}/u },
  { test: /^\p{N}/u },
  { test: /^[#@(]/u, needs: "#@(" },
  { test: /[|•·/]/u, needs: "|/…" },
  { test: /[»›→>«‹]/u, needs: ">…" },
  { test: /@\w/u, needs: "@" },
  { test: /https?:|www\.|\.(?:com|org|net|co\.uk)\b/iu, needs: ".:" },
  { test: /[$£€]\s?\d|\bUSD\b/u, needs: "$U…" },
  { test: /\b\d{1,2}:\d{2}\b/u, needs: ":" },
  {
    test: /\b\d{1,4}\s?(?:min|mins|minutes?)\.? (?:read|ago)\b|\b\d{1,4} (?:hour|day|week|month|year)s? ago\b/iu,
    needs: "0123456789",
  },
  { test: /^(?:by|posted by|written by|words by|story by|reported by)\s+\p{Lu}/iu },
  { test: /^(?:published|posted|updated|last updated|first published|modified)\b/iu },
  { test: /[([][^()[\]]{2,80}[)\]]\.?$/u, needs: ")]", last: BRACKET },
  {
    test: /(?:photo|image|picture|credit|courtesy|source|photograph|illustration)s?\s*(?:by|:|courtesy)/iu,
  },
  { test: /\/(?:getty|ap|afp|reuters|epa|shutterstock|released|file|pool)/iu, needs: "/" },
  { test: /©|\(c\)|\bcopyright\b/iu },
  { test: /^(?:q|a)\s*[:.]/iu, needs: ":." },
  { test: /^(?:\d{1,2}[.):]|step \d|no\. ?\d|#\d|part \d|chapter \d)/iu, needs: "0123456789" },
  { test: /^[A-Z][A-Z .,'’-]{2,40}(?:\([^)]{2,20}\)\s?)?[—–]/u, needs: "…" },
  { test: /\([A-Z]{2,6}\)|\(Reuters\)/u, needs: "(" },
  { test: /^[\p{Lu}\p{N}\p{P}\p{S}\s]+$/u },
  { test: /[‘“"][^‘“"”’]+[’”"]/u, needs: '"…' },
  { test: /,/u, needs: "," },
  { test: /[–—]|\s-\s/u, needs: "-…" },
  { test: /:\s/u, needs: ":" },
  { test: /^(?:what|why|how|who|when|where|which|is|are|can|should|do|does|will)\b/iu },
  { test: /^(?:the|a|an)\b/iu },
];

/** Lists of words that are features: 1 where one of them stands in the line. */
const WORD_LISTS: readonly ReadonlySet<string>[] = [
  new Set(["said", "says", "told", "added", "according", "wrote", "asked"]),
  new Set(["is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could"]),
  new Set(["i", "we", "you", "our", "your", "my", "us", "me", "i'm", "i've", "we're", "you're"]),
];

/** One number a pattern and list, in a fixed order. */
export function patternFeatures({ words, tokens, counts }: PatternLine): number[] {
  const found = PATTERNS.map(({ test, needs, last }) => {
    if (needs !== undefined && !occurs(needs, counts.occurring)) return 0;
    return test.test(last === undefined ? words : words.slice(-last)) ? 1 : 0;
  });
  const listed = WORD_LISTS.map((list) => (tokens.some((token) => list.has(token)) ? 1 : 0));
  return [...found, ...listed];
}

function occurs(needs: string, occurring: Uint8Array): boolean {
  for (let at = 0; at < needs.length; at += 1) {
    const code = needs.charCodeAt(at);
    if (occurring[code < occurring.length ? code : AT_NON_ASCII] === 1) return true;
  }
  return false;
}
