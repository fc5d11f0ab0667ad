import type { Author } from "../../article/article.ts";
import { readWrittenDate } from "../date.ts";
import words from "./byline-words.json" with { type: "json" };

const LEAD = /^(?:(?:story|words|written|posted|reported|published|report|text)\s)?by:?\s/iu;
const LONGEST_BYLINE = 240;
const MOST_NAMES = 8;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLES = new Set(words.particles);
const ROLES = new Set(words.roles);

/** How bylines of a language other than English are written. */
interface Wording {
  readonly lead: RegExp;
  readonly between: RegExp;
  readonly end: RegExp;
}

const WORDINGS: ReadonlyMap<string, Wording> = new Map(
  Object.entries(words.languages).map(([language, { leads, between, ends }]) => [
    language,
    {
      lead: new RegExp(`^(?:${leads.join("|")}):?\\s`, "iu"),
      between: new RegExp(`\\s(?:${between.join("|")})\\s`, "u"),
      end: new RegExp(`\\s(?:${ends.join("|")})(?:\\s|$|:)`, "iu"),
    },
  ]),
);

/**
 * The people (or the desk) a byline names, "By A. Writer and B. Other, Staff Reporters | Oct. 23".
 *
 * @param language BCP 47 tag of the page: "Von" or "Di" begin a byline in their own language alone,
 *   since elsewhere they begin names
 */
export function readByline(line: string, language = "en"): Author[] {
  if (line.length > LONGEST_BYLINE) return [];
  const wording = WORDINGS.get(language.split("-", 1)[0]?.toLowerCase() ?? "");
  const lead = LEAD.exec(line)?.[0] ?? wording?.lead.exec(line)?.[0];
  if (lead === undefined) return [];
  const rest = line.slice(lead.length);
  return (wording ? foreignNamesIn(rest, wording) : namesIn(rest)).map((name) => ({ name }));
}

function foreignNamesIn(line: string, { between, end }: Wording): string[] {
  return line
    .split(end, 1)
    .flatMap((names) => names.split(between))
    .flatMap((names) => namesIn(names))
    .slice(0, MOST_NAMES);
}

/** Names at the start of a line, up to a date, a bar or anything else that ends a byline. */
export function namesIn(line: string): string[] {
  const end = line.search(
    /[|•·–—\n(\d@:]|\s-\s|\s(?:published|updated|posted|on|for|in|at|via|photo)\s|$/iu,
  );
  return line
    .slice(0, end)
    .split(/,|;|&|\band\b|\bwith\b|\//u)
    .map((part) => part.trim())
    .filter(isName)
    .slice(0, MOST_NAMES);
}

/** Whether words look like a person's or a desk's name: two to five words, capitals or particles. */
export function isName(name: string): boolean {
  const parts = name.split(/\s/u);
  if (parts.length < 2 || parts.length > 5 || name.length > 60) return false;
  if (parts.some((part) => ROLES.has(part.toLowerCase().replaceAll(/[.’']s?$/gu, ""))))
    return false;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  return (
    NAME_WORD.test(first) &&
    NAME_WORD.test(last) &&
    parts.every((part) => NAME_WORD.test(part) || PARTICLES.has(part.toLowerCase()))
  );
}

/** Publication and last change, as far as one line states them. */
export interface StatedDates {
  readonly published?: string;
  readonly modified?: string;
}

/** Dates in a line such as "Published 21 April 2026, 08:05 BST | Updated 22 April 2026". */
export function readDates(line: string): StatedDates {
  if (line.length > LONGEST_BYLINE) return {};
  const change = line.search(/\b(?:last )?(?:updated|modified)\b/iu);
  const first = readWrittenDate(change < 0 ? line : line.slice(0, change));
  const second = change < 0 ? undefined : readWrittenDate(line.slice(change));
  return {
    ...(first !== undefined && { published: first }),
    ...(second !== undefined && { modified: second }),
  };
}
