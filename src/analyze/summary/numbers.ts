import numberWords from "./number-words.json" with { type: "json" };

/** A number that a text states. */
export interface StatedNumber {
  /** What it can mean: "5m" is five metres or five million, "90s" is 1990 too. */
  readonly values: readonly number[];
  /** Canonical unit such as `%`, `£` or `km`; empty where none stands with it. */
  readonly unit: string;
  /** UTF-16 offset. */
  readonly start: number;
  readonly text: string;
  /** False for words that are numbers only at times, such as "one", "second" and "half". */
  readonly firm: boolean;
}

const CARDINALS = new Map(Object.entries(numberWords.cardinals));
const TENS = new Map(Object.entries(numberWords.tens));
const ORDINALS = new Map(Object.entries(numberWords.ordinals));
const OTHER = new Map(Object.entries(numberWords.other));
const MULTIPLIERS = new Map(Object.entries(numberWords.multipliers));
const UNITS = new Map(
  Object.entries(numberWords.units).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit] as const),
  ),
);
/** Loose number words that a figure can stand for; "first" and "once" are not among them. */
const COUNTING = new Set(numberWords.counting);
const FIGURE = /\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,8})?/gu;
const WORD = /\p{L}{1,20}/gu;
const AFTER_FIGURE =
  /^[\s-]?(?:(million|billion|trillion|thousand|hundred|mln|mn|bn|trn|tn|[mkb])(?!\p{L})[\s-]?)?(.{0,18})/isu;

/** Every number a text states, in figures or in English words, in order. */
export function statedNumbers(text: string): StatedNumber[] {
  const numbers = [...figures(text), ...spelledNumbers(text)];
  return numbers.sort((a, b) => a.start - b.start);
}

function figures(text: string): StatedNumber[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const value = Number(match[0].replaceAll(",", ""));
    const [, scale, rest = ""] = AFTER_FIGURE.exec(text.slice(end, end + 36)) ?? [];
    const factor = MULTIPLIERS.get(scale?.toLowerCase() ?? "") ?? 1;
    const currency = UNITS.get(text[start - 1] ?? "");
    const values = [value * factor];
    if (factor !== 1 && currency === undefined && /^[mkb]$/iu.test(scale ?? "")) values.push(value);
    // "the 90s" can be the 1990s, while "the 1990s" is never a bare 90
    if (value >= 10 && value < 100 && /^s\b/u.test(text.slice(end, end + 2))) {
      values.push(1900 + value, 2000 + value);
    }
    const unit = currency ?? unitAt(rest);
    return { values, unit, start, text: match[0], firm: true };
  });
}

function unitAt(rest: string): string {
  const lower = rest.toLowerCase();
  if (lower.startsWith("%")) return "%";
  const words = /^(\p{L}{1,12})(?:[\s-](\p{L}{1,8}))?/u.exec(lower);
  if (words === null) return "";
  return UNITS.get(`${words[1]} ${words[2]}`) ?? UNITS.get(words[1] ?? "") ?? "";
}

interface Run {
  total: number;
  current: number;
  start: number;
  end: number;
  firm: boolean;
}

function spelledNumbers(text: string): StatedNumber[] {
  const numbers: StatedNumber[] = [];
  let run: Run | undefined;
  const close = () => {
    if (run === undefined) return;
    const { start, end, firm, total, current } = run;
    const unit = unitAt(text.slice(end, end + 20).replace(/^[\s-]/u, ""));
    numbers.push({ values: [total + current], unit, start, text: text.slice(start, end), firm });
    run = undefined;
  };
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const gap = run === undefined ? "" : text.slice(run.end, match.index);
    if (run !== undefined && !/^(?:[\s-]|)$/u.test(gap)) close();
    if (run !== undefined && word === "and" && run.current >= 100) {
      run.end = match.index + match[0].length;
      continue;
    }
    const next: Run | undefined = extendRun(run, word, match.index, match.index + match[0].length);
    if (next === undefined) {
      close();
      const begun = extendRun(undefined, word, match.index, match.index + match[0].length);
      if (begun !== undefined) run = begun;
    } else run = next;
  }
  close();
  return numbers;
}

function extendRun(
  run: Run | undefined,
  word: string,
  start: number,
  end: number,
): Run | undefined {
  const multiplier = word.length > 2 ? MULTIPLIERS.get(word) : undefined;
  if (multiplier !== undefined) return multiplied(run, multiplier, end);
  const tens = TENS.get(word);
  const ones = CARDINALS.get(word) ?? ORDINALS.get(word);
  const value = tens ?? ones;
  if (run === undefined) {
    if (value !== undefined) return { total: 0, current: value, start, end, firm: word !== "one" };
    const loose = OTHER.get(word);
    return loose === undefined ? undefined : { total: 0, current: loose, start, end, firm: false };
  }
  if (value === undefined) return undefined;
  const room = run.current % 100;
  const joins =
    run.current === 0 ||
    (run.current >= 100 && room === 0) ||
    (room >= 20 && room % 10 === 0 && value < 10);
  return joins ? { ...run, current: run.current + value, end, firm: true } : undefined;
}

function multiplied(run: Run | undefined, multiplier: number, end: number): Run | undefined {
  if (run === undefined) return undefined;
  if (multiplier === 100) return { ...run, current: run.current * 100, end, firm: true };
  return { ...run, total: run.total + run.current * multiplier, current: 0, end, firm: true };
}

/** Whether `stated` can be what `found` says: a shared value, and no other unit. */
export function sameNumber(stated: StatedNumber, found: StatedNumber): boolean {
  const isFigure = /^\d/u.test(stated.text);
  if (isFigure && !found.firm && !COUNTING.has(found.text.toLowerCase())) return false;
  if (stated.unit !== "" && found.unit !== "" && stated.unit !== found.unit) return false;
  return stated.values.some((value) => found.values.includes(value));
}
