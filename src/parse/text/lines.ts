/** A line of a scraped page that holds words. Offsets are UTF-16 into the page, without the bullet. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The list mark it stood behind, such as `•`. Numbers are words: they stay. */
  readonly bullet?: string;
  /** Whether the line before it is blank, or it is the first. */
  readonly opensChunk: boolean;
  /** Whether the line after it is blank, or it is the last. */
  readonly closesChunk: boolean;
  /** How many lines follow each other without a blank one where it stands; 0 on a page without blank lines. */
  readonly chunkLines: number;
}

const BULLET = /^[•●◦▪■‣⁃○*»›➤►▶–—-]\s{1,20}/u;
// marks that stand alone, rules and icon fonts count as empty
const WORDS = /[\p{L}\p{M}\p{N}]/u;

/** The lines of a page that hold a letter or a digit, in order. */
export function pageLines(page: string): PageLine[] {
  const chunks: ReadLine[][] = [[]];
  let offset = 0;
  for (const raw of page.split("\n")) {
    const line = readLine(raw, offset);
    if (line) chunks.at(-1)?.push(line);
    else if (raw.trim() === "" && chunks.at(-1)?.length !== 0) chunks.push([]);
    offset += raw.length + 1;
  }
  const apart = chunks.length > 2;
  return chunks.flatMap((chunk) =>
    chunk.map((line, index) => ({
      ...line,
      opensChunk: index === 0,
      closesChunk: index === chunk.length - 1,
      chunkLines: apart ? chunk.length : 0,
    })),
  );
}

type ReadLine = Omit<PageLine, "opensChunk" | "closesChunk" | "chunkLines">;

function readLine(raw: string, offset: number): ReadLine | undefined {
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
  };
}
