import nameWords from "./name-words.json" with { type: "json" };

/** A word of a text that begins with a capital, and the capitalised word directly before it. */
export interface CapitalWord {
  /** Lower case, without possessive ending; acronyms without stops. */
  readonly word: string;
  readonly text: string;
  /** The capitalised word that it continues ("Holm" in "Ada Holm"). */
  readonly before?: string;
  /** It opens a sentence or a quotation, where any word has a capital. */
  readonly opens: boolean;
  /** UTF-16 offset. */
  readonly start: number;
}

const TITLES = new Set(nameWords.titles);
const CALENDAR = new Set(nameWords.calendar);
const CALENDAR_SHORT = new Map(Object.entries(nameWords.calendarShort));
const SAME = new Map<string, readonly string[]>();
for (const group of nameWords.same) for (const word of group) SAME.set(word, group);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const ACRONYM = /(?:\b\p{Lu}\.){2,6}/gu;

/** "U.S." as "US  ", of the same length, so that offsets stay. */
export function withoutAcronymStops(text: string): string {
  return text.replaceAll(ACRONYM, (acronym) => {
    const letters = acronym.replaceAll(".", "");
    return letters + " ".repeat(acronym.length - letters.length);
  });
}

/** A word as names are compared: lower case, no possessive ending, no marks on letters. */
export function plainName(word: string): string {
  const lower = word.toLowerCase().replaceAll("’", "'").replace(/'s?$/u, "");
  return lower.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** Every capitalised word of a text, in order. */
export function capitalWords(text: string): CapitalWord[] {
  const plain = withoutAcronymStops(text);
  const words: CapitalWord[] = [];
  let previous: { word: string; end: number; capital: boolean; possessive: boolean } | undefined;
  for (const match of plain.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const capital = /^\p{Lu}/u.test(match[0]);
    const gap = plain.slice(previous?.end ?? 0, start);
    if (capital) {
      const joined = previous?.capital === true && !previous.possessive && /^\s{1,3}$/u.test(gap);
      words.push({
        word: plainName(match[0]),
        text: match[0],
        ...(joined && previous && { before: previous.word }),
        opens: previous === undefined || /["“‘'.!?:…]\s*["“‘']?$|["“‘]$/u.test(gap.slice(-4)),
        start,
      });
    }
    previous = { word: plainName(match[0]), end, capital, possessive: /['’]s$/u.test(match[0]) };
  }
  return words;
}

/** Whether a word is a title or role, which an article may give in another form. */
export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

/** The full calendar word for a month or weekday, short or long; undefined for other words. */
export function calendarWord(word: string): string | undefined {
  return CALENDAR.has(word) ? word : CALENDAR_SHORT.get(word);
}

/** Other words for the same name: "Iranian" for "Iran", "US" for "America". */
export function sameNames(word: string): readonly string[] {
  return SAME.get(word) ?? [];
}
