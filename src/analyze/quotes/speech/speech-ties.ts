import { isSaying } from "./speech-lexicon.ts";
import type { SpanSetting } from "./speech-setting.ts";

const LONGEST_TIE = 90;

/**
 * How a span hangs together with the one before it: `both` ways, only from the earlier to the later
 * (`after`), or in a way that only speech does (`spoken`); undefined when it does not.
 */
export function tieToPrevious(
  { text, spans }: SpanSetting,
  index: number,
): "both" | "after" | "spoken" | undefined {
  const span = spans[index];
  const previous = spans[index - 1];
  if (span === undefined || previous === undefined) return undefined;
  if (span.continues) return "both";
  const between = text.slice(previous.outer.end, span.outer.start);
  if (between.length > LONGEST_TIE || /[\n.;:!?](?:\s|$)/u.test(between)) return undefined;
  const inside = between.trim();
  if (/^[—–-].{2,}[—–-]$/u.test(inside)) {
    const next = text.slice(span.outer.end, span.outer.end + LONGEST_TIE).split(/[\n.;]/u, 1)[0];
    return speaks(next ?? "") ? "spoken" : "both";
  }
  const broken = /[,—–-]$/u.test(inside) && speaks(inside);
  return broken && /[,—–-]["”’'»]*$/u.test(text.slice(previous.range.start, previous.outer.end))
    ? "after"
    : undefined;
}

function speaks(clause: string): boolean {
  return (clause.toLowerCase().match(/\p{L}+/gu) ?? []).some(isSaying);
}
