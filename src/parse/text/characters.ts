/** Kinds of characters; a character can be of several. */
export const [LETTER, SMALL, CAPITAL, DIGIT, PUNCTUATION, FOREIGN] = [1, 2, 4, 8, 16, 32] as const;

const TOLD = 64;
const TESTS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [SMALL, /\p{Ll}/u],
  [CAPITAL, /\p{Lu}/u],
  [DIGIT, /\p{N}/u],
  [PUNCTUATION, /\p{P}/u],
  // what English does not write with
  [FOREIGN, /[^\p{ASCII}“”‘’–—…]/u],
];
const LEAST_LETTERS = 4;
const ASCII = 128;
/** The kinds of each UTF-16 code unit, told when it first occurs. */
const kinds = new Uint8Array(0x10000);

/** The kinds of a UTF-16 code unit, as a sum of the constants above. Half a pair is foreign alone. */
export function kindsOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const told = TESTS.reduce((sum, [kind, test]) => (test.test(character) ? sum | kind : sum), TOLD);
  kinds[code] = told;
  return told;
}

/** What the characters of a line tell, whatever its words. */
export interface CharacterCounts {
  readonly digits: number;
  readonly punctuation: number;
  readonly capitals: number;
  readonly small: number;
  readonly foreign: number;
  /** Whether a capital stands between small letters, as where two lines were glued. */
  readonly glued: boolean;
  /** Which ASCII characters occur, by code; at 0, whether any other does. */
  readonly occurring: Uint8Array;
}

/** Counts a line's characters by kind, in one pass. */
export function countCharacters(words: string): CharacterCounts {
  const occurring = new Uint8Array(ASCII);
  const counts = { digits: 0, punctuation: 0, capitals: 0, small: 0, foreign: 0, glued: false };
  let [beforeThat, before] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    const kind = kindsOf(code);
    occurring[code < ASCII ? code : 0] = 1;
    counts.digits += (kind & DIGIT) / DIGIT;
    counts.punctuation += (kind & PUNCTUATION) / PUNCTUATION;
    counts.capitals += (kind & CAPITAL) / CAPITAL;
    counts.small += (kind & SMALL) / SMALL;
    // the second half of a pair is part of the first
    if ((kind & FOREIGN) !== 0 && (code & 0xfc00) !== 0xdc00) counts.foreign += 1;
    if ((kind & SMALL) !== 0 && (before & CAPITAL) !== 0 && (beforeThat & SMALL) !== 0)
      counts.glued = true;
    beforeThat = before;
    before = kind;
  }
  return { ...counts, occurring };
}

/** The words of a line, lower case, with straight apostrophes inside. */
export function tokensOf(words: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = runEnd(words, at, LETTER | DIGIT);
    if (end === at) {
      at += 1;
      continue;
    }
    if (isApostrophe(words.charCodeAt(end))) {
      const more = runEnd(words, end + 1, LETTER);
      if (more > end + 1) end = more;
    }
    const token = words.slice(at, end).toLowerCase();
    tokens.push(token.includes("’") ? token.replace("’", "'") : token);
    at = end;
  }
  return tokens;
}

/** Share of the words of four letters and more that begin with a capital. */
export function capitalShare(words: string): number {
  let [long, capitalised] = [0, 0];
  for (let at = 0; at < words.length; ) {
    const start = kindsOf(words.charCodeAt(at));
    const end = (start & LETTER) === 0 ? at : wordEnd(words, at);
    if (end - at >= LEAST_LETTERS) {
      long += 1;
      capitalised += (start & CAPITAL) / CAPITAL;
    }
    at = Math.max(end, at + 1);
  }
  return long === 0 ? 0 : capitalised / long;
}

function runEnd(words: string, start: number, wanted: number): number {
  let end = start;
  while (end < words.length && (kindsOf(words.charCodeAt(end)) & wanted) !== 0) end += 1;
  return end;
}

function wordEnd(words: string, start: number): number {
  let end = start;
  while (end < words.length && isOfWord(words.charCodeAt(end))) end += 1;
  return end;
}

function isOfWord(code: number): boolean {
  return (kindsOf(code) & LETTER) !== 0 || isApostrophe(code);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
