const OFFSET = /(?:Z|([+-])(\d\d):?(\d\d))$/u;
const MINUTE_MILLISECONDS = 60_000;

/**
 * A date for people, in the zone that the date itself names, so that it reads the same everywhere.
 *
 * @param date RFC 3339 with its zone
 * @param withTime whether to give hours and minutes and the zone too
 * @returns such as `14 March 2026, 08:30 (UTC+1)`; the date as it came when it is not one
 */
export function readableDate(date: string, language: string, withTime = false): string {
  const milliseconds = Date.parse(date);
  const offset = OFFSET.exec(date);
  if (Number.isNaN(milliseconds) || offset === null) return date;
  const minutes =
    offset[1] === undefined
      ? 0
      : Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]));
  const there = new Date(milliseconds + minutes * MINUTE_MILLISECONDS);
  const day = format(there, language, { dateStyle: "long" });
  if (!withTime) return day;
  const time = format(there, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${day}, ${time} (UTC${zone(minutes)})`;
}

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const fixed = { ...options, timeZone: "UTC" };
  try {
    // English without a region means the plain order of day, month and year
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, fixed).format(date);
  } catch {
    return new Intl.DateTimeFormat("en-GB", fixed).format(date);
  }
}

function zone(minutes: number): string {
  if (minutes === 0) return "";
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? "−" : "+";
  return `${sign}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
