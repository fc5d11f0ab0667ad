/** A line of a scraped page that holds words. Offsets are UTF-16 into the page, without the bullet. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The list mark it stood behind, such as `•`. Numbers are words: they stay. */
  readonly bullet?: string;
  /** Whether the line before it is blank, or it is the first. */
  readonly opensChunk: boolean;
}

const BULLET = /^[•●◦▪■‣⁃○*»›➤►▶–—-]\s{1,20}/u;
// marks that stand alone, rules and icon fonts count as empty
const WORDS = /[\p{L}\p{M}\p{N}]/u;

/** The lines of a page that hold a letter or a digit, in order. */
export function pageLines(page: string): PageLine[] {
  const lines: PageLine[] = [];
  let offset = 0;
  let afterBlank = true;
  for (const raw of page.split("\n")) {
    const line = readLine(raw, offset, afterBlank);
    if (line) lines.push(line);
    afterBlank = raw.trim() === "";
    offset += raw.length + 1;
  }
  return lines;
}

function readLine(raw: string, offset: number, opensChunk: boolean): PageLine | undefined {
  if (!WORDS.test(raw)) return undefined;
  const indent = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  const bullet = BULLET.exec(trimmed)?.[0];
  const words = bullet === undefined ? trimmed : trimmed.slice(bullet.length).trimStart();
  const start = offset + indent + trimmed.length - words.length;
  return {
    start,
    end: start + words.length,
    words,
    ...(bullet !== undefined && { bullet: bullet.trim() }),
    opensChunk,
  };
}
