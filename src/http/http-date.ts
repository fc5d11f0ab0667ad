const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const IMF_FIXDATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/u;
const RFC_850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/u;
const ASCTIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/u;

/** An instant in the form of HTTP (RFC 9110, 5.6.7). Takes RFC 3339 or milliseconds. */
export function formatHttpDate(instant: string | number): string {
  return new Date(instant).toUTCString();
}

/**
 * An HTTP date in any of its three forms (RFC 9110, 5.6.7) as milliseconds, or undefined for
 * anything else: `Date.parse` would take "0" and much more for a date. A year of two digits is read
 * as the latest one not more than 50 years after `now`.
 */
export function parseHttpDate(value: string, now: number): number | undefined {
  const words = value.trim();
  const groups = (IMF_FIXDATE.exec(words) ?? RFC_850.exec(words) ?? ASCTIME.exec(words))?.groups;
  if (!groups) return undefined;
  const { day = "", month = "", year = "", time = "" } = groups;
  const monthNumber = MONTHS.indexOf(month) + 1;
  if (monthNumber === 0) return undefined;
  const fullYear = year.length === 2 ? nearestYear(Number(year), now) : year;
  const iso = `${fullYear}-${pad(monthNumber)}-${pad(Number(day))}T${time}Z`;
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

function nearestYear(twoDigits: number, now: number): string {
  const thisYear = new Date(now).getUTCFullYear();
  const candidate = Math.floor(thisYear / 100) * 100 + twoDigits;
  return String(candidate > thisYear + 50 ? candidate - 100 : candidate).padStart(4, "0");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
