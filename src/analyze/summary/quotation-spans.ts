import type { TextRange } from "../../article/range.ts";

/** A quotation with its marks. `closed` is false where the paragraph ends inside it. */
export interface QuotationSpan extends TextRange {
  readonly closed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  '"': '"',
  "‘": "’",
  "'": "'’",
};
const LONGEST_QUOTATION = 1500;
const ELISION = /^(?:\d|em\b|til\b|cause\b|n\b|tis\b|twas\b|cuz\b|bout\b)/iu;
const MARK = /[“”„«»"‘’']/gu;

/**
 * The quotations of one paragraph, marks included, nested ones left out. A rough reading that only
 * tells whole quotations from halves; who spoke is not its business. Linear in the length.
 *
 * @param text the article's text
 * @param paragraph UTF-16 range of one paragraph
 */
export function quotationSpans(text: string, paragraph: TextRange): QuotationSpan[] {
  const spans: QuotationSpan[] = [];
  let open: { start: number; closers: string } | undefined;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const at = paragraph.start + match.index;
    const mark = match[0];
    if (open !== undefined && at - open.start > LONGEST_QUOTATION) {
      spans.push({ start: open.start, end: open.start + 1, closed: false });
      open = undefined;
    }
    if (open === undefined) {
      if (opensQuotation(text, at, mark)) open = { start: at, closers: CLOSERS[mark] ?? "" };
    } else if (open.closers.includes(mark) && closesQuotation(text, at, mark)) {
      spans.push({ start: open.start, end: at + 1, closed: true });
      open = undefined;
    }
  }
  if (open !== undefined) spans.push({ start: open.start, end: paragraph.end, closed: false });
  return spans;
}

function opensQuotation(text: string, at: number, mark: string): boolean {
  if (mark === "“" || mark === "„" || mark === "«") return true;
  if (!(mark in CLOSERS)) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (!/[\s([—–:-]/u.test(before) || /\s/u.test(after)) return false;
  return mark === '"' || !ELISION.test(text.slice(at + 1, at + 8));
}

function closesQuotation(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== "’")
    return mark !== '"' || !/^[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
  const before = text[at - 1] ?? " ";
  const after = text.slice(at + 1, at + 3);
  if (/^[\p{L}\p{N}]/u.test(after)) return false;
  // "the players' efforts": a plural possessive is followed by a word in lower case
  return !(before === "s" && /^\s\p{Ll}/u.test(after));
}
