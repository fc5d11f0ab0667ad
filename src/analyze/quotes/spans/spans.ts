import { sliceRange, type TextRange, trimRange } from "../../../article/range.ts";
import { type Mark, type MarkFamily, marksIn, pairsSingleMarks } from "./marks.ts";
import { pairMarks } from "./pairing.ts";
import { cutBeforeCue } from "./unclosed.ts";

/** One line of a paragraph, without line breaks. */
export interface Line {
  readonly range: TextRange;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
}

/** What stands between an opening mark and its end, whether or not anyone said it. */
export interface QuotedSpan {
  /** Between the marks, white space trimmed. */
  readonly range: TextRange;
  /** With the marks. */
  readonly outer: TextRange;
  readonly family: MarkFamily;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  /**
   * `closed` by a mark; `carried` on into the next paragraph; `cut` where the closing mark is missing.
   */
  readonly end: "closed" | "carried" | "cut";
  /** Whether the span before this one is carried on here. */
  readonly continues: boolean;
}

/** A quotation that its own line does not close. */
interface Pending {
  readonly open: TextRange;
  readonly family: MarkFamily;
  readonly line: Line;
  readonly continues: boolean;
}

/**
 * The outermost quoted spans of a text in order. A quotation runs on over a line break inside its
 * paragraph, and into the next paragraph where that opens with the mark again or closes it first;
 * anything else is a missing mark, and the span is cut rather than left to swallow the article.
 *
 * @param text the article's text
 * @param lines its lines in reading order, none empty
 */
export function quotedSpans(text: string, lines: readonly Line[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const pairs = pairsSingleMarks(text);
  let pending: Pending | undefined;
  for (const line of lines) {
    const marks = marksIn(text, line.range, pairs);
    if (pending === undefined) {
      pending = pairLine(text, line, marks, false, spans);
      continue;
    }
    const resolved = resolve(text, pending, line, marks, spans);
    if (resolved.waits) continue;
    const rest = marks.filter((mark) => mark.range.start >= resolved.from);
    pending = pairLine(text, line, rest, resolved.continues, spans);
  }
  if (pending !== undefined) settle(text, pending, spans, false);
  return spans;
}

type Resolution =
  | { readonly waits: true }
  | { readonly waits: false; readonly continues: boolean; readonly from: number };

/** What the next line says about a quotation that is still open. */
function resolve(
  text: string,
  pending: Pending,
  line: Line,
  marks: readonly Mark[],
  spans: QuotedSpan[],
): Resolution {
  const first = marks.find((mark) => mark.family === pending.family);
  const from = line.range.start;
  if (first === undefined && pending.line.paragraph === line.paragraph) return { waits: true };
  if (first !== undefined && opensLine(text, line, first)) {
    return { waits: false, continues: settle(text, pending, spans, true), from };
  }
  if (first?.role === "close" && first.decided && pending.family !== "single") {
    spans.push(...closedLater(text, pending, line, first));
    return { waits: false, continues: false, from: first.range.end };
  }
  settle(text, pending, spans, false);
  return { waits: false, continues: false, from };
}

/** Adds the spans of one line and returns the quotation that reaches its end unclosed, if any. */
function pairLine(
  text: string,
  line: Line,
  marks: readonly Mark[],
  continues: boolean,
  spans: QuotedSpan[],
): Pending | undefined {
  let first = continues;
  for (const pairing of pairMarks(text, marks, line.range.end)) {
    const { family } = pairing.open;
    if (pairing.kind === "closed") {
      const outer = { start: pairing.open.range.start, end: pairing.close.range.end };
      const range = trimRange(text, {
        start: pairing.open.range.end,
        end: pairing.close.range.start,
      });
      spans.push({
        range,
        outer,
        family,
        paragraph: line.paragraph,
        end: "closed",
        continues: first,
      });
    } else {
      const pending = { open: pairing.open.range, family, line, continues: first };
      if (pairing.limit === line.range.end) return pending;
      if (family !== "single") cut(text, pending, pairing.limit, spans);
    }
    first = false;
  }
  return undefined;
}

/**
 * Ends a quotation that its paragraph does not close: at its end where the words read to there, at
 * the clause that names the speaker where there is one. A single mark may be an apostrophe, so it
 * stands only where the next paragraph opens again.
 *
 * @returns whether the next paragraph may carry it on
 */
function settle(text: string, pending: Pending, spans: QuotedSpan[], reopened: boolean): boolean {
  if (pending.family === "single" && !reopened) return false;
  return cut(text, pending, pending.line.range.end, spans);
}

function cut(text: string, pending: Pending, limit: number, spans: QuotedSpan[]): boolean {
  const range = trimRange(text, { start: pending.open.end, end: limit });
  const end = cutBeforeCue(sliceRange(text, range));
  if (end === undefined) return false;
  const kept = { start: range.start, end: range.start + end };
  const whole = kept.end === range.end && limit === pending.line.range.end;
  spans.push({
    range: kept,
    outer: { start: pending.open.start, end: kept.end },
    family: pending.family,
    paragraph: pending.line.paragraph,
    end: whole ? "carried" : "cut",
    continues: pending.continues,
  });
  return whole;
}

/** A quotation closed by the first mark of a later line. */
function closedLater(text: string, pending: Pending, line: Line, close: Mark): QuotedSpan[] {
  const { family, continues } = pending;
  const piece = (start: number, inner: TextRange, end: number): QuotedSpan => ({
    range: trimRange(text, inner),
    outer: { start, end },
    family,
    paragraph: pending.line.paragraph,
    end: "closed",
    continues,
  });
  if (pending.line.paragraph === line.paragraph) {
    const inner = { start: pending.open.end, end: close.range.start };
    return [piece(pending.open.start, inner, close.range.end)];
  }
  const stop = pending.line.range.end;
  const rest = { start: line.range.start, end: close.range.start };
  return [
    {
      ...piece(pending.open.start, { start: pending.open.end, end: stop }, stop),
      end: "carried",
    },
    {
      ...piece(rest.start, rest, close.range.end),
      paragraph: line.paragraph,
      continues: true,
    },
  ];
}

function opensLine(text: string, line: Line, mark: Mark): boolean {
  if (mark.role === "close") return false;
  return /^[\s([]*$/u.test(text.slice(line.range.start, mark.range.start));
}
