import monthWords from "./months.json" with { type: "json" };
import zoneWords from "./zones.json" with { type: "json" };

const MONTHS: Readonly<Record<string, number>> = monthWords.months;
const ABBREVIATED_ZONES: Readonly<Record<string, string>> = zoneWords.zones;

const ISO =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:(?:[T\s]\s?)(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?\s*(?:\(.{0,40}\))?$/iu;
/** The basic format of ISO 8601, as newswires write it: 20251023T090000+0200. */
const BASIC =
  /^\s*(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d{2}:?\d{2})?\s*$/iu;
const MONTH_FIRST = /\b(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b/iu;
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s(?:(?:of|de)\s)?(\p{L}{3,10})\.?,?\s(?:de\s)?(\d{4})\b/iu;
const SLASHED = /\b(\d{1,4})[/.](\d{1,2})[/.](\d{2,4})\b/u;
const CLOCK =
  /\b(\d{1,2})(?::|\.)?(\d{2})?(?::(\d{2}))?\s?([AaPp]\.?[Mm]\b\.?)?\s?\(?(Z\b|(?:GMT|UTC)?[+-]\d{2}:?\d{2}|[A-Z]{2,4}\b)?/gu;
const EARLIEST_YEAR = 1600;
const LATEST_YEAR = 2199;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A date as machines write it (ISO 8601, RFC 3339, RFC 9557 without its suffix), as RFC 3339. Without
 * a zone it counts as UTC, and a day alone as its first moment, as site generators have it. Undefined
 * for what is no date, and for placeholders such as year 0001.
 */
export function readIsoDate(words: string): string | undefined {
  const match = ISO.exec(words) ?? BASIC.exec(words);
  if (!match) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone = "Z"] = match;
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = offsetOf(zone);
  return offset && `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** An offset as RFC 3339 has it; undefined for one that no place on earth has. */
function offsetOf(zone: string): string | undefined {
  const digits = /^([+-]\d{2}):?(\d{2})?$/u.exec(zone);
  if (!digits) return "Z";
  const [, hours = "", minutes = "00"] = digits;
  if (Math.abs(Number(hours)) > 14 || Number(minutes) > 59) return undefined;
  const offset = `${hours}:${minutes}`;
  return offset === "+00:00" || offset === "-00:00" ? "Z" : offset;
}

/**
 * The first date in words written for people ("Oct. 23, 2025 5 AM PT"), as RFC 3339. The time of day
 * counts only with a zone we know; a day alone is its first moment in UTC.
 */
export function readWrittenDate(words: string): string | undefined {
  if (!/\d{4}/u.test(words)) return undefined;
  const iso = /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/u.exec(words)?.[0];
  if (iso !== undefined) return readIsoDate(iso);
  const found = findDay(words);
  if (!found) return undefined;
  const date = `${found.day.year}-${pad(found.day.month)}-${pad(found.day.day)}`;
  return `${date}T${findTime(found.rest, found.day) ?? "00:00:00Z"}`;
}

/** What content systems write where they know no date: the zero of .NET, Unix, SQL Server and Excel. */
const PLACEHOLDER = /^(?:0001-01-01|19(?:70-01-01|69-12-31)|1753-01-01|1900-01-01)/u;

/**
 * The date that a program states, in any notation we read, as RFC 3339: ISO, written out, or seconds
 * or milliseconds since 1970. Undefined for a placeholder such as 1970-01-01.
 */
export function readStatedDate(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const epoch = /^\s*(\d{10})(\d{3})?\s*$/u.exec(words)?.[1];
  const read =
    epoch === undefined
      ? (readIsoDate(words) ?? readWrittenDate(words))
      : new Date(Number(epoch) * 1000).toISOString().replace(".000Z", "Z");
  return read === undefined || PLACEHOLDER.test(read) ? undefined : read;
}

/** Whether the words hold a day, month and year. */
export function holdsDate(words: string): boolean {
  return readWrittenDate(words) !== undefined;
}

function findDay(words: string): { day: Day; rest: string } | undefined {
  const monthFirst = MONTH_FIRST.exec(words);
  const dayFirst = DAY_FIRST.exec(words);
  const slashed = SLASHED.exec(words);
  const candidates: [RegExpExecArray | null, () => Day | undefined][] = [
    [monthFirst, () => day(monthFirst?.[3], monthOf(monthFirst?.[1]), monthFirst?.[2])],
    [dayFirst, () => day(dayFirst?.[3], monthOf(dayFirst?.[2]), dayFirst?.[1])],
    [slashed, () => slashedDay(slashed?.slice(1) ?? [])],
  ];
  for (const [match, read] of candidates) {
    const found = match && read();
    if (found) return { day: found, rest: words.replace(match[0], " ") };
  }
  return undefined;
}

function monthOf(word: string | undefined): number | undefined {
  return MONTHS[(word ?? "").toLowerCase()];
}

/** Slashes say the order of day and month only where one of them is past twelve, or the year leads. */
function slashedDay([a = "", b = "", c = ""]: string[]): Day | undefined {
  if (a.length === 4) return day(a, Number(b), c);
  if (c.length !== 4) return undefined;
  if (Number(a) > 12) return day(c, Number(b), a);
  return Number(b) > 12 || a === b ? day(c, Number(a), b) : undefined;
}

function day(year?: string, month?: number, dayOfMonth?: string): Day | undefined {
  const found = { year: Number(year), month: month ?? 0, day: Number(dayOfMonth) };
  return isDay(found) ? found : undefined;
}

function isDay({ year, month, day }: Day): boolean {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1)
    return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function findTime(rest: string, date: Day): string | undefined {
  for (const [, hours = "", minutes, seconds, half, zone] of rest.matchAll(CLOCK)) {
    if (zone === undefined || (minutes === undefined && half === undefined)) continue;
    const digits = /[+-].*/u.exec(zone)?.[0];
    const offset = digits === undefined ? offsetOfName(zone, date) : offsetOf(digits);
    const isTime = Number(hours) <= 23 && Number(minutes ?? 0) <= 59 && Number(seconds ?? 0) <= 59;
    if (offset === undefined || !isTime) continue;
    return `${pad(hourOf(hours, half))}:${minutes ?? "00"}:${seconds ?? "00"}${offset}`;
  }
  return undefined;
}

function hourOf(hours: string, half: string | undefined): number {
  if (half === undefined) return Number(hours);
  return (Number(hours) % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function offsetOfName(zone: string, { year, month, day }: Day): string | undefined {
  const known = ABBREVIATED_ZONES[zone];
  if (known === undefined || /^[+Z-]/u.test(known)) return known;
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  const name = new Intl.DateTimeFormat("en", { timeZone: known, timeZoneName: "longOffset" })
    .formatToParts(noon)
    .find((part) => part.type === "timeZoneName")?.value;
  return name === undefined ? undefined : offsetOf(name.replace("GMT", "") || "Z");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
